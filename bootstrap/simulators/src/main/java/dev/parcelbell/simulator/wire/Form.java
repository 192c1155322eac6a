package dev.parcelbell.simulator.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Named values of a query string or a form-encoded body; of a repeated name the first counts. */
public record Form(Map<String, String> values) {
  private static final int FIELDS_MAX = 2_000;

  public Form {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Reads what can be read: a badly encoded or superfluous field is left out. */
  public static Form parse(String encoded) {
    var values = new LinkedHashMap<String, String>();
    for (var pair : encoded.split("&", FIELDS_MAX)) {
      var parts = pair.split("=", 2);
      var name = decode(parts[0]);
      var value = decode(parts.length == 2 ? parts[1] : "");
      if (name.isPresent() && !name.get().isEmpty() && value.isPresent()) {
        values.putIfAbsent(name.get(), value.get());
      }
    }
    return new Form(values);
  }

  private static Optional<String> decode(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  public Optional<String> get(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** The values of {@code prefix.1}, {@code prefix.2}, … as long as they go on. */
  public List<String> list(String prefix) {
    return IntStream.iterate(1, index -> values.containsKey(prefix + "." + index), i -> i + 1)
        .mapToObj(index -> get(prefix + "." + index).orElseThrow())
        .toList();
  }

  /** This form and those fields of the other that it lacks. */
  public Form or(Form other) {
    var both = new LinkedHashMap<>(values);
    other.values.forEach(both::putIfAbsent);
    return new Form(both);
  }

  @Override
  public String toString() {
    return "Form[" + values.size() + " fields]";
  }
}
