package dev.parcelbell.adapter.dynamodb.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.domain.channel.RawInput;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * A stream record as EventBridge Pipes and Lambda write it: {@code {"eventName", "dynamodb":
 * {"ApproximateCreationDateTime", "Keys", "OldImage", "NewImage", "SequenceNumber"}}}; the time is
 * in seconds since 1970, whole ones or not. What could not be read is kept in the same form, so
 * that it can be put in again.
 */
public final class RecordJson {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String WRITTEN_AT = "ApproximateCreationDateTime";

  /** The last second of the year 9999. */
  private static final double SECONDS_MAX = 253_402_300_799.0;

  private RecordJson() {}

  /**
   * @throws Unreadable for anything else
   */
  public static StreamedChange read(RawInput json) {
    var change = parse(json).path("dynamodb");
    if (!change.isObject() || !change.path("SequenceNumber").isTextual()) {
      throw new Unreadable("of a record");
    }
    return StreamedChange.of(
        change.path("SequenceNumber").textValue(),
        readTime(change.path(WRITTEN_AT)),
        AttributeJson.readItem(change.path("Keys")),
        AttributeJson.readItem(change.path("OldImage")),
        AttributeJson.readItem(change.path("NewImage")));
  }

  private static Optional<Instant> readTime(JsonNode seconds) {
    if (seconds.isMissingNode() || seconds.isNull()) {
      return Optional.empty();
    }
    if (!seconds.isNumber() || !isTime(seconds.doubleValue())) {
      throw new Unreadable(WRITTEN_AT);
    }
    return Optional.of(Attributes.moment(seconds.decimalValue()));
  }

  /** Also no for what is no number. */
  private static boolean isTime(double seconds) {
    return seconds >= 0 && seconds <= SECONDS_MAX;
  }

  public static RawInput of(StreamedChange change) {
    var inner = JsonNodeFactory.instance.objectNode();
    change.writtenAt().map(Attributes::seconds).ifPresent(at -> inner.put(WRITTEN_AT, at));
    inner.put("SequenceNumber", change.sequence());
    inner.putObject("Keys").putObject(ParcelItem.PARCEL_ID).put("S", change.parcel());
    if (!change.before().isEmpty()) {
      inner.set("OldImage", AttributeJson.of(change.before()));
    }
    if (!change.after().isEmpty()) {
      inner.set("NewImage", AttributeJson.of(change.after()));
    }
    var record = JsonNodeFactory.instance.objectNode();
    record.put("eventName", nameOf(change));
    record.set("dynamodb", inner);
    return new RawInput(record.toString().getBytes(UTF_8));
  }

  private static String nameOf(StreamedChange change) {
    if (change.isRemoval()) {
      return "REMOVE";
    }
    return change.before().isEmpty() ? "INSERT" : "MODIFY";
  }

  private static JsonNode parse(RawInput json) {
    try {
      return MAPPER.readTree(json.bytes());
    } catch (IOException _) {
      throw new Unreadable("of a record, which is not JSON");
    }
  }
}
