package dev.parcelbell.adapter.sms.in;

import dev.parcelbell.aws.testkit.EventsFuzz;
import java.time.Instant;
import java.util.List;

class SmsEventsFuzzTest extends EventsFuzz {
  private static final Instant RECEIVED = Instant.parse("2026-11-20T08:00:09Z");

  private final Recorder recorder = new Recorder();
  private final SmsEvents events = new SmsEvents(recorder, recorder);

  @Override
  protected List<String> samples() {
    return List.of(
        SampleEvents.of("TEXT_QUEUED", false),
        SampleEvents.of("TEXT_CARRIER_UNREACHABLE", true),
        SampleEvents.reply("+4915112345678", "STOP"));
  }

  @Override
  protected void offer(String message) {
    events.offer(message, RECEIVED);
  }

  @Override
  protected int understood() {
    return recorder.told.size();
  }
}
