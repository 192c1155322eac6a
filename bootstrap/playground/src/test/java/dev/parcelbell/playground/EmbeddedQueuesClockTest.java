package dev.parcelbell.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedQueuesClockTest {
  private static final Instant NOON = Instant.parse("2026-11-01T12:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final SharedClock clock = new SharedClock(InstantSource.fixed(NOON));
  private EmbeddedQueues queues;
  private QueueProbe probe;

  @BeforeAll
  void start() {
    queues = EmbeddedQueues.start("localhost", 0, clock, Optional.empty());
    probe = new QueueProbe(queues.port());
  }

  @AfterAll
  void stop() {
    probe.close();
    queues.close();
  }

  @AfterEach
  void backToNoon() {
    probe.deleteAll();
    clock.offset(Duration.ZERO);
  }

  @Test
  void a_message_hidden_for_an_hour_is_visible_again_right_after_the_clock_moved() {
    probe.create("q");
    probe.send("q", "a");
    assertEquals(List.of("a"), probe.receive("q", HOUR));
    assertEquals(List.of(), probe.receive("q", HOUR));

    clock.offset(HOUR.plusSeconds(1));

    assertEquals(List.of("a"), probe.receive("q", HOUR));
  }

  @Test
  void a_visibility_that_is_changed_runs_from_the_moved_time() {
    probe.create("q");
    probe.send("q", "a");
    clock.offset(HOUR);
    probe.hide("q", probe.messages("q", HOUR).path(0), Duration.ofMinutes(1));

    clock.offset(HOUR.plusSeconds(59));
    assertEquals(List.of(), probe.receive("q", HOUR));
    clock.offset(HOUR.plusMinutes(1));
    assertEquals(List.of("a"), probe.receive("q", HOUR));
  }

  @Test
  void a_delay_runs_from_the_moved_time() {
    probe.create("q");
    clock.offset(Duration.ofDays(2));
    probe.send("q", "a", Duration.ofMinutes(15));

    assertEquals(List.of(), probe.receive("q", HOUR));
    clock.offset(Duration.ofDays(2).plusMinutes(15));
    assertEquals(List.of("a"), probe.receive("q", HOUR));
  }

  @Test
  void the_time_of_sending_is_the_moved_time_and_stays_when_others_are_hidden() {
    probe.create("q");
    clock.offset(Duration.ofDays(13));
    probe.send("q", "a");
    probe.send("q", "b");
    clock.offset(Duration.ofDays(14));
    for (var message : probe.messages("q", HOUR)) {
      probe.hide("q", message, Duration.ZERO);
    }

    for (var message : probe.messages("q", HOUR)) {
      assertEquals(
          NOON.plus(Duration.ofDays(13)).toEpochMilli(),
          message.path("Attributes").path("SentTimestamp").asLong());
    }
  }

  @Test
  void a_group_of_a_fifo_queue_comes_in_the_order_of_sending_and_waits_for_its_first() {
    probe.create("q.fifo");
    probe.sendInGroup("q.fifo", "g", "1");
    probe.sendInGroup("q.fifo", "g", "2");
    clock.offset(HOUR);
    probe.sendInGroup("q.fifo", "g", "3");

    assertEquals(List.of("1", "2", "3"), probe.receive("q.fifo", HOUR));
    assertEquals(List.of(), probe.receive("q.fifo", HOUR));
  }

  @Test
  void dead_letters_go_where_the_queue_says() {
    probe.create("dead");
    probe.createWithDeadLetters("q", "dead", 1);
    probe.send("q", "a");
    probe.receive("q", Duration.ZERO);
    probe.receive("q", Duration.ZERO);

    assertEquals(List.of("a"), probe.receive("dead", HOUR));
  }

  @Test
  void a_message_for_a_queue_that_is_not_there_is_refused() {
    assertThrows(IllegalStateException.class, () -> probe.send("nowhere", "a"));
  }
}
