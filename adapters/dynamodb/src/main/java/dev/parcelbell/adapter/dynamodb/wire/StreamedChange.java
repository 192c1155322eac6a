package dev.parcelbell.adapter.dynamodb.wire;

import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.Sequence;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/**
 * One record of the parcel table's stream, however it came here.
 *
 * @param sequence decimal digits, as the stream writes them
 * @param writtenAt when it was written, by the table's clock; streams always say so
 * @param parcel the key, for keeping records of one parcel in order; empty when it is strange
 * @param before empty for a new item
 * @param after empty for a deleted item
 */
public record StreamedChange(
    String sequence,
    Optional<Instant> writtenAt,
    String parcel,
    Map<String, AttributeValue> before,
    Map<String, AttributeValue> after) {
  public static StreamedChange of(Record streamed) {
    var change = streamed.dynamodb();
    return of(
        change.sequenceNumber(),
        Optional.ofNullable(change.approximateCreationDateTime()),
        change.keys(),
        change.oldImage(),
        change.newImage());
  }

  static StreamedChange of(
      String sequence,
      Optional<Instant> writtenAt,
      Map<String, AttributeValue> keys,
      Map<String, AttributeValue> before,
      Map<String, AttributeValue> after) {
    var key = Optional.ofNullable(keys.get(ParcelItem.PARCEL_ID)).map(AttributeValue::s);
    return new StreamedChange(sequence, writtenAt, key.orElse(""), before, after);
  }

  /** Whether the item was taken away, by somebody or by its time-to-live: nobody is told. */
  public boolean isRemoval() {
    return after.isEmpty();
  }

  /**
   * What it says.
   *
   * @param at when it was written, by our clock
   * @throws Unreadable when the new image is no parcel, or another customer's
   */
  public ParcelChange read(Instant at) {
    var parcel = ParcelItem.read(after);
    if (ParcelItem.isAnothers(parcel, before)) {
      throw new Unreadable(ParcelItem.CUSTOMER_ID, "was changed, which nobody may");
    }
    return new ParcelChange(readBefore(), parcel, readSequence(), at);
  }

  private Sequence readSequence() {
    try {
      return Sequence.of(sequence);
    } catch (IllegalArgumentException _) {
      throw new Unreadable("SequenceNumber");
    }
  }

  /** Of what could not be read nobody was told, so it is as if it had not been there. */
  private Optional<Parcel> readBefore() {
    try {
      return before.isEmpty() ? Optional.empty() : Optional.of(ParcelItem.read(before));
    } catch (Unreadable _) {
      return Optional.empty();
    }
  }
}
