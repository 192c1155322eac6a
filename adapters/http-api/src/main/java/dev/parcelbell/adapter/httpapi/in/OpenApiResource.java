package dev.parcelbell.adapter.httpapi.in;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parcelbell.http.Body;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** {@code /openapi}, the description of this API, and {@code /docs}, the same for people. */
final class OpenApiResource {
  private static final String FILE = "openapi.json";

  private final HttpResponse document;
  private final HttpResponse page;

  OpenApiResource() {
    byte[] json = load();
    document = HttpResponse.of(200, "application/json", new Body(json));
    page = DocsPage.of(parse(json)).toResponse();
  }

  HttpResponse get(HttpRequest request) {
    return document;
  }

  HttpResponse getPage(HttpRequest request) {
    return page;
  }

  private static byte[] load() {
    try (var stream = OpenApiResource.class.getResourceAsStream(FILE)) {
      return Objects.requireNonNull(stream, FILE).readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static JsonNode parse(byte[] json) {
    try {
      return new JsonMapper().readTree(json);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
