package dev.parcelbell.adapter.ses.in;

import dev.parcelbell.aws.testkit.EventsFuzz;
import java.time.Instant;
import java.util.List;

class SesEventsFuzzTest extends EventsFuzz {
  private static final Instant RECEIVED = Instant.parse("2026-11-20T08:00:09Z");

  private final Recorder recorder = new Recorder();
  private final SesEvents events = new SesEvents(recorder);

  @Override
  protected List<String> samples() {
    return SampleEvents.BODIES.keySet().stream().sorted().map(SampleEvents::of).toList();
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
