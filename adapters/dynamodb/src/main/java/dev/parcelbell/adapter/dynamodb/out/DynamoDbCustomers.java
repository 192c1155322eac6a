package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.References.Place;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * One item per customer, a reference row for each address, and a row that lists those, written in
 * one transaction.
 */
public final class DynamoDbCustomers implements Customers {
  private static final int CUSTOMER = 0;

  private final Door door;
  private final TableNames names;

  public DynamoDbCustomers(DynamoDbClient dynamo, TableNames names) {
    this.door = new Door("customers", dynamo);
    this.names = names;
  }

  @Override
  public Optional<Versioned<Customer>> find(CustomerId id) {
    return door.get(names.customers(), CustomerItem.key(id))
        .map(
            item ->
                door.call(
                    () -> new Versioned<>(CustomerItem.read(item), CustomerItem.version(item))));
  }

  @Override
  public Saving save(Customer next, long seenVersion) {
    // Another program may have written the item, without a version: that is version 0.
    var before = find(next.id());
    if (before.map(Versioned::version).orElse(Versioned.NEVER_WRITTEN) != seenVersion) {
      return Saving.OUTDATED;
    }
    var references = new CustomerReferences(names.references(), next);
    var writes = new ArrayList<TransactWriteItem>();
    writes.add(update(next, seenVersion));
    int email = references.takeEmail().map(write -> placeOf(write, writes)).orElse(-1);
    references.takeMessenger().ifPresent(writes::add);
    references.sharePhone().ifPresent(writes::add);
    writes.add(references.noteHoldings());
    givenUp(references, next.id(), before.map(Versioned::value)).stream()
        .map(references::giveUp)
        .forEach(writes::add);
    var failed = door.write(writes);
    if (failed.isEmpty()) {
      return Saving.DONE;
    }
    if (failed.contains(CUSTOMER)) {
      return Saving.OUTDATED;
    }
    return failed.contains(email) ? Saving.EMAIL_TAKEN : Saving.MESSENGER_TAKEN;
  }

  /**
   * What the customer holds and shall not hold any more. A version that noted nothing down may have
   * written last, so the addresses of the item count as well, and of neither it is certain that
   * nobody else holds them now.
   */
  private Set<Place> givenUp(
      CustomerReferences references, CustomerId id, Optional<Customer> before) {
    var held = new HashSet<Place>();
    door.get(names.references(), References.holdings(id).key())
        .map(HoldingsItem::read)
        .ifPresent(held::addAll);
    before.map(CustomerReferences::all).ifPresent(held::addAll);
    return references.withoutPresent(held).stream()
        .filter(
            place ->
                door.get(names.references(), place.key()).filter(references::isOwner).isPresent())
        .collect(Collectors.toSet());
  }

  private static int placeOf(TransactWriteItem write, List<TransactWriteItem> writes) {
    writes.add(write);
    return writes.size() - 1;
  }

  private TransactWriteItem update(Customer next, long seenVersion) {
    var expression = new Expression().replace(CustomerItem.of(next));
    var condition = VersionCheck.in(expression, seenVersion);
    var update =
        Update.builder()
            .tableName(names.customers())
            .key(CustomerItem.key(next.id()))
            .updateExpression(expression.update())
            .conditionExpression(condition)
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .build();
    return TransactWriteItem.builder().update(update).build();
  }

  @Override
  public Page<CustomerId> withPhone(PhoneNumber phone, Optional<String> cursor, int limit) {
    var from = cursor.map(CustomerId::new).map(last -> References.phone(phone, last).key());
    var expression =
        new Expression().name(References.REFERENCE).value("phone", fromS(References.phones(phone)));
    var query =
        QueryRequest.builder()
            .tableName(names.references())
            .consistentRead(true)
            .keyConditionExpression("#reference = :phone")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .limit(Math.clamp(limit, 1, PART_MAX));
    from.ifPresent(query::exclusiveStartKey);
    var found = door.call(() -> door.dynamo().query(query.build()));
    var ids =
        found.items().stream()
            .map(row -> new CustomerId(Attributes.text(row, References.SORT)))
            .toList();
    // The rows are in the order of the ids, so the last one read is where the next part begins.
    boolean isLast = !found.hasLastEvaluatedKey() || ids.isEmpty();
    return new Page<>(ids, isLast ? Optional.empty() : Optional.of(ids.getLast().value()));
  }

  @Override
  public Optional<CustomerId> withMessenger(Psid psid) {
    return door.get(names.references(), References.psid(psid).key())
        .map(
            row -> door.call(() -> new CustomerId(Attributes.text(row, CustomerItem.CUSTOMER_ID))));
  }
}
