package dev.parcelbell.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.agent.Phrase.Part;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhraseTest {
  @Test
  void particulars_are_told_from_the_rest() {
    var phrase = Phrase.parse("where is {parcel_number:48213377}, please");

    assertEquals(
        List.of(
            new Part("where is ", Optional.empty()),
            new Part("48213377", Optional.of("parcel_number")),
            new Part(", please", Optional.empty())),
        phrase.parts());
    assertEquals("where is 48213377, please", phrase.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "where is {parcel", "a } b", "{Parcel:1}", "{parcel:}"})
  void a_line_that_was_written_wrong_is_refused(String line) {
    assertThrows(IllegalArgumentException.class, () -> Phrase.parse(line));
  }
}
