package dev.parcelbell.domain.parcel;

import static dev.parcelbell.domain.parcel.ParcelSamples.EVENING;
import static dev.parcelbell.domain.parcel.ParcelSamples.NOON;
import static dev.parcelbell.domain.parcel.ParcelSamples.REGISTERED;
import static dev.parcelbell.domain.parcel.ParcelSamples.expected;
import static dev.parcelbell.domain.parcel.ParcelSamples.place;
import static dev.parcelbell.domain.parcel.ParcelSamples.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.ParcelChange.Meaning;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a change that we recorded ourselves means. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParcelChangeTest {
  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final Meaning NOTHING = new Meaning.Nothing();
  private static final ParcelUpdate RECEIVED = update("u1", ParcelStatus.RECEIVED, NOON);
  private static final Parcel AT_SHOP = REGISTERED.apply(RECEIVED, EVENING);

  @Test
  void a_new_status_is_news() {
    assertEquals(news(RECEIVED), meaning(REGISTERED, AT_SHOP));
  }

  @Test
  void a_status_told_again_is_no_news_but_somebody_may_ask_for_it() {
    var again = update("u2", ParcelStatus.RECEIVED, NOON, place("Berlin"));
    assertEquals(
        new Meaning.Silent(again, Reason.NOT_NEWS),
        meaning(AT_SHOP, AT_SHOP.apply(again, EVENING)));
  }

  @Test
  void a_late_update_is_silent() {
    var late = update("u2", ParcelStatus.LOST, NOON.minusSeconds(1));
    assertEquals(
        new Meaning.Silent(late, Reason.LATE_UPDATE),
        meaning(AT_SHOP, AT_SHOP.apply(late, EVENING)));
  }

  @Test
  void an_update_is_announced_until_it_is_two_days_old() {
    var change = new ParcelChange(Optional.of(REGISTERED), AT_SHOP, Sequence.of("1"), NOON);
    assertEquals(news(RECEIVED), change.meaning(NOON.plus(TWO_DAYS), TWO_DAYS));
    assertEquals(
        new Meaning.Silent(RECEIVED, Reason.TOO_OLD),
        change.meaning(NOON.plus(TWO_DAYS).plusMillis(1), TWO_DAYS));
  }

  @Test
  void a_correction_is_nothing() {
    assertEquals(NOTHING, meaning(AT_SHOP, AT_SHOP.correct(place("Berlin"))));
  }

  @Test
  void a_new_parcel_is_nothing() {
    assertEquals(NOTHING, created(REGISTERED));
  }

  @Test
  void a_new_parcel_that_is_under_way_already_is_news() {
    assertEquals(news(RECEIVED), created(AT_SHOP));
  }

  @Test
  void another_expected_delivery_of_a_delayed_parcel_is_news() {
    var first = update("u2", ParcelStatus.DELAYED, NOON, expected("2026-03-05"));
    var delayed = AT_SHOP.apply(first, EVENING);
    var second = update("u3", ParcelStatus.DELAYED, NOON, expected("2026-03-06"));
    assertEquals(news(second), meaning(delayed, delayed.apply(second, EVENING)));
    var same = update("u4", ParcelStatus.DELAYED, NOON, expected("2026-03-05"));
    assertEquals(
        new Meaning.Silent(same, Reason.NOT_NEWS), meaning(delayed, delayed.apply(same, EVENING)));
  }

  @Test
  void another_expected_delivery_of_a_parcel_that_is_not_delayed_is_no_news() {
    var again = update("u2", ParcelStatus.RECEIVED, NOON, expected("2026-03-06"));
    assertEquals(
        new Meaning.Silent(again, Reason.NOT_NEWS),
        meaning(AT_SHOP, AT_SHOP.apply(again, EVENING)));
  }

  @Test
  void a_change_is_of_one_parcel_of_one_customer() {
    var other = new TrackingNumber("87654321");
    var bens = Parcel.register(AT_SHOP.id(), new CustomerId("ben"), ParcelDetails.NONE);
    var others = Parcel.register(other, AT_SHOP.customer(), ParcelDetails.NONE);
    for (var wrong : List.of(bens, others)) {
      var before = Optional.of(AT_SHOP);
      var seventh = Sequence.of("7");
      assertThrows(
          IllegalArgumentException.class, () -> new ParcelChange(before, wrong, seventh, NOON));
    }
  }

  @Test
  void an_update_is_found_in_a_history_that_is_full() {
    var parcel = REGISTERED;
    for (int i = 0; i < Parcel.HISTORY_MAX; i++) {
      parcel = parcel.apply(update("h" + i, ParcelStatus.IN_TRANSIT, NOON), EVENING);
    }
    var lost = update("u2", ParcelStatus.LOST, NOON);
    assertEquals(news(lost), meaning(parcel, parcel.apply(lost, EVENING)));
  }

  private static Meaning meaning(Parcel before, Parcel after) {
    return new ParcelChange(Optional.of(before), after, Sequence.of("7"), NOON)
        .meaning(NOON, TWO_DAYS);
  }

  private static Meaning created(Parcel after) {
    return new ParcelChange(Optional.empty(), after, Sequence.of("7"), NOON)
        .meaning(NOON, TWO_DAYS);
  }

  private static Meaning news(ParcelUpdate update) {
    return new Meaning.News(update, new Occurred.Said(update.occurredAt()));
  }
}
