package dev.parcelbell.domain.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhoneNumberTest {
  @Test
  void a_number_is_a_plus_a_country_and_seven_to_fifteen_digits() {
    assertEquals(Optional.of(new PhoneNumber("+1234567")), PhoneNumber.parse("+1234567"));
    assertTrue(PhoneNumber.parse("+123456789012345").isPresent());
    for (var wrong :
        List.of(
            "",
            "+",
            "+123456",
            "+1234567890123456",
            "+0234567",
            "1234567",
            "+12 34567",
            "+1234567\n",
            "+١٢٣٤٥٦٧",
            "++1234567")) {
      assertEquals(Optional.empty(), PhoneNumber.parse(wrong), wrong);
      assertThrows(IllegalArgumentException.class, () -> new PhoneNumber(wrong), wrong);
    }
  }

  @Test
  void what_it_prints_is_too_little_to_call() {
    assertEquals("+49…78", new PhoneNumber("+4915112345678").masked());
    assertEquals("PhoneNumber[+49…78]", new PhoneNumber("+4915112345678").toString());
  }
}
