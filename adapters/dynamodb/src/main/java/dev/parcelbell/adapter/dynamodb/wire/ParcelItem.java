package dev.parcelbell.adapter.dynamodb.wire;

import static dev.parcelbell.adapter.dynamodb.wire.Attributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * How a parcel lies in the table that other programs write, too. Needed are {@code parcel_id},
 * {@code customer_id} and {@code status}; a missing {@code version} is 0; elsewhere an empty text
 * is as good as none. What is there and cannot be read makes the item unreadable. But the status
 * counts more than what comes with it: a place or description that is too long is cut, and a time
 * or a day in a year that nobody can mean counts as left out.
 */
public final class ParcelItem {
  public static final String PARCEL_ID = "parcel_id";
  public static final String CUSTOMER_ID = "customer_id";
  public static final String VERSION = "version";
  private static final String STATUS = "status";
  private static final String OCCURRED_AT = "occurred_at";
  private static final String PLACE = "place";
  private static final String EXPECTED_DELIVERY = "expected_delivery";
  private static final String DESCRIPTION = "description";
  private static final String UPDATE_ID = "update_id";
  private static final String HISTORY = "history";
  private static final String CORRECTION = "correction";

  private ParcelItem() {}

  public static Map<String, AttributeValue> key(TrackingNumber id) {
    return Map.of(PARCEL_ID, fromS(id.value()));
  }

  public static long version(Map<String, AttributeValue> item) {
    return Attributes.optionalNumber(item, VERSION).orElse(0L);
  }

  /** Every attribute that Parcelbell knows beside key and version; absent ones are to go. */
  public static Map<String, Optional<AttributeValue>> of(Parcel parcel) {
    var item = new LinkedHashMap<String, Optional<AttributeValue>>();
    item.put(Schema.SCHEMA, Optional.of(Schema.NUMBER));
    item.put(CUSTOMER_ID, Optional.of(fromS(parcel.customer().value())));
    item.put(STATUS, Optional.of(fromS(parcel.status().name())));
    item.put(OCCURRED_AT, parcel.occurredAt().map(at -> fromS(at.toString())));
    putDetails(item, parcel.details());
    var history = parcel.history().stream().map(ParcelItem::entry).toList();
    item.put(HISTORY, history.isEmpty() ? Optional.empty() : Optional.of(fromL(history)));
    long correction = parcel.correction();
    item.put(
        CORRECTION,
        correction == 0 ? Optional.empty() : Optional.of(Attributes.number(correction)));
    return item;
  }

  public static Parcel read(Map<String, AttributeValue> item) {
    Schema.checked(item);
    return new Parcel(
        valid(item, PARCEL_ID, TrackingNumber::isNumber, TrackingNumber::new),
        valid(item, CUSTOMER_ID, CustomerId::isId, CustomerId::new),
        status(item),
        Foreign.moment(item, OCCURRED_AT),
        details(item),
        history(item),
        Attributes.optionalNumber(item, CORRECTION).orElse(0L));
  }

  /** Whether an item, though it may be unreadable, says that the parcel is somebody else's. */
  static boolean isAnothers(Parcel parcel, Map<String, AttributeValue> item) {
    return Optional.ofNullable(item.get(CUSTOMER_ID))
        .map(AttributeValue::s)
        .filter(customer -> !customer.equals(parcel.customer().value()))
        .isPresent();
  }

  private static AttributeValue entry(ParcelUpdate update) {
    var entry = new LinkedHashMap<String, Optional<AttributeValue>>();
    entry.put(UPDATE_ID, Optional.of(fromS(update.id().value())));
    entry.put(STATUS, Optional.of(fromS(update.status().name())));
    entry.put(OCCURRED_AT, Optional.of(fromS(update.occurredAt().toString())));
    putDetails(entry, update.details());
    var present = new LinkedHashMap<String, AttributeValue>();
    entry.forEach((name, value) -> value.ifPresent(v -> present.put(name, v)));
    return fromM(present);
  }

  private static List<ParcelUpdate> history(Map<String, AttributeValue> item) {
    var entries = Attributes.optionalList(item, HISTORY).orElse(List.of());
    return entries.stream()
        .skip(Math.max(0, entries.size() - Parcel.HISTORY_MAX))
        .map(ParcelItem::readEntry)
        .toList();
  }

  private static ParcelUpdate readEntry(AttributeValue value) {
    if (value.type() != AttributeValue.Type.M) {
      throw new Unreadable(HISTORY);
    }
    var entry = value.m();
    var at = Foreign.moment(entry, OCCURRED_AT).orElseThrow(() -> new Unreadable(OCCURRED_AT));
    return new ParcelUpdate(updateId(entry), status(entry), at, details(entry));
  }

  private static UpdateId updateId(Map<String, AttributeValue> entry) {
    try {
      return new UpdateId(Foreign.text(entry, UPDATE_ID).orElseGet(() -> idOf(entry)));
    } catch (IllegalArgumentException _) {
      throw new Unreadable(UPDATE_ID);
    }
  }

  /** Another program may give no id; what it says of when and what is the same every time. */
  private static String idOf(Map<String, AttributeValue> entry) {
    return "h:" + Hashes.sha256(text(entry, STATUS) + " " + text(entry, OCCURRED_AT));
  }

  private static void putDetails(
      Map<String, Optional<AttributeValue>> item, ParcelDetails details) {
    item.put(PLACE, details.place().map(AttributeValue::fromS));
    item.put(EXPECTED_DELIVERY, details.expected().map(day -> fromS(day.iso())));
    item.put(DESCRIPTION, details.description().map(AttributeValue::fromS));
  }

  private static ParcelDetails details(Map<String, AttributeValue> item) {
    return new ParcelDetails(
        Foreign.text(item, PLACE, ParcelDetails.PLACE_MAX),
        Foreign.expected(item, EXPECTED_DELIVERY),
        Foreign.text(item, DESCRIPTION, ParcelDetails.DESCRIPTION_MAX));
  }

  private static <T> T valid(
      Map<String, AttributeValue> item, String name, Predicate<String> is, Function<String, T> of) {
    return Optional.of(text(item, name)).filter(is).map(of).orElseThrow(() -> new Unreadable(name));
  }

  private static ParcelStatus status(Map<String, AttributeValue> item) {
    try {
      return ParcelStatus.valueOf(text(item, STATUS));
    } catch (IllegalArgumentException _) {
      throw new Unreadable(STATUS);
    }
  }
}
