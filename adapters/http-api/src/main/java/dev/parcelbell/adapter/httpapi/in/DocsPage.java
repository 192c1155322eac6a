package dev.parcelbell.adapter.httpapi.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.http.Body;
import dev.parcelbell.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;

/** An OpenAPI document as one page of HTML: nothing to run, nothing to fetch from anywhere. */
record DocsPage(String html) {
  private static final String STYLE =
      """
      body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
      h2{border-top:1px solid;padding-top:1rem;font-size:1.1rem}
      pre{background:#f4f4f4;color:#111;padding:.75rem;overflow:auto}
      dt{font-weight:bold}
      """;

  static DocsPage of(JsonNode document) {
    var html = new Markup();
    html.raw("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
    html.raw("<meta name=\"viewport\" content=\"width=device-width\">");
    html.element("title", text(document.at("/info/title")));
    html.raw("<style>" + STYLE + "</style></head><body><main>\n");
    html.element("h1", text(document.at("/info/title")));
    html.element("p", text(document.at("/info/description")));
    for (var path : document.path("paths").properties()) {
      for (var operation : path.getValue().properties()) {
        var title = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
        operation(html, title, operation.getValue(), document);
      }
    }
    return new DocsPage(html.raw("</main></body></html>\n").toString());
  }

  private static void operation(Markup html, String title, JsonNode operation, JsonNode document) {
    html.element("h2", title);
    html.element("p", text(operation.path("summary")) + ". " + text(operation.path("description")));
    html.raw("<dl>\n");
    for (var reference : operation.path("parameters")) {
      var parameter = resolve(reference, document);
      html.element("dt", text(parameter.path("name")) + " (" + text(parameter.path("in")) + ")");
      html.element("dd", text(parameter.path("description")));
    }
    html.raw("</dl>\n");
    example(html, "Body", operation.path("requestBody"));
    for (var answer : operation.path("responses").properties()) {
      var response = resolve(answer.getValue(), document);
      example(html, answer.getKey() + ": " + text(response.path("description")), response);
    }
  }

  private static void example(Markup html, String title, JsonNode message) {
    if (message.isMissingNode()) {
      return;
    }
    html.element("h3", title);
    for (var content : message.path("content")) {
      if (content.has("example")) {
        html.element("pre", content.get("example").toPrettyString());
      }
    }
  }

  /** Follows a reference inside the document. */
  private static JsonNode resolve(JsonNode node, JsonNode document) {
    return node.has("$ref") ? document.at(text(node.get("$ref")).substring(1)) : node;
  }

  private static String text(JsonNode node) {
    return node.asText("");
  }

  HttpResponse toResponse() {
    return HttpResponse.of(200, "text/html; charset=utf-8", Body.of(html))
        .with("content-security-policy", "default-src 'none'; style-src 'sha256-" + hash() + "'")
        .with("x-content-type-options", "nosniff");
  }

  private static String hash() {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(STYLE.getBytes(UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
