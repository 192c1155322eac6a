package dev.parcelbell.adapter.httpapi.in;

import static dev.parcelbell.adapter.httpapi.in.Api.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.domain.conversation.TraceStep;
import dev.parcelbell.http.Body;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TraceResourceTest {
  private static final String PATH = "/v1/conversations/7100000000000001/trace";

  private final Api api = new Api();

  @Test
  void the_path_of_what_was_said_is_told_as_published() {
    api.office.steps.add(
        new TraceStep(
            Instant.EPOCH, Optional.of("corr-1"), "messenger/message/1", "message", "user action"));
    api.office.steps.add(
        new TraceStep(Instant.EPOCH, Optional.empty(), "rpl_1-0", "reply", "ACCEPTED m_1, ENDED"));
    var answer = api.get(PATH + "?limit=50&cursor=abc");

    assertEquals(200, answer.status());
    assertEquals("corr-1", json(answer).at("/items/0/correlationId").asText());
    assertEquals("reply", json(answer).at("/items/1/kind").asText());
    assertEquals("next-one", json(answer).at("/next").asText());
    assertEquals("7100000000000001 Optional[abc] 50", api.office.commands.getLast());
  }

  @Test
  void it_is_for_operators_only() {
    assertEquals(
        403, api.send("GET", PATH, Map.of("x-api-key", Api.PLAIN_KEY), Body.EMPTY).status());
    assertEquals(401, api.sendBare("GET", PATH, Map.of(), Body.EMPTY).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"limit=0", "limit=101", "limit=x", "cursor=%20"})
  void a_bad_part_is_refused(String query) {
    assertEquals(400, api.get(PATH + "?" + query).status());
  }

  @Test
  void what_cannot_be_an_id_is_not_there() {
    assertEquals(404, api.get("/v1/conversations/%20/trace").status());
  }
}
