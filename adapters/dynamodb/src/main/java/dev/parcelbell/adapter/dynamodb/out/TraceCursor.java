package dev.parcelbell.adapter.dynamodb.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where the next part of what is archived of a person begins. Whose it is comes from the caller, so
 * that a cursor from elsewhere leads nowhere else.
 */
final class TraceCursor {
  private static final Pattern SHAPE =
      Pattern.compile(
          "(-?\\d{1,17}(?:\\.\\d{1,9})?) ([+-]?\\d{4,10}-\\d\\d-\\d\\d/\\d) (h/.{1,400})",
          Pattern.DOTALL);

  private TraceCursor() {}

  static String of(Map<String, AttributeValue> lastKey) {
    var at = Attributes.moment(Attributes.moment(lastKey, ArchivePlace.AT)).n();
    var text =
        at
            + " "
            + Attributes.text(lastKey, ArchivePlace.DAY_SHARD)
            + " "
            + Attributes.text(lastKey, ArchivePlace.ITEM);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  /**
   * @param person as the index has it
   * @throws IllegalArgumentException for what no list gave out
   */
  static Map<String, AttributeValue> read(AttributeValue person, String cursor) {
    var parts = SHAPE.matcher(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
    if (!parts.matches()) {
      throw new IllegalArgumentException("not a cursor of this list");
    }
    return Map.of(
        ArchivePlace.PERSON,
        person,
        ArchivePlace.AT,
        fromN(parts.group(1)),
        ArchivePlace.DAY_SHARD,
        fromS(parts.group(2)),
        ArchivePlace.ITEM,
        fromS(parts.group(3)));
  }
}
