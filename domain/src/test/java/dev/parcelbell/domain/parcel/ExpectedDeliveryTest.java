package dev.parcelbell.domain.parcel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
}
