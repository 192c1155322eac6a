package dev.parcelbell.adapter.dynamodb.wire;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Sequence;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The marker of what was announced of a parcel last: it stops older news, and tells what was missed
 * when the stream lost records.
 *
 * @param announcedAt when the announced status was reached
 * @param expected the expected delivery that was announced with it
 */
public record FenceItem(
    Sequence sequence, Instant announcedAt, ParcelStatus status, Optional<String> expected) {
  public static final String SEQUENCE = "sequence";
  public static final String ANNOUNCED_AT = "announced_at";
  private static final String STATUS = "status";
  private static final String EXPECTED_DELIVERY = "expected_delivery";

  public static FenceItem of(Sequence sequence, Instant announcedAt, ParcelUpdate update) {
    var expected = update.details().expected().map(day -> day.iso());
    return new FenceItem(sequence, announcedAt, update.status(), expected);
  }

  /** Every attribute beside the key; absent ones are to go. */
  public Map<String, Optional<AttributeValue>> attributes() {
    var item = new LinkedHashMap<String, Optional<AttributeValue>>();
    item.put(Schema.SCHEMA, Optional.of(Schema.NUMBER));
    item.put(SEQUENCE, Optional.of(fromS(sequence.padded())));
    item.put(ANNOUNCED_AT, Optional.of(Attributes.moment(announcedAt)));
    item.put(STATUS, Optional.of(fromS(status.name())));
    item.put(EXPECTED_DELIVERY, expected.map(AttributeValue::fromS));
    return item;
  }

  public static FenceItem read(Map<String, AttributeValue> item) {
    Schema.checked(item);
    try {
      return new FenceItem(
          new Sequence(Attributes.text(item, SEQUENCE)),
          Attributes.moment(item, ANNOUNCED_AT),
          ParcelStatus.valueOf(Attributes.text(item, STATUS)),
          Attributes.optionalText(item, EXPECTED_DELIVERY));
    } catch (IllegalArgumentException _) {
      throw new Attributes.Unreadable(SEQUENCE);
    }
  }
}
