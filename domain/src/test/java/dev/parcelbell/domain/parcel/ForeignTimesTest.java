package dev.parcelbell.domain.parcel;

import static dev.parcelbell.domain.parcel.ParcelSamples.NOON;
import static dev.parcelbell.domain.parcel.ParcelSamples.REGISTERED;
import static dev.parcelbell.domain.parcel.ParcelSamples.overwritten;
import static dev.parcelbell.domain.parcel.ParcelSamples.update;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.parcel.ParcelChange.Meaning;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Times that another program writes into the table, or leaves out, and what they may do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForeignTimesTest {
  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final Instant READ = NOON.plusSeconds(3600);
  private static final Sequence SEVENTH = Sequence.of("7");
  private static final UpdateId BY_SEQUENCE = new UpdateId("s:" + SEVENTH.padded());
  private static final List<Instant> IMPOSSIBLE =
      List.of(
          NOON.plus(TOLERANCE).plusMillis(1),
          Instant.parse("2999-01-01T00:00:00Z"),
          Instant.MAX,
          Instant.parse("0001-01-01T00:00:00Z"),
          Instant.MIN);
  private static final Parcel AT_SHOP =
      REGISTERED.apply(update("u1", ParcelStatus.RECEIVED, NOON.minusSeconds(60)), NOON);

  private static Parcel written(ParcelStatus status, Optional<Instant> at) {
    return overwritten(AT_SHOP, status, at, ParcelDetails.NONE);
  }

  /** What a change means that was written at noon. */
  private static Meaning meaning(Parcel before, Parcel after, Instant read) {
    return new ParcelChange(Optional.of(before), after, SEVENTH, NOON).meaning(read, TWO_DAYS);
  }

  private static Meaning.News news(Parcel before, Parcel after, Instant read) {
    return assertInstanceOf(Meaning.News.class, meaning(before, after, read));
  }

  @Test
  void a_status_without_a_time_was_reached_when_it_was_written_however_late_it_is_read() {
    var lost = written(ParcelStatus.LOST, Optional.empty());
    for (var read : List.of(NOON, READ, NOON.plus(TWO_DAYS))) {
      assertEquals(new Occurred.Heard(NOON), news(AT_SHOP, lost, read).occurred());
    }
    assertEquals(new Meaning.Nothing(), meaning(AT_SHOP, lost, NOON.plus(TWO_DAYS).plusMillis(1)));
  }

  @Test
  void a_table_whose_clock_is_ahead_does_not_write_in_the_future() {
    var earlier = NOON.minusSeconds(2);
    var occurred = news(AT_SHOP, written(ParcelStatus.LOST, Optional.empty()), earlier).occurred();
    assertEquals(new Occurred.Heard(earlier), occurred);
  }

  @Test
  void a_clock_may_be_five_minutes_ahead() {
    var limit = NOON.plus(TOLERANCE);
    var news = news(AT_SHOP, written(ParcelStatus.LOST, Optional.of(limit)), READ);
    assertEquals(new Occurred.Said(limit), news.occurred());
    assertEquals(new UpdateId("w:LOST:" + limit.toEpochMilli()), news.update().id());
  }

  @Test
  void a_time_that_cannot_be_counts_as_left_out() {
    for (var wrong : IMPOSSIBLE) {
      var news = news(AT_SHOP, written(ParcelStatus.LOST, Optional.of(wrong)), READ);
      assertEquals(new Occurred.Heard(NOON), news.occurred());
      assertEquals(BY_SEQUENCE, news.update().id());
      assertEquals(NOON, news.update().occurredAt());
    }
  }

  @Test
  void a_time_that_cannot_be_counts_as_left_out_in_a_history_too() {
    for (var wrong : IMPOSSIBLE) {
      var after = AT_SHOP.apply(update("theirs", ParcelStatus.LOST, wrong), READ);
      var longer = overwritten(after, ParcelStatus.LOST, Optional.of(wrong), ParcelDetails.NONE);
      var news = news(AT_SHOP, longer, READ);
      assertEquals(new Occurred.Heard(NOON), news.occurred());
      assertEquals(new UpdateId("theirs"), news.update().id());
    }
  }

  @Test
  void a_change_has_the_same_name_whenever_it_is_read() {
    var times =
        List.of(
            Optional.<Instant>empty(),
            Optional.of(NOON),
            Optional.of(NOON.plus(TOLERANCE)),
            Optional.of(NOON.plus(TOLERANCE).plusMillis(1)));
    for (var at : times) {
      var lost = written(ParcelStatus.LOST, at);
      var name = news(AT_SHOP, lost, NOON).update().id();
      for (var read : List.of(NOON.minusSeconds(2), NOON.plusSeconds(299), READ)) {
        assertEquals(name, news(AT_SHOP, lost, read).update().id(), () -> at + " at " + read);
      }
    }
  }

  @Test
  void an_update_after_a_time_that_cannot_be_is_news() {
    for (var wrong : IMPOSSIBLE) {
      var before = written(ParcelStatus.LOST, Optional.of(wrong));
      var ours = update("u2", ParcelStatus.DELIVERED, NOON);
      var after = before.apply(ours, NOON);
      assertEquals(ParcelStatus.DELIVERED, after.status());
      assertEquals(Optional.of(NOON), after.occurredAt());
      assertEquals(new Meaning.News(ours, new Occurred.Said(NOON)), meaning(before, after, READ));
    }
  }

  @Test
  void an_update_just_before_a_false_time_comes_true_is_news() {
    var falseTime = NOON.plusSeconds(60);
    var before = written(ParcelStatus.LOST, Optional.of(falseTime));
    var ours = update("u2", ParcelStatus.DELIVERED, NOON);
    var after = before.apply(ours, NOON);
    assertEquals(ParcelStatus.DELIVERED, after.status());
    assertEquals(new Meaning.News(ours, new Occurred.Said(NOON)), meaning(before, after, NOON));
  }

  @Test
  void a_recorded_time_that_is_a_little_ahead_still_counts() {
    var ahead = update("u2", ParcelStatus.DELIVERED, NOON.plusSeconds(240));
    var before = AT_SHOP.apply(ahead, NOON);
    var late = update("u3", ParcelStatus.LOST, NOON.plusSeconds(60));
    var after = before.apply(late, NOON.plusSeconds(1));
    assertEquals(ParcelStatus.DELIVERED, after.status());
    assertEquals(new Meaning.Silent(late, Reason.LATE_UPDATE), meaning(before, after, READ));
  }

  @Test
  void a_status_without_a_time_is_never_late() {
    var ahead = AT_SHOP.apply(update("u2", ParcelStatus.DELIVERED, NOON.plusSeconds(240)), NOON);
    var lost = overwritten(ahead, ParcelStatus.LOST, Optional.empty(), ParcelDetails.NONE);
    assertEquals(new Occurred.Heard(NOON), news(ahead, lost, READ).occurred());
  }
}
