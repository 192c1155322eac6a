package dev.parcelbell.http;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A request as it crossed the wire: nothing is decoded before somebody asks, because signatures are
 * made over raw bytes. {@link #toString()} is safe to log.
 *
 * @param path without the query, still percent-encoded
 * @param query what follows the question mark, still percent-encoded; may be empty
 * @param headers found in any spelling
 * @param content what it brings, perhaps still on its way
 * @param variables what the {@link Router} read from the path, decoded; empty before it
 */
public record HttpRequest(
    String method,
    String path,
    String query,
    Map<String, List<String>> headers,
    Content content,
    Map<String, String> variables) {
  public HttpRequest {
    var caseless = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    headers.forEach((name, values) -> caseless.put(name, List.copyOf(values)));
    headers = Collections.unmodifiableMap(caseless);
    variables = Map.copyOf(variables);
  }

  public HttpRequest(
      String method,
      String path,
      String query,
      Map<String, List<String>> headers,
      Content content) {
    this(method, path, query, headers, content, Map.of());
  }

  /**
   * What it brings, at most {@link Body#BYTES_MAX}.
   *
   * @throws ProblemException 413 or 400; see {@link Content#read}
   */
  public Body body() {
    return content.read(Body.BYTES_MAX);
  }

  /** The first header of that name, in any spelling. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /**
   * The first query parameter of that name, decoded; {@code +} is a space.
   *
   * @throws ProblemException 400 when it is badly encoded
   */
  public Optional<String> parameter(String name) {
    return Stream.of(query.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> Percent.decodeForm(pair[0]).equals(name))
        .map(pair -> pair.length == 2 ? Percent.decodeForm(pair[1]) : "")
        .findFirst();
  }

  /**
   * What stands in the path at <code>{name}</code> of the route's template, decoded.
   *
   * @throws IllegalStateException when the template has no such name: a mistake of the programmer
   */
  public String variable(String name) {
    String value = variables.get(name);
    if (value == null) {
      throw new IllegalStateException("no {" + name + "} in the template of this route");
    }
    return value;
  }

  /** The same request, as a route sees it. */
  public HttpRequest with(Map<String, String> pathVariables) {
    return new HttpRequest(method, path, query, headers, content, pathVariables);
  }

  @Override
  public String toString() {
    return "HttpRequest[" + method + "]";
  }
}
