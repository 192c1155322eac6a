package dev.parcelbell.http;

import static dev.parcelbell.http.Requests.request;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RouterTest {
  private final Router router =
      Router.builder()
          .get("/v1/parcels/search", _ -> HttpResponse.text(200, "search"))
          .get("/v1/parcels/{id}", asked -> HttpResponse.text(200, "get " + asked.variable("id")))
          .put("/v1/parcels/{id}", asked -> HttpResponse.text(200, "put " + asked.variable("id")))
          .post("/v1/parcels/{id}/of/{who}", RouterTest::both)
          .get("/pictures/{name}.png", asked -> HttpResponse.text(200, asked.variable("name")))
          .get("/refuse", _ -> refuse())
          .all(Router.builder().delete("/late", _ -> HttpResponse.empty(204)).build())
          .build();

  @ParameterizedTest
  @CsvSource({
    "GET, /v1/parcels/12, get 12",
    "PUT, /v1/parcels/12, put 12",
    "GET, /v1/parcels/search, search",
    "PUT, /v1/parcels/search, put search",
    "POST, /v1/parcels/1/of/ana, 1+ana",
    "GET, /v1/parcels/%2B49%20a%2Fb, get +49 a/b",
    "GET, /v1/parcels/+49, get +49",
    "GET, /pictures/a%2Eb.png, a.b",
    "GET, /pictures/.png.png, .png",
  })
  void method_and_path_lead_to_a_handler_with_the_variables_decoded(
      String method, String path, String text) {
    assertEquals(HttpResponse.text(200, text), router.answer(request(method, path)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "",
        "/v1",
        "/v1/parcels",
        "/v1/parcels/",
        "/v1/parcels/1/",
        "//",
        "/pictures/.png",
        "/pictures/a.gif",
        "/pictures/a.png/"
      })
  void an_address_that_no_route_knows_is_not_found(String path) {
    assertEquals(404, router.answer(request("GET", path)).status());
  }

  @Test
  void a_method_that_the_address_does_not_know_is_told_which_ones_it_knows() {
    var answer = router.answer(request("DELETE", "/v1/parcels/1"));

    assertEquals(405, answer.status());
    assertEquals("GET, PUT", answer.headers().get("allow"));
  }

  @Test
  void a_badly_encoded_variable_is_a_bad_request() {
    assertEquals(400, router.answer(request("GET", "/v1/parcels/%ff")).status());
  }

  @Test
  void a_problem_that_a_handler_throws_is_its_answer() {
    assertEquals(Problem.of(409, "no").toResponse(), router.answer(request("GET", "/refuse")));
  }

  @Test
  void routes_of_another_router_are_found_too() {
    assertEquals(204, router.answer(request("DELETE", "/late")).status());
  }

  @Test
  void routes_are_listed_as_they_were_given() {
    assertEquals(
        List.of(
            "GET /v1/parcels/search",
            "GET /v1/parcels/{id}",
            "PUT /v1/parcels/{id}",
            "POST /v1/parcels/{id}/of/{who}",
            "GET /pictures/{name}.png",
            "GET /refuse",
            "DELETE /late"),
        router.routes());
  }

  @Test
  void a_template_without_its_slash_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Router.builder().get("v1", _ -> HttpResponse.empty(200)));
  }

  private static HttpResponse both(HttpRequest asked) {
    return HttpResponse.text(200, asked.variable("id") + "+" + asked.variable("who"));
  }

  private static HttpResponse refuse() {
    throw new ProblemException(Problem.of(409, "no"));
  }
}
