package dev.parcelbell.domain.parcel;

import static dev.parcelbell.domain.parcel.ParcelSamples.EVENING;
import static dev.parcelbell.domain.parcel.ParcelSamples.NOON;
import static dev.parcelbell.domain.parcel.ParcelSamples.REGISTERED;
import static dev.parcelbell.domain.parcel.ParcelSamples.place;
import static dev.parcelbell.domain.parcel.ParcelSamples.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParcelTest {
  private static final ParcelUpdate RECEIVED = update("u1", ParcelStatus.RECEIVED, NOON);

  @Test
  void an_update_is_the_new_status() {
    var parcel = REGISTERED.apply(RECEIVED, EVENING);
    assertEquals(ParcelStatus.RECEIVED, parcel.status());
    assertEquals(Optional.of(NOON), parcel.occurredAt());
    assertEquals(List.of(RECEIVED), parcel.history());
    assertEquals(0, parcel.correction());
  }

  @Test
  void an_update_heard_of_twice_changes_nothing() {
    var parcel = REGISTERED.apply(RECEIVED, EVENING);
    assertSame(parcel, parcel.apply(update("u1", ParcelStatus.LOST, NOON.plusSeconds(1)), EVENING));
  }

  @Test
  void an_update_that_happened_before_is_history_only() {
    var late = update("u2", ParcelStatus.LOST, NOON.minusMillis(1), place("Berlin"));
    var parcel = REGISTERED.apply(RECEIVED, EVENING).apply(late, EVENING);
    assertEquals(ParcelStatus.RECEIVED, parcel.status());
    assertEquals(Optional.of(NOON), parcel.occurredAt());
    assertEquals(ParcelDetails.NONE, parcel.details());
    assertEquals(List.of(RECEIVED, late), parcel.history());
  }

  @Test
  void of_two_updates_at_the_same_moment_the_one_heard_of_later_holds() {
    var same = update("u2", ParcelStatus.LOST, NOON);
    assertEquals(
        ParcelStatus.LOST, REGISTERED.apply(RECEIVED, EVENING).apply(same, EVENING).status());
  }

  @Test
  void details_that_say_nothing_leave_what_is_known() {
    var parcel =
        REGISTERED
            .apply(update("u1", ParcelStatus.RECEIVED, NOON, place("Berlin")), EVENING)
            .apply(
                update("u2", ParcelStatus.DELAYED, NOON, ParcelSamples.expected("2026-03-05")),
                EVENING);
    assertEquals(Optional.of("Berlin"), parcel.details().place());
    assertEquals(ExpectedDelivery.parse("2026-03-05"), parcel.details().expected());
    var moved = parcel.apply(update("u3", ParcelStatus.AT_DEPOT, NOON, place("Hamburg")), EVENING);
    assertEquals(Optional.of("Hamburg"), moved.details().place());
  }

  @Test
  void the_newest_hundred_updates_are_kept() {
    var parcel = REGISTERED;
    for (int i = 0; i < 100; i++) {
      parcel = parcel.apply(update("u" + i, ParcelStatus.IN_TRANSIT, NOON.plusSeconds(i)), EVENING);
    }
    assertEquals(100, parcel.history().size());
    assertEquals(new UpdateId("u0"), parcel.history().getFirst().id());
    parcel = parcel.apply(update("u100", ParcelStatus.IN_TRANSIT, NOON.plusSeconds(100)), EVENING);
    assertEquals(100, parcel.history().size());
    assertEquals(new UpdateId("u1"), parcel.history().getFirst().id());
    assertEquals(new UpdateId("u100"), parcel.history().getLast().id());
  }

  @Test
  void a_correction_replaces_the_details_and_is_counted() {
    var corrected = REGISTERED.apply(RECEIVED, EVENING).correct(place("Berlin"));
    assertEquals(place("Berlin"), corrected.details());
    assertEquals(1, corrected.correction());
    assertEquals(2, corrected.correct(ParcelDetails.NONE).correction());
    assertEquals(ParcelStatus.RECEIVED, corrected.status());
    assertEquals(List.of(RECEIVED), corrected.history());
  }

  @Test
  void only_what_somebody_waits_for_at_the_door_is_urgent() {
    assertEquals(
        List.of(ParcelStatus.OUT_FOR_DELIVERY, ParcelStatus.DELIVERED),
        List.of(ParcelStatus.values()).stream().filter(ParcelStatus::isUrgent).toList());
  }
}
