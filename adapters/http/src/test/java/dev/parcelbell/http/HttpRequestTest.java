package dev.parcelbell.http;

import static dev.parcelbell.http.Requests.asking;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HttpRequestTest {
  @Test
  void a_header_is_found_in_any_spelling_and_the_first_one_counts() {
    assertEquals(Optional.of("1"), asking("").header("x-hub-signature"));
    assertEquals(Optional.empty(), asking("").header("cookie"));
  }

  @Test
  void a_parameter_is_decoded_and_the_first_one_counts() {
    var request = asking("a=1%202&a=3&empty=&bare&b%C3%A4r=%26+%3D");

    assertEquals(Optional.of("1 2"), request.parameter("a"));
    assertEquals(Optional.of(""), request.parameter("empty"));
    assertEquals(Optional.of(""), request.parameter("bare"));
    assertEquals(Optional.of("& ="), request.parameter("bär"));
    assertEquals(Optional.empty(), request.parameter("c"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%zz", "a=%4", "a=%", "a=%ff", "a=%c3", "a=%+1"})
  void bad_encoding_is_the_callers_mistake(String query) {
    var refused = assertThrows(ProblemException.class, () -> asking(query).parameter("a"));

    assertEquals(400, refused.problem().status());
  }

  @Test
  void a_variable_that_no_route_promised_is_the_programmers_mistake() {
    assertThrows(IllegalStateException.class, () -> asking("").variable("id"));
  }

  @Test
  void a_log_line_shows_neither_address_nor_body() {
    String line = asking("token=s3cr3t").toString();

    assertFalse(line.contains("s3cr3t") || line.contains("hello"), line);
  }
}
