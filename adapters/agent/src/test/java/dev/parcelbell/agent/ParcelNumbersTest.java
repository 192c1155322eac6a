package dev.parcelbell.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParcelNumbersTest {
  @Test
  void the_first_number_of_a_text_is_found_whoever_gave_it() {
    assertEquals(Optional.of("48213377"), ParcelNumbers.first("48213377 or 48213378?"));
    assertEquals(Optional.of("RR826200824DE"), ParcelNumbers.first("where is rr826200824de?"));
    assertEquals("where is #?", ParcelNumbers.replace("where is 1Z999AA10123456784?", "#"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1234567", "0151 1234", "x48213377ü", "Lieferbenachrichtigung"})
  void other_words_are_no_numbers(String text) {
    assertEquals(Optional.empty(), ParcelNumbers.first(text));
  }

  @ParameterizedTest
  @FieldSource("dev.parcelbell.agent.Agent#LANGUAGES")
  void the_plain_expressions_take_every_number_that_is_taught(Locale language) {
    var taught =
        Agent.phrases(language, "parcel_where").stream()
            .flatMap(phrase -> phrase.parts().stream())
            .filter(part -> part.slot().equals(Optional.of(ParcelNumbers.KIND)))
            .map(Phrase.Part::text)
            .toList();

    assertTrue(taught.size() > 20);
    for (var number : taught) {
      assertTrue(ParcelNumbers.first(number).isPresent(), number);
      assertTrue(ParcelNumbers.PLAIN_EXPRESSIONS.stream().anyMatch(number::matches), number);
    }
  }
}
