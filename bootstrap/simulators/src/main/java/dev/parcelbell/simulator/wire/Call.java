package dev.parcelbell.simulator.wire;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request that came in. {@link #toString()} tells nothing of its content.
 *
 * @param path the segments of the path, decoded
 * @param body as UTF-8; every simulated protocol is text
 */
public record Call(
    String method, List<String> path, Form query, Map<String, String> headers, String body) {
  public Call {
    path = List.copyOf(path);
    var caseless = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    caseless.putAll(headers);
    headers = Collections.unmodifiableMap(caseless);
  }

  /** The header of that name, in any spelling. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** Whether the body is declared to be of that media type, whatever its parameters. */
  public boolean carries(String mediaType) {
    return header("Content-Type")
        .map(type -> type.split(";", 2)[0].strip())
        .filter(mediaType::equalsIgnoreCase)
        .isPresent();
  }

  @Override
  public String toString() {
    return "Call[" + method + " with " + body.length() + " characters]";
  }
}
