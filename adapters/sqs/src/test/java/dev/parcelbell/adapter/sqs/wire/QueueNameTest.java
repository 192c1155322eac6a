package dev.parcelbell.adapter.sqs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QueueNameTest {
  @Test
  void every_queue_has_a_place_for_its_dead_letters() {
    assertEquals("webhook-dead", QueueName.deadOf(QueueName.WEBHOOK));
    assertEquals("events-dead", QueueName.deadOf(QueueName.EVENTS));
    assertEquals("parcel-changes-dead.fifo", QueueName.deadOf(QueueName.PARCEL_CHANGES));
  }

  @Test
  void all_lanes_share_one() {
    assertEquals(QueueName.TICKETS_DEAD, QueueName.deadOf(QueueName.lane(0)));
    assertEquals(QueueName.TICKETS_DEAD, QueueName.deadOf(QueueName.lane(17)));
  }

  @Test
  void settings_that_cannot_work_are_refused() {
    var settings = QueueSettings.defaults();
    for (var prefix : List.of("a.b", "x".repeat(41), "ä", "a/b")) {
      assertThrows(IllegalArgumentException.class, () -> settings.withPrefix(prefix), prefix);
    }
    assertThrows(IllegalArgumentException.class, () -> settings.withLanes(0));
    assertThrows(IllegalArgumentException.class, () -> settings.withLanes(1001));
    assertThrows(IllegalArgumentException.class, () -> settings.withInFlightMax(0));
    var negative = Duration.ofMillis(-1);
    assertThrows(
        IllegalArgumentException.class, () -> settings.withLingers(negative, Duration.ZERO));
    assertThrows(
        IllegalArgumentException.class, () -> settings.withLingers(Duration.ZERO, negative));
  }
}
