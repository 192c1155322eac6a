package dev.parcelbell.adapter.httpapi.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parcelbell.adapter.httpapi.wire.Defaults;
import dev.parcelbell.http.Body;
import dev.parcelbell.http.Content;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Router;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The API as a caller sees it. Every answer is held against the published document. */
final class Api {
  static final String KEY = "open sesame";
  static final String KEY_NAME = "shop";

  /** Of a caller without any role. */
  static final String PLAIN_KEY = "just looking";

  private static final String KEYS =
      "shop:41ef4bb0b23661e66301aac36066912dac037827b4ae63a7b1165a5aa93ed4eb:admin,"
          + "other:c446d158ec492362b92e7d5529e1d63eba9eaec6aeb4e319584f2fc90bfaf661";

  final Office office = new Office();
  final Router router =
      new HttpApi(
              ApiKeys.parse(KEYS).orElseThrow(),
              new HttpApi.Ports(
                  office, office, office, office, office, office, office, office, office),
              new Defaults(Locale.ENGLISH, ZoneId.of("Europe/Berlin")),
              status -> status.name().getBytes(UTF_8))
          .router();

  HttpResponse get(String pathAndQuery) {
    return send("GET", pathAndQuery, Map.of(), Body.EMPTY);
  }

  HttpResponse put(String path, String json) {
    return send("PUT", path, Map.of("content-type", "application/json"), Body.of(json));
  }

  HttpResponse post(String path, String json) {
    return send("POST", path, Map.of("content-type", "application/json"), Body.of(json));
  }

  HttpResponse post(String path, String json, String idempotencyKey) {
    return send(
        "POST",
        path,
        Map.of("content-type", "application/json", "idempotency-key", idempotencyKey),
        Body.of(json));
  }

  /** Sends with the key, and with what else is given. */
  HttpResponse send(String method, String pathAndQuery, Map<String, String> headers, Body body) {
    var all = new TreeMap<>(headers);
    all.putIfAbsent("x-api-key", KEY);
    return sendBare(method, pathAndQuery, all, body);
  }

  HttpResponse sendBare(
      String method, String pathAndQuery, Map<String, String> headers, Content body) {
    var parts = pathAndQuery.split("\\?", 2);
    var lists = new TreeMap<String, List<String>>();
    headers.forEach((name, value) -> lists.put(name, List.of(value)));
    var answer =
        router.answer(
            new HttpRequest(method, parts[0], parts.length == 2 ? parts[1] : "", lists, body));
    Published.DOCUMENT.check(method, parts[0], answer);
    return answer;
  }

  static JsonNode json(HttpResponse answer) {
    return json(answer.body().text().orElseThrow());
  }

  static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new AssertionError("an answer is not JSON", broken);
    }
  }
}
