package dev.parcelbell.adapter.sqs.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.function.Function;

/**
 * How one kind of message lies in a queue: {@code {"parcelbell":"item","schema":1,…}}, in ASCII. A
 * message that is too large lies in the archive as it would in the queue, and the one in the queue
 * says where: {@code {"parcelbell":"item","schema":1,"archived":"item/…","archivedAt":"…"}}.
 */
public final class BodyCodec<T> {
  private static final String KIND = "parcelbell";
  private static final String SCHEMA = "schema";
  private static final String ARCHIVED = "archived";
  private static final String ARCHIVED_AT = "archivedAt";

  /** What a body turned out to be. */
  public sealed interface Read<T> {
    record Understood<T>(T value) implements Read<T> {}

    /** It lies in the archive, under this key at that moment. */
    record Archived<T>(String key, Instant at) implements Read<T> {}

    /** Written by a newer version, whose workers can read it. */
    record FromTheFuture<T>(int schema) implements Read<T> {}

    /** Not such a message. */
    record Garbage<T>() implements Read<T> {}
  }

  private final String kind;
  private final int schema;
  private final Function<T, ObjectNode> write;
  private final Function<Fields, T> read;

  /**
   * @param schema of what is written; the one before is read too, so that versions can roll
   * @param read throws {@link IllegalArgumentException}, {@link DateTimeException} or {@link
   *     ArithmeticException} for what it cannot read, and nothing else
   */
  BodyCodec(String kind, int schema, Function<T, ObjectNode> write, Function<Fields, T> read) {
    this.kind = kind;
    this.schema = schema;
    this.write = write;
    this.read = read;
  }

  /** What such messages are called. */
  public String kind() {
    return kind;
  }

  public String write(T value) {
    return Json.text(head().setAll(write.apply(value)));
  }

  public String writeArchived(String key, Instant at) {
    return Json.text(head().put(ARCHIVED, key).put(ARCHIVED_AT, at.toString()));
  }

  private ObjectNode head() {
    return Fields.object().put(KIND, kind).put(SCHEMA, schema);
  }

  /** Never throws, whatever the text. */
  public Read<T> read(String text) {
    try {
      return read(Json.MAPPER.readTree(text));
    } catch (JsonProcessingException
        | IllegalArgumentException
        | DateTimeException
        | ArithmeticException wrong) {
      return new Read.Garbage<>();
    }
  }

  private Read<T> read(JsonNode json) {
    var written = json.path(SCHEMA);
    if (!kind.equals(json.path(KIND).textValue()) || !written.isInt()) {
      return new Read.Garbage<>();
    }
    if (written.intValue() > schema) {
      return new Read.FromTheFuture<>(written.intValue());
    }
    if (written.intValue() < schema - 1) {
      return new Read.Garbage<>();
    }
    var fields = new Fields(json);
    return fields
        .optionalText(ARCHIVED)
        .<Read<T>>map(key -> new Read.Archived<>(key, fields.moment(ARCHIVED_AT)))
        .orElseGet(() -> new Read.Understood<>(read.apply(fields)));
  }
}
