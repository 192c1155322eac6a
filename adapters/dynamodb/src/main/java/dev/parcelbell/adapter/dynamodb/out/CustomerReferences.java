package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.References.Place;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.domain.customer.Customer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The rows by which a customer is found, and which keep addresses from having two owners. */
final class CustomerReferences {
  private static final String OWNER = CustomerItem.CUSTOMER_ID;

  private final String table;
  private final Customer customer;

  CustomerReferences(String table, Customer customer) {
    this.table = table;
    this.customer = customer;
  }

  Optional<TransactWriteItem> takeEmail() {
    return email(customer).map(this::take);
  }

  Optional<TransactWriteItem> takeMessenger() {
    return messenger(customer).map(this::take);
  }

  Optional<TransactWriteItem> sharePhone() {
    return phone(customer)
        .map(place -> TransactWriteItem.builder().put(put(place).build()).build());
  }

  /** Notes down what the customer holds from now on. */
  TransactWriteItem noteHoldings() {
    var item = HoldingsItem.of(customer.id(), all(customer));
    var put = Put.builder().tableName(table).item(item).build();
    return TransactWriteItem.builder().put(put).build();
  }

  /** Of places that the customer may have held, those that do not lead there any more. */
  Set<Place> withoutPresent(Set<Place> held) {
    var old = new HashSet<>(held);
    old.removeAll(all(customer));
    return old;
  }

  /** Whether a row is the customer's: only then it may be given up. */
  boolean isOwner(Map<String, AttributeValue> row) {
    return Attributes.optionalText(row, OWNER).equals(Optional.of(customer.id().value()));
  }

  TransactWriteItem giveUp(Place place) {
    var delete = Delete.builder().tableName(table).key(place.key()).build();
    return TransactWriteItem.builder().delete(delete).build();
  }

  /** Every place that leads to a customer who has these addresses. */
  static Set<Place> all(Customer of) {
    var places = new HashSet<Place>();
    email(of).ifPresent(places::add);
    messenger(of).ifPresent(places::add);
    phone(of).ifPresent(places::add);
    return places;
  }

  private static Optional<Place> email(Customer of) {
    return of.profile().reach().email().map(References::email);
  }

  private static Optional<Place> messenger(Customer of) {
    return of.messenger().map(References::psid);
  }

  private static Optional<Place> phone(Customer of) {
    return of.profile().reach().phone().map(number -> References.phone(number, of.id()));
  }

  private TransactWriteItem take(Place place) {
    var expression = new Expression().name(OWNER).value("me", fromS(customer.id().value()));
    var put =
        put(place)
            .conditionExpression("attribute_not_exists(#customer_id) OR #customer_id = :me")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  private Put.Builder put(Place place) {
    Map<String, AttributeValue> item = new HashMap<>(place.key());
    item.put(Schema.SCHEMA, Schema.NUMBER);
    item.put(OWNER, fromS(customer.id().value()));
    return Put.builder().tableName(table).item(item);
  }
}
