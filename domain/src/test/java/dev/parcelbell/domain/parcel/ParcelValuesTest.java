package dev.parcelbell.domain.parcel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParcelValuesTest {
  @Test
  void a_parcel_number_has_1_to_64_harmless_characters() {
    assertTrue(TrackingNumber.isNumber("12345678"));
    assertTrue(TrackingNumber.isNumber("A" + "-".repeat(63)));
    for (var wrong : List.of("", "A" + "-".repeat(64), "-1", "1 2", "1#2", "1\n")) {
      assertFalse(TrackingNumber.isNumber(wrong), wrong);
      assertThrows(IllegalArgumentException.class, () -> new TrackingNumber(wrong), wrong);
    }
  }

  @Test
  void an_update_id_has_1_to_100_harmless_characters() {
    assertEquals(100, new UpdateId("u".repeat(100)).value().length());
    for (var wrong : List.of("", "u".repeat(101), "u 1", "u\0001", "ü")) {
      assertThrows(IllegalArgumentException.class, () -> new UpdateId(wrong), wrong);
    }
  }

  @Test
  void a_place_has_at_most_200_and_a_description_at_most_500_characters() {
    assertEquals(Optional.of("x".repeat(200)), details(200, 500).place());
    assertThrows(IllegalArgumentException.class, () -> details(201, 500));
    assertThrows(IllegalArgumentException.class, () -> details(200, 501));
  }

  private static ParcelDetails details(int place, int description) {
    return new ParcelDetails(
        Optional.of("x".repeat(place)), Optional.empty(), Optional.of("x".repeat(description)));
  }

  @Test
  void newer_details_win_where_they_say_something() {
    var older =
        new ParcelDetails(Optional.of("a"), ExpectedDelivery.parse("2026-03-05"), Optional.of("b"));
    assertEquals(older, ParcelDetails.NONE.over(older));
    assertEquals(older, older.over(ParcelDetails.NONE));
    var newer =
        new ParcelDetails(Optional.of("c"), ExpectedDelivery.parse("2026-03-06"), Optional.of("d"));
    assertEquals(newer, newer.over(older));
  }

  @Test
  void details_do_not_print_themselves() {
    assertEquals("ParcelDetails[]", details(3, 3).toString());
  }

  @Test
  void sequences_compare_as_numbers_however_they_are_written() {
    assertEquals(Sequence.of("7"), Sequence.of("0007"));
    assertEquals("0".repeat(39) + "7", Sequence.of("7").padded());
    assertTrue(Sequence.of("9").compareTo(Sequence.of("10")) < 0);
    assertTrue(Sequence.of("9".repeat(40)).compareTo(Sequence.of("10")) > 0);
    assertEquals(0, Sequence.of("10").compareTo(Sequence.of("10")));
  }

  @Test
  void a_sequence_is_a_decimal_of_at_most_40_digits() {
    for (var wrong : List.of("9".repeat(41), "-1", "1x", "1 ", "١")) {
      assertThrows(IllegalArgumentException.class, () -> Sequence.of(wrong), wrong);
    }
    assertThrows(IllegalArgumentException.class, () -> new Sequence("7"));
  }
}
