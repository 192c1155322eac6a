package dev.parcelbell.adapter.httpapi.in;

import static dev.parcelbell.adapter.httpapi.in.Api.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.delivery.HistoryEvent;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The published document says what the API does, no more and no less. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OpenApiResourceTest {
  private final Api api = new Api();
  private final JsonNode document = json(api.get("/openapi"));

  @Test
  void every_route_is_in_the_document_and_the_other_way_round() {
    assertEquals(new TreeSet<>(api.router.routes()), Published.DOCUMENT.operations());
  }

  @Test
  void the_document_names_what_the_domain_has() {
    assertEquals(
        names(ParcelStatus.values()),
        Published.names(document.at("/components/schemas/UpdateBody/properties/status/enum")));
    assertEquals(
        names(Reason.values()), Published.names(document.at("/components/schemas/Reason/enum")));
    assertEquals(
        names(HistoryEvent.values()),
        Published.names(
            document.at(
                "/components/schemas/Story/properties/history/items/properties/event/enum")));
  }

  private static List<String> names(Enum<?>[] values) {
    return Stream.of(values).map(Enum::name).toList();
  }

  @Test
  void every_reference_leads_somewhere_and_everything_is_referred_to() {
    var references = new TreeSet<>(document.findValuesAsText("$ref"));
    var components = new TreeSet<String>();
    for (String kind : List.of("schemas", "responses", "parameters")) {
      document
          .at("/components/" + kind)
          .fieldNames()
          .forEachRemaining(name -> components.add("#/components/" + kind + "/" + name));
    }

    assertEquals(components, references);
  }

  @Test
  void every_example_is_as_its_schema_says() {
    var checked = new ArrayList<String>();
    document.findParents("example").stream()
        .filter(content -> content.has("schema"))
        .forEach(
            content -> {
              Published.DOCUMENT.conforms(content.get("example"), content.get("schema"), "example");
              checked.add("example");
            });

    assertTrue(checked.size() > 25, checked::toString);
  }

  @Test
  void every_example_of_a_body_is_taken() {
    for (var path : document.get("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var body = operation.getValue().at("/requestBody/content/application~1json/example");
        var url = path.getKey().replace("{id}", "12345678");
        if (body.isObject()) {
          var answer =
              operation.getKey().equals("put")
                  ? api.put(url, body.toString())
                  : api.post(url, body.toString());
          assertEquals(2, answer.status() / 100, path.getKey());
        }
      }
    }
    assertEquals(3, api.office.commands.size());
  }

  /** The check that every test of answers relies on. */
  @Test
  void an_answer_that_the_document_does_not_tell_of_is_noticed() {
    var good = api.put("/v1/customers/1", "{\"name\":\"Ana\"}");
    var more = ((ObjectNode) json(good)).put("secret", 1);
    var less = ((ObjectNode) json(good)).without("name");

    for (var wrong :
        List.of(
            HttpResponse.json(201, more),
            HttpResponse.json(201, less),
            HttpResponse.json(418, json(good)),
            HttpResponse.text(201, "hello"))) {
      assertThrows(
          AssertionError.class, () -> Published.DOCUMENT.check("PUT", "/v1/customers/1", wrong));
    }
  }

  @Test
  void the_page_tells_of_every_operation_and_fetches_and_runs_nothing() {
    var page = api.get("/docs");
    var html = page.body().text().orElseThrow();

    for (String operation : Published.DOCUMENT.operations()) {
      assertTrue(html.contains("<h2>" + operation + "</h2>"), operation);
    }
    for (String active : List.of("<script", "src=", "href=", "@import", "url(", " on")) {
      assertFalse(html.replaceAll("(?s)<(p|dd|h3|pre)>.*?</\\1>", "").contains(active), active);
    }
    var policy = page.headers().get("content-security-policy");
    assertTrue(policy != null && policy.startsWith("default-src 'none'; style-src 'sha256-"));
  }

  @Test
  void text_of_the_document_is_never_markup() {
    var page =
        DocsPage.of(
            json(
                """
                {"info":{"title":"<b>&\\"","description":"<script>alert(1)</script>"},
                 "paths":{"/<i>":{"get":{"summary":"<u>","responses":{}}}}}
                """));

    assertFalse(page.html().contains("<script") || page.html().contains("<b>"), page.html());
    assertFalse(page.html().contains("<i>") || page.html().contains("<u>"), page.html());
    assertTrue(page.html().contains("&lt;b&gt;&amp;&quot;"), page.html());
  }
}
