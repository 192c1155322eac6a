package dev.parcelbell.adapter.ses.in;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.adapter.ses.in.SesEvents.Verdict;
import dev.parcelbell.domain.channel.Receipt;
import java.time.Instant;
import java.util.Optional;

/** Offers messages, all at the same time, and shows what they were taken for. */
final class Taker {
  static final Instant SENT = Instant.parse("2026-11-20T08:00:00Z");
  static final Instant HAPPENED = Instant.parse("2026-11-20T08:00:02Z");
  static final Instant RECEIVED = Instant.parse("2026-11-20T08:00:09Z");

  final Recorder recorder = new Recorder();
  private final SesEvents events = new SesEvents(recorder);

  Optional<Verdict> offer(String message) {
    return events.offer(message, RECEIVED);
  }

  /** The receipt that a message makes for the known attempt. */
  Receipt receiptOf(String message) {
    assertEquals(Optional.of(new Verdict.Recorded()), offer(message));
    var told = recorder.told.getLast();
    assertEquals(Recorder.KNOWN, told.attempt());
    return told.receipt();
  }
}
