package dev.parcelbell.domain.delivery;

import static dev.parcelbell.domain.delivery.Sample.NOON;
import static dev.parcelbell.domain.delivery.Sample.WAIT;
import static dev.parcelbell.domain.delivery.Sample.open;
import static dev.parcelbell.domain.delivery.Sample.rested;
import static dev.parcelbell.domain.delivery.Sample.state;
import static dev.parcelbell.domain.delivery.Sample.wanted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.QuietHours;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Quiet hours hold a hop; they never drop it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class HoldTest {
  private static final Instant NIGHT = Instant.parse("2026-03-03T23:00:00Z");
  private static final Instant MORNING = Instant.parse("2026-03-04T07:00:00Z");
  private static final Customer ANA =
      Sample.ana(Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))));

  private final Delivery.Running begun = open(Mode.FALLBACK, Channel.SMS, Channel.EMAIL);

  @Test
  void at_night_a_hop_that_rings_is_held_until_the_morning_and_keeps_its_place() {
    var held = rested(begun, at(NIGHT));
    assertEquals(new HopState.Held(NIGHT, MORNING), state(held, 0));
    assertEquals(new HopState.Planned(), state(held, 1));
    assertEquals(MORNING, ((Delivery.Running) held).dueAt());
    var entry = held.progress().history().entries().getLast();
    assertEquals(HistoryEvent.HOP_HELD, entry.event());
    assertEquals("SMS until 2026-03-04T07:00:00Z", entry.detail());
  }

  @Test
  void a_held_hop_is_not_looked_at_before_its_night_ends() {
    var held = rested(begun, at(NIGHT));
    assertEquals(held, rested(held, at(MORNING.minusMillis(1))));
    assertEquals(0, wanted(held, at(MORNING)).hop());
  }

  @Test
  void a_night_that_became_longer_is_the_same_hold() {
    var held = rested(begun, at(NIGHT));
    var late = Sample.ana(Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(9, 0))));
    var longer = rested(held, Sample.at(MORNING, late));
    assertEquals(new HopState.Held(NIGHT, MORNING.plusSeconds(7200)), state(longer, 0));
  }

  @Test
  void before_the_first_claim_a_hold_costs_nothing() {
    var claimed = Sample.claimed(rested(begun, at(NIGHT)), at(MORNING));
    assertEquals(Optional.of(MORNING.plus(WAIT)), claimed.progress().hops().getFirst().deadline());
  }

  @Test
  void time_on_hold_is_no_time_of_waiting() {
    var dusk = Instant.parse("2026-03-03T21:55:00Z");
    var throttled =
        Sample.claimed(begun, at(dusk))
            .report(
                Sample.attempt(0, 1),
                new SendOutcome.Throttled(Duration.ofMinutes(6)),
                dusk,
                Sample.RETRY);
    var again = dusk.plusSeconds(360);
    var held = rested(throttled, at(again));
    assertEquals(new HopState.Held(again, MORNING), state(held, 0));
    var claimed = Sample.claimed(held, at(MORNING.plusSeconds(5)));
    var hold = Duration.between(again, MORNING.plusSeconds(5));
    assertEquals(
        Optional.of(dusk.plus(WAIT).plus(hold)), claimed.progress().hops().getFirst().deadline());
  }

  @Test
  void what_rings_no_phone_goes_out_at_night() {
    assertEquals(0, wanted(open(Mode.FALLBACK, Channel.EMAIL), at(NIGHT)).hop());
  }

  @Test
  void what_is_urgent_goes_out_at_night() {
    var urgent =
        open(
            Sample.assignment(Mode.FALLBACK, ParcelStatus.OUT_FOR_DELIVERY, Optional.empty()),
            Channel.SMS);
    assertEquals(0, wanted(urgent, at(NIGHT)).hop());
  }

  @Test
  void expiry_is_stronger_than_quiet_hours() {
    var end = NIGHT.plusSeconds(60);
    var mayfly =
        open(
            Sample.assignment(Mode.FALLBACK, ParcelStatus.AT_DEPOT, Optional.of(end)), Channel.SMS);
    var held = rested(mayfly, at(NIGHT));
    assertEquals(end, ((Delivery.Running) held).dueAt());
    var over = rested(held, at(end));
    assertInstanceOf(Delivery.Exhausted.class, over);
    assertEquals(new HopState.Skipped(Reason.EXPIRED), state(over, 0));
    assertTrue(NOON.isBefore(end));
  }

  private static Circumstances at(Instant now) {
    return Sample.at(now, ANA);
  }
}
