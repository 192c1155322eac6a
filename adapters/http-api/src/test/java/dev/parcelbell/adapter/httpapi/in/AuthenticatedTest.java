package dev.parcelbell.adapter.httpapi.in;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.http.Body;
import dev.parcelbell.http.Content;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthenticatedTest {
  private static final String DIGEST = "ab".repeat(32);

  private final Api api = new Api();

  @Test
  void no_address_of_the_api_answers_without_a_key() {
    for (String route : api.router.routes()) {
      var parts = route.split(" ", 2);
      var path = parts[1].replace("{id}", "1").replace("{status}", "LOST");
      var answer = api.sendBare(parts[0], path, Map.of(), AuthenticatedTest::mustNotBeRead);
      assertEquals(path.startsWith("/v1/") ? 401 : 200, answer.status(), route);
    }
    assertEquals(List.of(), api.office.commands);
  }

  /** A stranger could send a lot. */
  private static Body mustNotBeRead(int bytesMax) {
    throw new AssertionError("a body was read before anybody asked who sends it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "open sesam", "open sesame ", "Open sesame", "shop", "öäü"})
  void a_wrong_key_is_refused_with_a_problem(String key) {
    var answer = api.send("GET", "/v1/customers/1", Map.of("x-api-key", key), Body.EMPTY);

    assertEquals(401, answer.status());
    assertEquals(Problem.MEDIA_TYPE, answer.headers().get("content-type"));
    assertEquals("ApiKey", answer.headers().get("www-authenticate"));
  }

  @Test
  void the_right_key_is_right_in_a_header_of_any_spelling() {
    var headers = Map.of("X-API-Key", Api.KEY);

    assertEquals(404, api.sendBare("GET", "/v1/customers/1", headers, Body.EMPTY).status());
  }

  @Test
  void keys_are_read_from_one_line_of_settings() {
    var keys = ApiKeys.parse("shop:" + DIGEST + ", back.office:" + DIGEST.toUpperCase(Locale.ROOT));

    assertEquals(Optional.of("ApiKeys[shop, back.office]"), keys.map(ApiKeys::toString));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "shop",
        "shop:",
        "shop:abc",
        ":" + "abababababababababababababababababababababababababababababababab",
        "a b:" + "abababababababababababababababababababababababababababababababab",
        "a:abababababababababababababababababababababababababababababababab,",
        "a:abababababababababababababababababababababababababababababababab,"
            + "a:cdabababababababababababababababababababababababababababababababab",
      })
  void what_are_no_keys_is_not_read(String text) {
    assertEquals(Optional.empty(), ApiKeys.parse(text));
  }

  @Test
  void what_is_for_operators_needs_their_role_and_nothing_else_does() {
    for (String route : api.router.routes()) {
      var parts = route.split(" ", 2);
      var path = parts[1].replace("{id}", "1").replace("{status}", "LOST");
      var answer = api.send(parts[0], path, Map.of("x-api-key", Api.PLAIN_KEY), Body.EMPTY);
      boolean isForOperators = path.endsWith("/redrive") || path.endsWith("/trace");
      assertEquals(isForOperators, answer.status() == 403, route);
    }
    var refused = redrive(AuthenticatedTest::mustNotBeRead);
    assertEquals(Problem.MEDIA_TYPE, refused.headers().get("content-type"));
    assertTrue(refused.body().text().orElseThrow().contains("the role admin"));
  }

  private HttpResponse redrive(Content content) {
    var headers = Map.of("x-api-key", Api.PLAIN_KEY);
    return api.sendBare("POST", "/v1/deliveries/1/redrive", headers, content);
  }

  @Test
  void a_key_has_the_roles_that_its_third_part_names() {
    var keys = ApiKeys.parse("shop:" + DIGEST + ",ops:" + DIGEST + ":admin").orElseThrow();

    assertTrue(keys.hasAny(Role.ADMIN));
    assertFalse(ApiKeys.parse("shop:" + DIGEST).orElseThrow().hasAny(Role.ADMIN));
    assertTrue(ApiKeys.NONE.isEmpty());
    assertFalse(keys.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(strings = {":", ":root", ":ADMIN", ":admin+", ":admin+admin", ":admin:admin"})
  void a_role_that_there_is_not_or_twice_is_not_read(String roles) {
    assertEquals(Optional.empty(), ApiKeys.parse("ops:" + DIGEST + roles));
  }

  @Test
  void a_digest_is_never_printed() {
    assertFalse(ApiKeys.parse("a:" + DIGEST).orElseThrow().toString().contains("ab"));
  }
}
