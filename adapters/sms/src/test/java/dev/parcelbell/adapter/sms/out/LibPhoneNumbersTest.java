package dev.parcelbell.adapter.sms.out;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.channel.PhoneNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LibPhoneNumbersTest {
  private final LibPhoneNumbers numbers = new LibPhoneNumbers();

  @ParameterizedTest
  @ValueSource(
      strings = {"+4915112345678", "+12065550100", "+447911123456", "+33612345678", "+41791234567"})
  void what_can_be_called_is_possible(String number) {
    assertTrue(numbers.isPossible(new PhoneNumber(number)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"+1206555010", "+120655501000", "+33123456", "+9991234567", "+3361234567890"})
  void what_is_too_short_too_long_or_nowhere_is_not(String number) {
    assertFalse(numbers.isPossible(new PhoneNumber(number)));
  }
}
