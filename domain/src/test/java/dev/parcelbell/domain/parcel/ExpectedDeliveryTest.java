package dev.parcelbell.domain.parcel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpectedDeliveryTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void a_day_is_a_day_wherever_the_receiver_is() {
    var day = new ExpectedDelivery("2026-11-21");
    assertEquals(LocalDate.of(2026, 11, 21), day.dayIn(BERLIN));
    assertEquals(LocalDate.of(2026, 11, 21), day.dayIn(ZoneId.of("Asia/Tokyo")));
  }

  @Test
  void a_moment_is_a_day_in_the_receivers_town() {
    var moment = new ExpectedDelivery("2026-11-21T23:30:00Z");
    assertEquals(LocalDate.of(2026, 11, 22), moment.dayIn(BERLIN));
    assertEquals(LocalDate.of(2026, 11, 21), moment.dayIn(ZoneId.of("America/New_York")));
  }

  @Test
  void it_is_kept_as_it_was_written() {
    assertEquals(
        Optional.of("2026-11-21T10:00+01:00"),
        ExpectedDelivery.parse("2026-11-21T10:00+01:00").map(ExpectedDelivery::iso));
  }

  @Test
  void what_is_neither_day_nor_moment_is_refused() {
    for (var wrong :
        List.of("", "2026-02-30", "21.11.2026", "2026-11-21T10:00", "tomorrow", "2026-11-2x")) {
      assertEquals(Optional.empty(), ExpectedDelivery.parse(wrong), wrong);
      assertThrows(IllegalArgumentException.class, () -> new ExpectedDelivery(wrong), wrong);
    }
  }

  @Test
  void a_year_that_nobody_can_mean_is_refused() {
    for (var good : List.of("2000-01-01", "2999-12-31", "2999-12-31T23:59:59-18:00")) {
      assertEquals(good, new ExpectedDelivery(good).iso());
    }
    for (var wrong :
        List.of(
            "1999-12-31",
            "3000-01-01",
            "9999-12-31",
            "0001-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00+18:00",
            "+999999999-12-31T23:59:59-18:00")) {
      assertEquals(Optional.empty(), ExpectedDelivery.parse(wrong), wrong);
      assertThrows(IllegalArgumentException.class, () -> new ExpectedDelivery(wrong), wrong);
      assertTrue(ExpectedDelivery.isIso(wrong), wrong);
    }
    assertFalse(ExpectedDelivery.isIso("soon"));
  }

  @Test
  void the_last_moment_of_all_is_a_day_everywhere() {
    var last = new ExpectedDelivery("2999-12-31T23:59:59-18:00");
    assertEquals(LocalDate.of(3000, 1, 2), last.dayIn(ZoneId.of("Pacific/Kiritimati")));
  }
}
