package dev.parcelbell.adapter.dynamodb.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.domain.channel.RawInput;
import java.io.IOException;

/**
 * A stream record as EventBridge Pipes and Lambda write it: {@code {"eventName", "dynamodb":
 * {"Keys", "OldImage", "NewImage", "SequenceNumber"}}}. What could not be read is kept in the same
 * form, so that it can be put in again.
 */
public final class RecordJson {
  private static final JsonMapper MAPPER = new JsonMapper();

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
        AttributeJson.readItem(change.path("Keys")),
        AttributeJson.readItem(change.path("OldImage")),
        AttributeJson.readItem(change.path("NewImage")));
  }

  public static RawInput of(StreamedChange change) {
    var inner = JsonNodeFactory.instance.objectNode();
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
