package dev.parcelbell.adapter.dynamodb.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.adapter.dynamodb.local.DynamoDbLocal;
import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TablesTest {
  // One of its own: with hundreds of other tables DynamoDB Local takes minutes to add an index.
  private static final DynamoDbLocal LOCAL = DynamoDbLocal.start();

  private final DynamoDbClient client = LOCAL.client();
  private final TableNames names = LocalTables.freshNames();
  private final Tables tables = new Tables(client, names);

  @AfterEach
  void close() {
    client.close();
  }

  @AfterAll
  static void stop() {
    LOCAL.close();
  }

  private Set<String> indexesOf(String table) {
    return client.describeTable(d -> d.tableName(table)).table().globalSecondaryIndexes().stream()
        .map(GlobalSecondaryIndexDescription::indexName)
        .collect(Collectors.toSet());
  }

  private StreamViewType streamOf(String table) {
    return client
        .describeTable(d -> d.tableName(table))
        .table()
        .streamSpecification()
        .streamViewType();
  }

  private TimeToLiveStatus expiryOf(String table) {
    return client
        .describeTimeToLive(d -> d.tableName(table))
        .timeToLiveDescription()
        .timeToLiveStatus();
  }

  @Test
  void everything_is_made_and_making_it_again_changes_nothing() {
    assertEquals(6, tables.missing().size());
    tables.create();
    tables.create();
    assertEquals(List.of(), tables.missing());
    assertEquals(StreamViewType.NEW_AND_OLD_IMAGES, streamOf(names.parcels()));
    assertEquals(TimeToLiveStatus.ENABLED, expiryOf(names.references()));
    assertEquals(TimeToLiveStatus.ENABLED, expiryOf(names.archive()));
    assertEquals(Set.of("email-index"), indexesOf(names.customers()));
    assertEquals(
        Set.of("customer-index", "state-index", "due-index"), indexesOf(names.deliveries()));
  }

  @Test
  void a_table_of_another_program_gets_what_it_lacks_and_keeps_what_it_has() {
    var key = KeySchemaElement.builder().attributeName("parcel_id").keyType(KeyType.HASH).build();
    var text =
        AttributeDefinition.builder()
            .attributeName("parcel_id")
            .attributeType(ScalarAttributeType.S)
            .build();
    client.createTable(
        create ->
            create
                .tableName(names.parcels())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key)
                .attributeDefinitions(text));
    var stores = new DynamoDbStores(client, names, InstantSource.system());
    client.putItem(
        put ->
            put.tableName(names.parcels()).item(Map.of("parcel_id", AttributeValue.fromS("p1"))));

    stores.tables().create();

    assertEquals(Set.of("customer-index"), indexesOf(names.parcels()));
    assertEquals(StreamViewType.NEW_AND_OLD_IMAGES, streamOf(names.parcels()));
    assertEquals(1, client.scan(scan -> scan.tableName(names.parcels())).count());
  }
}
