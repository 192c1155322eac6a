package dev.parcelbell.adapter.sms.out;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmsSettingsTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private static SmsSettings costing(String price) {
    return new SmsSettings(
        Optional.empty(), Optional.empty(), HOUR, Optional.of(new BigDecimal(price)));
  }

  private static SmsSettings living(Duration time) {
    return new SmsSettings(Optional.empty(), Optional.empty(), time, Optional.empty());
  }

  @ParameterizedTest
  @CsvSource({
    "0.2, 0.2",
    "1, 1.0",
    "10, 10.0",
    "99.99999, 99.99999",
    "0.500000, 0.5",
    "2E+1, 20.0"
  })
  void a_price_is_written_as_aws_wants_it(String price, String expected) {
    assertEquals(Optional.of(expected), costing(price).priceOnTheWire());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "100", "0.000001"})
  void another_price_is_refused(String price) {
    assertThrows(IllegalArgumentException.class, () -> costing(price));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT5S", "PT1H", "PT72H"})
  void a_message_lives_from_seconds_to_days(String time) {
    assertDoesNotThrow(() -> living(Duration.parse(time)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT4S", "PT0S", "PT-1H", "PT72H1S"})
  void another_life_is_refused(String time) {
    assertThrows(IllegalArgumentException.class, () -> living(Duration.parse(time)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "ü"})
  void names_are_those_that_aws_allows(String name) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new SmsSettings(Optional.of(name), Optional.empty(), HOUR, Optional.empty()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new SmsSettings(Optional.empty(), Optional.of(name), HOUR, Optional.empty()));
  }
}
