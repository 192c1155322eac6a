package dev.parcelbell.adapter.sqs.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LaneLoadTest {
  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));
  private final List<Integer> asked = new ArrayList<>();
  private long inFlight;
  private boolean isDown;
  private final LaneLoad load = new LaneLoad(this::count, 100, 3, now::get);

  private long count(int lane) {
    asked.add(lane);
    if (isDown) {
      throw SdkClientException.create("no connection");
    }
    return inFlight;
  }

  private void pass(long seconds) {
    now.updateAndGet(instant -> instant.plusSeconds(seconds));
  }

  @Test
  void a_lane_is_crowded_from_eighty_percent_on() {
    inFlight = 79;
    assertFalse(load.isCrowded(0));
    inFlight = 80;
    pass(10);
    assertTrue(load.isCrowded(0));
  }

  @Test
  void sqs_is_asked_once_in_ten_seconds_and_for_each_lane() {
    load.inFlight(0);
    load.inFlight(2);
    pass(9);
    load.inFlight(0);
    assertEquals(List.of(0, 2), asked);
    pass(1);
    load.inFlight(0);
    assertEquals(List.of(0, 2, 0), asked);
  }

  @Test
  void while_sqs_is_away_the_last_answer_counts_and_it_is_not_asked_more_often() {
    inFlight = 90;
    assertTrue(load.isCrowded(0));
    isDown = true;
    pass(10);

    assertTrue(load.isCrowded(0));
    assertTrue(load.isCrowded(0));

    assertEquals(List.of(0, 0), asked);
  }

  @Test
  void before_there_was_an_answer_no_lane_is_crowded() {
    isDown = true;

    assertFalse(load.isCrowded(0));
  }

  @Test
  void a_clock_that_is_set_back_keeps_nobody_from_asking() {
    load.inFlight(0);
    pass(-3600);
    load.inFlight(0);

    assertEquals(List.of(0, 0), asked);
  }

  @Test
  void the_gauge_tells_what_there_is() {
    inFlight = 5;

    assertEquals(3, load.lanes());
    assertEquals(5, load.inFlight(2));
    assertEquals(100, load.inFlightMax());
  }
}
