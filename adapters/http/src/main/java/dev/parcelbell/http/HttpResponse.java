package dev.parcelbell.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Header names are in lower case, so that two answers with the same meaning are equal. */
public record HttpResponse(int status, Map<String, String> headers, Body body) {
  public HttpResponse {
    var lower = new TreeMap<String, String>();
    headers.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
    headers = Map.copyOf(lower);
  }

  public static HttpResponse empty(int status) {
    return new HttpResponse(status, Map.of(), Body.EMPTY);
  }

  /** Plain text in UTF-8. */
  public static HttpResponse text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", Body.of(text));
  }

  /** A JSON document in UTF-8. */
  public static HttpResponse json(int status, JsonNode document) {
    return of(status, "application/json", Body.of(document.toString()));
  }

  /** Any body, with its content type. */
  public static HttpResponse of(int status, String contentType, Body body) {
    return new HttpResponse(status, Map.of("content-type", contentType), body);
  }

  /** The same answer with one header set. */
  public HttpResponse with(String name, String value) {
    var more = new TreeMap<>(headers);
    more.put(name.toLowerCase(Locale.ROOT), value);
    return new HttpResponse(status, more, body);
  }
}
