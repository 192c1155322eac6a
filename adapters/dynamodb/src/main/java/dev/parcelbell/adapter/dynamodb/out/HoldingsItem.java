package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.adapter.dynamodb.wire.References.REFERENCE;
import static dev.parcelbell.adapter.dynamodb.wire.References.SORT;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.References.Place;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.domain.customer.CustomerId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The row that lists which references a customer holds. The customer's own item cannot say it:
 * other programs write that one too, with other addresses than those the references were made for.
 */
final class HoldingsItem {
  private static final String PLACES = "places";

  private HoldingsItem() {}

  static Map<String, AttributeValue> of(CustomerId customer, Set<Place> places) {
    var item = new HashMap<>(References.holdings(customer).key());
    item.put(Schema.SCHEMA, Schema.NUMBER);
    item.put(PLACES, fromL(places.stream().map(place -> fromM(place.key())).toList()));
    return item;
  }

  static Set<Place> read(Map<String, AttributeValue> item) {
    return Attributes.optionalList(Schema.checked(item), PLACES).orElse(List.of()).stream()
        .map(AttributeValue::m)
        .map(key -> new Place(Attributes.text(key, REFERENCE), Attributes.text(key, SORT)))
        .collect(Collectors.toSet());
  }
}
