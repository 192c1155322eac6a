package dev.parcelbell.adapter.sqs.in;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BackoffTest {
  private static final Backoff BACKOFF = new Backoff(seconds(1), seconds(10));

  private static Duration seconds(long seconds) {
    return Duration.ofSeconds(seconds);
  }

  @Test
  void waits_double_up_to_the_longest() {
    assertEquals(
        List.of(seconds(1), seconds(2), seconds(4), seconds(8), seconds(10), seconds(10)),
        IntStream.rangeClosed(1, 6).mapToObj(BACKOFF::after).toList());
    assertEquals(seconds(10), BACKOFF.after(Integer.MAX_VALUE));
    assertEquals(seconds(1), BACKOFF.after(0));
  }

  @Test
  void a_backoff_that_does_not_grow_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> new Backoff(Duration.ZERO, seconds(1)));
    assertThrows(IllegalArgumentException.class, () -> new Backoff(seconds(2), seconds(1)));
  }

  @Test
  void what_was_received_together_counts_as_one_failure() {
    var outage = new Outage(BACKOFF);
    assertFalse(outage.isOn());

    IntStream.range(0, 10).forEach(_ -> outage.met(7));

    assertTrue(outage.isOn());
    assertEquals(seconds(1), outage.takePause());
    assertEquals(seconds(2), outage.met(8));
    assertEquals(seconds(2), outage.met(7));
  }

  @Test
  void after_one_pause_the_queue_is_tried_again() {
    var outage = new Outage(BACKOFF);
    outage.met(1);

    assertEquals(seconds(1), outage.takePause());
    assertEquals(Duration.ZERO, outage.takePause());
    assertTrue(outage.isOn());
  }

  @Test
  void a_success_ends_an_outage() {
    var outage = new Outage(BACKOFF);
    outage.met(1);
    outage.met(2);

    outage.isOver();

    assertFalse(outage.isOn());
    assertEquals(Duration.ZERO, outage.takePause());
    assertEquals(seconds(1), outage.met(3));
  }

  @Test
  void settings_that_cannot_work_are_refused() {
    var settings = WorkerSettings.defaults();
    for (var wait : List.of(Duration.ZERO, seconds(21), seconds(-1))) {
      assertThrows(IllegalArgumentException.class, () -> settings.withPollWait(wait));
    }
    for (var visibility : List.of(Duration.ZERO, seconds(43_201))) {
      assertThrows(IllegalArgumentException.class, () -> settings.withVisibility(visibility));
    }
    assertThrows(IllegalArgumentException.class, () -> settings.withConcurrency(0));
    assertThrows(IllegalArgumentException.class, () -> settings.withReceivesMax(0));
    assertThrows(IllegalArgumentException.class, () -> settings.withGather(seconds(-1)));
  }
}
