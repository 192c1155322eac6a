package dev.parcelbell.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProblemTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void a_problem_is_written_as_its_standard_wants_it() throws JsonProcessingException {
    var answer = Problem.at(400, "/phone", "not_e164", "Not a \"phone\" number.").toResponse();

    assertEquals(400, answer.status());
    assertEquals("application/problem+json", answer.headers().get("content-type"));
    assertEquals(
        JSON.readTree(
            """
            {"type": "about:blank", "title": "Bad Request", "status": 400,
             "detail": "Not a \\"phone\\" number.",
             "errors": [{"pointer": "/phone", "code": "not_e164", "detail": "Not a \\"phone\\" number."}]}
            """),
        JSON.readTree(answer.body().text().orElseThrow()));
  }

  @Test
  void success_is_no_problem() {
    assertThrows(IllegalArgumentException.class, () -> Problem.of(200, "fine"));
  }
}
