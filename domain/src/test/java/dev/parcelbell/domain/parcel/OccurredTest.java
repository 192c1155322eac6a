package dev.parcelbell.domain.parcel;

import static dev.parcelbell.domain.parcel.ParcelSamples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OccurredTest {
  private static final Instant LIMIT = NOON.plus(Duration.ofMinutes(5));

  @Test
  void what_somebody_said_counts_if_it_is_possible() {
    for (var good : List.of(NOON, LIMIT, NOON.minusSeconds(1), Instant.EPOCH)) {
      assertEquals(new Occurred.Said(good), Occurred.of(Optional.of(good), NOON));
    }
  }

  @Test
  void what_is_too_far_ahead_or_before_1970_counts_as_not_said() {
    for (var wrong :
        List.of(LIMIT.plusNanos(1), Instant.MAX, Instant.EPOCH.minusNanos(1), Instant.MIN)) {
      assertEquals(new Occurred.Heard(NOON), Occurred.of(Optional.of(wrong), NOON));
    }
  }

  @Test
  void what_nobody_said_happened_when_it_was_heard_of() {
    assertEquals(new Occurred.Heard(NOON), Occurred.of(Optional.empty(), NOON));
  }
}
