package dev.parcelbell.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrelationTest {
  @Test
  void the_id_is_seen_inside_the_work_and_nowhere_else() {
    assertEquals(Optional.of("one"), Correlation.call("one", Correlation::current));
    assertEquals(Optional.empty(), Correlation.current());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a b",
        "a\nb",
        "ä",
        "\"",
        "0123456789012345678901234567890123456789012345678901234567890123X"
      })
  void an_id_that_could_forge_a_log_line_is_not_accepted(String hostile) {
    assertEquals(Optional.empty(), Correlation.accept(hostile));
  }

  @Test
  void an_ordinary_id_is_accepted() {
    assertEquals(Optional.of("0f8c-7:a.B_"), Correlation.accept("0f8c-7:a.B_"));
  }
}
