package dev.parcelbell.adapter.dynamodb.local;

import static java.util.stream.Collectors.toMap;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValueUpdate;

/**
 * Another program that writes parcels, as the published description of the item says and with
 * nothing of ours: whole items or single attributes, never a version.
 */
public record Stranger(DynamoDbClient dynamo, String table) {
  /** Writes text attributes over what is there and leaves the others alone. */
  public void writes(String parcel, Map<String, String> attributes) {
    var values =
        attributes.entrySet().stream().collect(toMap(Map.Entry::getKey, e -> fromS(e.getValue())));
    update(parcel, values);
  }

  /** Writes an item as it is, and takes away whatever was there. */
  public void puts(Map<String, AttributeValue> item) {
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  /** Writes everything that a parcel says. */
  public void writes(Parcel parcel) {
    var values = new HashMap<String, AttributeValue>();
    values.put("customer_id", fromS(parcel.customer().value()));
    values.put("status", fromS(parcel.status().name()));
    parcel.occurredAt().ifPresent(at -> values.put("occurred_at", fromS(at.toString())));
    putDetails(values, parcel.details());
    values.put("history", fromL(parcel.history().stream().map(Stranger::entry).toList()));
    update(parcel.id().value(), values);
  }

  private static AttributeValue entry(ParcelUpdate update) {
    var entry = new HashMap<String, AttributeValue>();
    entry.put("update_id", fromS(update.id().value()));
    entry.put("status", fromS(update.status().name()));
    entry.put("occurred_at", fromS(update.occurredAt().toString()));
    putDetails(entry, update.details());
    return fromM(entry);
  }

  private static void putDetails(Map<String, AttributeValue> item, ParcelDetails details) {
    details.place().ifPresent(place -> item.put("place", fromS(place)));
    details.expected().ifPresent(day -> item.put("expected_delivery", fromS(day.iso())));
    details.description().ifPresent(text -> item.put("description", fromS(text)));
  }

  private void update(String parcel, Map<String, AttributeValue> values) {
    var updates =
        values.entrySet().stream()
            .collect(
                toMap(
                    Map.Entry::getKey,
                    e -> AttributeValueUpdate.builder().value(e.getValue()).build()));
    dynamo.updateItem(
        update ->
            update
                .tableName(table)
                .key(Map.of("parcel_id", fromS(parcel)))
                .attributeUpdates(updates));
  }
}
