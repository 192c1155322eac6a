package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.ParcelItem;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.ParcelsOfCustomer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.Parcel;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** What the parcels' index by customer says; it holds whole items. */
public final class DynamoDbParcelsOfCustomer implements ParcelsOfCustomer {
  static final String BY_CUSTOMER = "customer-index";

  private static final System.Logger LOG =
      System.getLogger(DynamoDbParcelsOfCustomer.class.getName());

  private final Door door;
  private final String table;

  public DynamoDbParcelsOfCustomer(DynamoDbClient dynamo, TableNames names) {
    this.door = new Door("parcels of a customer", dynamo);
    this.table = names.parcels();
  }

  /** Usually one request; of large or unreadable items there may be more. */
  @Override
  public List<Parcel> of(CustomerId customer, int limit) {
    var expression =
        new Expression().name(ParcelItem.CUSTOMER_ID).value("customer", fromS(customer.value()));
    var query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(BY_CUSTOMER)
            .keyConditionExpression("#customer_id = :customer")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .limit(Math.clamp(limit, 1, LIMIT_MAX))
            .build();
    return door.call(
        () ->
            door.dynamo().queryPaginator(query).items().stream()
                .limit(LIMIT_MAX) // however many of them cannot be read
                .flatMap(DynamoDbParcelsOfCustomer::read)
                .limit(limit)
                .toList());
  }

  private static Stream<Parcel> read(Map<String, AttributeValue> item) {
    try {
      return Stream.of(ParcelItem.read(item));
    } catch (Unreadable broken) {
      LOG.log(Level.WARNING, "a list leaves out a parcel", broken);
      return Stream.empty();
    }
  }
}
