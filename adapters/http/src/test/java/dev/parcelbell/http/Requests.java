package dev.parcelbell.http;

import java.util.List;
import java.util.Map;

/** Requests for tests. */
final class Requests {
  private Requests() {}

  static HttpRequest request(String method, String path) {
    return new HttpRequest(method, path, "", Map.of(), Body.EMPTY);
  }

  static HttpRequest asking(String query) {
    return new HttpRequest(
        "GET", "/", query, Map.of("X-Hub-Signature", List.of("1", "2")), Body.of("hello"));
  }
}
