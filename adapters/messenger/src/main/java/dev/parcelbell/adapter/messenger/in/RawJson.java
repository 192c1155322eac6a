package dev.parcelbell.adapter.messenger.in;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * JSON that can be cut into its parts without a byte of them being changed, and without any part
 * having to be readable beyond its brackets and quotes: what is wrong inside one part costs its
 * neighbours nothing.
 *
 * @param latin one character for each byte, so that places in the text are places in the bytes
 */
record RawJson(String latin) {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .streamReadConstraints(
              // Bodies have at most 1 MiB; the limits of what is read apply to each part.
              StreamReadConstraints.builder()
                  .maxNestingDepth(100_000)
                  .maxNameLength(2_000_000)
                  .maxNumberLength(2_000_000)
                  .build())
          .build();

  record Member(String name, RawJson value) {}

  static RawJson of(byte[] bytes) {
    return new RawJson(new String(bytes, ISO_8859_1));
  }

  byte[] bytes() {
    return latin.getBytes(ISO_8859_1);
  }

  /** Whether it is an object or an array. */
  boolean isContainer() {
    return latin.startsWith("{") || latin.startsWith("[");
  }

  /** The members of an object in their order, repeated names too; empty when it is none. */
  Optional<List<Member>> members() {
    return cut(
        JsonToken.START_OBJECT,
        (parser, parts) -> {
          String name = parser.currentName();
          parser.nextToken();
          parts.add(new Member(name, value(parser)));
        });
  }

  /** The elements of an array; empty when it is none. */
  Optional<List<RawJson>> elements() {
    return cut(JsonToken.START_ARRAY, (parser, parts) -> parts.add(value(parser)));
  }

  private interface Part<T> {
    void take(JsonParser parser, List<T> parts) throws IOException;
  }

  private <T> Optional<List<T>> cut(JsonToken begin, Part<T> part) {
    var parts = new ArrayList<T>();
    try (var parser = FACTORY.createParser(latin)) {
      if (parser.nextToken() != begin) {
        return Optional.empty();
      }
      for (var token = parser.nextToken(); !token.isStructEnd(); token = parser.nextToken()) {
        part.take(parser, parts);
      }
      return parser.nextToken() == null ? Optional.of(parts) : Optional.empty();
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private RawJson value(JsonParser parser) throws IOException {
    int begin = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    parser.finishToken();
    return new RawJson(latin.substring(begin, (int) parser.currentLocation().getCharOffset()));
  }

  @Override
  public String toString() {
    return "RawJson[" + latin.length() + " bytes]";
  }
}
