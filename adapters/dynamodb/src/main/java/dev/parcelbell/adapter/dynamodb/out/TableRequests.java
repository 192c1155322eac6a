package dev.parcelbell.adapter.dynamodb.out;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalSecondaryIndexAction;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** Table plans in DynamoDB's words. */
final class TableRequests {
  static final StreamSpecification BOTH_IMAGES =
      StreamSpecification.builder()
          .streamEnabled(true)
          .streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)
          .build();

  private TableRequests() {}

  static CreateTableRequest create(TablePlan plan) {
    var request =
        CreateTableRequest.builder()
            .tableName(plan.name())
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(schema(plan.hash(), plan.sort()))
            .attributeDefinitions(definitions(plan, plan.indexes()));
    if (!plan.indexes().isEmpty()) {
      request.globalSecondaryIndexes(plan.indexes().stream().map(TableRequests::index).toList());
    }
    if (plan.streams()) {
      request.streamSpecification(BOTH_IMAGES);
    }
    return request.build();
  }

  static UpdateTableRequest add(TablePlan plan, TablePlan.Index missing) {
    var index = index(missing);
    var create =
        CreateGlobalSecondaryIndexAction.builder()
            .indexName(index.indexName())
            .keySchema(index.keySchema())
            .projection(index.projection())
            .build();
    return UpdateTableRequest.builder()
        .tableName(plan.name())
        .attributeDefinitions(definitions(plan, List.of(missing)))
        .globalSecondaryIndexUpdates(GlobalSecondaryIndexUpdate.builder().create(create).build())
        .build();
  }

  private static GlobalSecondaryIndex index(TablePlan.Index index) {
    var type = index.whole() ? ProjectionType.ALL : ProjectionType.KEYS_ONLY;
    return GlobalSecondaryIndex.builder()
        .indexName(index.name())
        .keySchema(schema(index.hash(), index.sort()))
        .projection(Projection.builder().projectionType(type).build())
        .build();
  }

  private static Collection<KeySchemaElement> schema(
      TablePlan.Key hash, Optional<TablePlan.Key> sort) {
    var schema = new ArrayList<KeySchemaElement>();
    schema.add(element(hash, KeyType.HASH));
    sort.map(key -> element(key, KeyType.RANGE)).ifPresent(schema::add);
    return schema;
  }

  private static KeySchemaElement element(TablePlan.Key key, KeyType type) {
    return KeySchemaElement.builder().attributeName(key.attribute()).keyType(type).build();
  }

  private static List<AttributeDefinition> definitions(
      TablePlan plan, List<TablePlan.Index> indexes) {
    var own = Stream.concat(Stream.of(plan.hash()), plan.sort().stream());
    var theirs =
        indexes.stream()
            .flatMap(index -> Stream.concat(Stream.of(index.hash()), index.sort().stream()));
    return Stream.concat(own, theirs)
        .distinct()
        .map(
            key ->
                AttributeDefinition.builder()
                    .attributeName(key.attribute())
                    .attributeType(key.type())
                    .build())
        .toList();
  }
}
