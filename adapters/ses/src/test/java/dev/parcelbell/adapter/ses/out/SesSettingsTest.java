package dev.parcelbell.adapter.ses.out;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SesSettingsTest {
  private static SesSettings named(String name) {
    return new SesSettings(Mails.FROM, Optional.of(name), Optional.empty(), 1000);
  }

  private static SesSettings publishing(String set) {
    return new SesSettings(Mails.FROM, Optional.empty(), Optional.of(set), 1000);
  }

  @Test
  void a_name_may_have_every_letter_and_sign() {
    assertDoesNotThrow(() -> named("\"Päckchen\", 📦 & Co. <GmbH>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A\r\nBcc: eve@evil.example", "A\nB", "A\u2028B", "A\u0000"})
  void a_name_that_could_become_a_header_is_refused(String name) {
    assertThrows(IllegalArgumentException.class, () -> named(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "with space", "ü", "a/b"})
  void a_configuration_set_has_a_name_that_ses_allows(String set) {
    assertThrows(IllegalArgumentException.class, () -> publishing(set));
  }

  @Test
  void a_limit_of_nothing_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new SesSettings(Mails.FROM, Optional.empty(), Optional.empty(), 0));
  }
}
