package dev.parcelbell.domain.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QuietHoursTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final QuietHours NIGHT = quiet("22:00", "07:00");

  @Test
  void a_night_passes_midnight() {
    assertQuiet("2026-03-04T06:00:00Z", NIGHT, "2026-03-03T21:00:00Z");
    assertQuiet("2026-03-04T06:00:00Z", NIGHT, "2026-03-03T22:59:59Z");
    assertQuiet("2026-03-04T06:00:00Z", NIGHT, "2026-03-03T23:00:00Z");
    assertQuiet("2026-03-04T06:00:00Z", NIGHT, "2026-03-04T05:59:59Z");
  }

  @Test
  void the_first_minute_after_the_night_and_the_last_before_it_are_not_quiet() {
    assertLoud(NIGHT, "2026-03-03T20:59:59Z");
    assertLoud(NIGHT, "2026-03-04T06:00:00Z");
    assertLoud(NIGHT, "2026-03-03T12:00:00Z");
  }

  @Test
  void quiet_hours_may_lie_within_a_day() {
    var noon = quiet("12:00", "14:00");
    assertLoud(noon, "2026-03-03T10:59:59Z");
    assertQuiet("2026-03-03T13:00:00Z", noon, "2026-03-03T11:00:00Z");
    assertLoud(noon, "2026-03-03T13:00:00Z");
    assertLoud(noon, "2026-03-03T23:00:00Z");
  }

  @Test
  void the_customers_own_clock_counts() {
    var night = NIGHT.quietUntil(Instant.parse("2026-03-03T14:00:00Z"), ZoneId.of("Asia/Tokyo"));
    assertEquals(Optional.of(Instant.parse("2026-03-03T22:00:00Z")), night);
  }

  @Test
  void in_spring_the_night_is_an_hour_shorter() {
    assertQuiet("2026-03-29T05:00:00Z", NIGHT, "2026-03-28T21:00:00Z");
  }

  @Test
  void an_end_in_the_hour_that_spring_skips_comes_an_hour_later_by_the_clock() {
    // 02:30 does not exist; the wall clock goes from 02:00 to 03:00, which is 01:00 UTC.
    assertQuiet("2026-03-29T01:30:00Z", quiet("22:00", "02:30"), "2026-03-29T00:59:00Z");
  }

  @Test
  void in_autumn_the_night_is_an_hour_longer() {
    assertQuiet("2026-10-25T06:00:00Z", NIGHT, "2026-10-24T20:00:00Z");
  }

  @Test
  void in_the_repeated_hour_it_is_quiet_again_minute_by_minute() {
    var night = quiet("22:00", "02:30");
    assertQuiet("2026-10-25T00:30:00Z", night, "2026-10-25T00:10:00Z");
    assertLoud(night, "2026-10-25T00:30:00Z");
    // 02:10 for the second time: the end, which is the first 02:30, is over.
    assertQuiet("2026-10-25T01:11:00Z", night, "2026-10-25T01:10:00Z");
    assertLoud(night, "2026-10-25T01:30:00Z");
  }

  @Test
  void quiet_hours_have_a_length() {
    assertThrows(IllegalArgumentException.class, () -> quiet("22:00", "22:00"));
  }

  private static QuietHours quiet(String from, String to) {
    return new QuietHours(LocalTime.parse(from), LocalTime.parse(to));
  }

  private static void assertQuiet(String until, QuietHours hours, String now) {
    assertEquals(
        Optional.of(Instant.parse(until)), hours.quietUntil(Instant.parse(now), BERLIN), now);
  }

  private static void assertLoud(QuietHours hours, String now) {
    assertEquals(Optional.empty(), hours.quietUntil(Instant.parse(now), BERLIN), now);
  }
}
