package dev.parcelbell.domain.parcel;

import static dev.parcelbell.domain.parcel.ParcelSamples.EVENING;
import static dev.parcelbell.domain.parcel.ParcelSamples.NOON;
import static dev.parcelbell.domain.parcel.ParcelSamples.REGISTERED;
import static dev.parcelbell.domain.parcel.ParcelSamples.expected;
import static dev.parcelbell.domain.parcel.ParcelSamples.overwritten;
import static dev.parcelbell.domain.parcel.ParcelSamples.place;
import static dev.parcelbell.domain.parcel.ParcelSamples.update;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.domain.parcel.ParcelChange.Meaning;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a change means that another program wrote straight into the table. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForeignWriterTest {
  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final Instant LATER = NOON.plusSeconds(600);
  private static final Meaning NOTHING = new Meaning.Nothing();
  private static final Parcel AT_SHOP =
      REGISTERED.apply(update("u1", ParcelStatus.RECEIVED, NOON), EVENING);

  @Test
  void a_status_with_a_time_of_its_own_is_named_by_both() {
    var after = write(ParcelStatus.LOST, Optional.of(NOON.plusSeconds(1)), place("Berlin"));
    assertEquals(
        said(
            update(
                "w:LOST:" + NOON.plusSeconds(1).toEpochMilli(),
                ParcelStatus.LOST,
                NOON.plusSeconds(1),
                place("Berlin"))),
        meaning(after));
  }

  @Test
  void a_status_without_a_time_is_named_by_its_place_in_the_stream_and_as_old_as_its_record() {
    var news = heard(update("s:" + Sequence.of("7").padded(), ParcelStatus.LOST, LATER));
    assertEquals(news, meaning(write(ParcelStatus.LOST, Optional.empty(), ParcelDetails.NONE)));
  }

  @Test
  void a_time_that_was_left_as_it_was_says_nothing_about_the_new_status() {
    var news = heard(update("s:" + Sequence.of("7").padded(), ParcelStatus.LOST, LATER));
    assertEquals(news, meaning(write(ParcelStatus.LOST, Optional.of(NOON), ParcelDetails.NONE)));
  }

  @Test
  void an_older_status_over_a_newer_one_is_nothing() {
    assertEquals(
        NOTHING,
        meaning(write(ParcelStatus.LOST, Optional.of(NOON.minusSeconds(1)), ParcelDetails.NONE)));
  }

  @Test
  void a_status_that_is_too_old_is_nothing() {
    var after =
        overwritten(
            REGISTERED,
            ParcelStatus.LOST,
            Optional.of(LATER.minus(TWO_DAYS).minusMillis(1)),
            ParcelDetails.NONE);
    assertEquals(NOTHING, meaning(Optional.of(REGISTERED), after));
  }

  @Test
  void another_place_alone_is_nothing() {
    assertEquals(
        NOTHING, meaning(write(ParcelStatus.RECEIVED, Optional.of(NOON), place("Berlin"))));
    assertEquals(
        NOTHING,
        meaning(write(ParcelStatus.RECEIVED, Optional.of(NOON.minusSeconds(1)), place("Berlin"))));
  }

  @Test
  void another_expected_delivery_of_a_delayed_parcel_is_news() {
    var delayed =
        AT_SHOP.apply(update("u2", ParcelStatus.DELAYED, NOON, expected("2026-03-05")), EVENING);
    var after =
        overwritten(delayed, ParcelStatus.DELAYED, Optional.of(NOON), expected("2026-03-09"));
    var id = "s:" + Sequence.of("7").padded();
    assertEquals(
        heard(update(id, ParcelStatus.DELAYED, LATER, expected("2026-03-09"))),
        meaning(Optional.of(delayed), after));
  }

  @Test
  void a_history_that_was_brought_along_does_not_hide_the_status() {
    var old = REGISTERED.apply(update("u1", ParcelStatus.RECEIVED, NOON), EVENING);
    var lost = overwritten(old, ParcelStatus.LOST, Optional.empty(), ParcelDetails.NONE);
    var id = "s:" + Sequence.of("7").padded();
    assertEquals(heard(update(id, ParcelStatus.LOST, LATER)), meaning(Optional.empty(), lost));
    assertEquals(said(update("u1", ParcelStatus.RECEIVED, NOON)), meaning(Optional.empty(), old));
  }

  @Test
  void a_parcel_that_is_new_in_the_table_is_news_unless_it_is_only_registered() {
    var lost = overwritten(REGISTERED, ParcelStatus.LOST, Optional.of(NOON), ParcelDetails.NONE);
    assertEquals(
        said(update("w:LOST:" + NOON.toEpochMilli(), ParcelStatus.LOST, NOON)),
        meaning(Optional.empty(), lost));
    assertEquals(NOTHING, meaning(Optional.empty(), REGISTERED));
  }

  private static Parcel write(
      ParcelStatus status, Optional<Instant> occurredAt, ParcelDetails details) {
    return overwritten(AT_SHOP, status, occurredAt, details);
  }

  private static Meaning meaning(Parcel after) {
    return meaning(Optional.of(AT_SHOP), after);
  }

  private static Meaning meaning(Optional<Parcel> before, Parcel after) {
    return new ParcelChange(before, after, Sequence.of("7"), LATER).meaning(LATER, TWO_DAYS);
  }

  private static Meaning said(ParcelUpdate update) {
    return new Meaning.News(update, new Occurred.Said(update.occurredAt()));
  }

  private static Meaning heard(ParcelUpdate update) {
    return new Meaning.News(update, new Occurred.Heard(update.occurredAt()));
  }
}
