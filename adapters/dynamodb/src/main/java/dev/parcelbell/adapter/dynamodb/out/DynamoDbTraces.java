package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.Hashes;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.application.port.out.Traces;
import dev.parcelbell.domain.conversation.TraceStep;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The archive's index by person, which holds keys only, and the heads of its items. */
public final class DynamoDbTraces implements Traces {
  private static final System.Logger LOG = System.getLogger(DynamoDbTraces.class.getName());

  /** Everything that a step says, and no body. */
  private static final Map<String, String> PARTS =
      new Expression()
          .name(ArchivePlace.DAY_SHARD)
          .name(ArchivePlace.ITEM)
          .name(Schema.SCHEMA)
          .name(ArchivePlace.VALID_UNTIL)
          .name(ArchivePlace.AT)
          .name(DynamoDbArchive.CORRELATION_ID)
          .name(DynamoDbArchive.ITEM_KEY)
          .name(DynamoDbArchive.KIND)
          .name(DynamoDbArchive.REASON)
          .names();

  private final Door door;
  private final String table;
  private final InstantSource clock;

  /**
   * @param clock tells which items are too old to be shown
   */
  public DynamoDbTraces(DynamoDbClient dynamo, TableNames names, InstantSource clock) {
    this.door = new Door("traces", dynamo);
    this.table = names.archive();
    this.clock = clock;
  }

  @Override
  public Page<TraceStep> of(String person, Optional<String> cursor, int limit) {
    var whose = fromS(Hashes.bounded(person, ArchivePlace.KEY_MAX));
    var from = cursor.map(given -> TraceCursor.read(whose, given));
    if (person.isEmpty()) {
      return new Page<>(List.of(), Optional.empty()); // no key of an index is empty
    }
    var found = query(whose, from, limit);
    var next =
        found.hasLastEvaluatedKey()
            ? Optional.of(TraceCursor.of(found.lastEvaluatedKey()))
            : Optional.<String>empty();
    return new Page<>(steps(found.items().stream().map(DynamoDbTraces::key).toList()), next);
  }

  private QueryResponse query(
      AttributeValue person, Optional<Map<String, AttributeValue>> from, int limit) {
    var expression = new Expression().name(ArchivePlace.PERSON).value("person", person);
    var query =
        QueryRequest.builder()
            .tableName(table)
            .indexName(ArchivePlace.BY_PERSON)
            .keyConditionExpression("#person = :person")
            .expressionAttributeNames(expression.names())
            .expressionAttributeValues(expression.values())
            .scanIndexForward(false)
            .limit(Math.clamp(limit, 1, LIMIT_MAX));
    from.ifPresent(query::exclusiveStartKey);
    return door.call(() -> door.dynamo().query(query.build()));
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
    return Map.of(
        ArchivePlace.DAY_SHARD,
        fromS(Attributes.text(item, ArchivePlace.DAY_SHARD)),
        ArchivePlace.ITEM,
        fromS(Attributes.text(item, ArchivePlace.ITEM)));
  }

  /** In the given order. */
  private List<TraceStep> steps(List<Map<String, AttributeValue>> keys) {
    var heads = new HashMap<Map<String, AttributeValue>, Map<String, AttributeValue>>();
    var parts = String.join(", ", PARTS.keySet());
    for (var head :
        BatchGet.items(
            door,
            table,
            keys,
            read -> read.projectionExpression(parts).expressionAttributeNames(PARTS))) {
      heads.put(key(head), head);
    }
    return keys.stream()
        .flatMap(key -> Stream.ofNullable(heads.get(key)))
        .flatMap(this::step)
        .toList();
  }

  private Stream<TraceStep> step(Map<String, AttributeValue> head) {
    try {
      Schema.checked(head);
      if (!clock.instant().isBefore(Attributes.moment(head, ArchivePlace.VALID_UNTIL))) {
        return Stream.empty();
      }
      return Stream.of(
          new TraceStep(
              Attributes.moment(head, ArchivePlace.AT),
              Attributes.optionalText(head, DynamoDbArchive.CORRELATION_ID),
              Attributes.text(head, DynamoDbArchive.ITEM_KEY),
              Attributes.text(head, DynamoDbArchive.KIND),
              Attributes.text(head, DynamoDbArchive.REASON)));
    } catch (Unreadable broken) {
      LOG.log(Level.WARNING, "a trace leaves out a step", broken);
      return Stream.empty();
    }
  }
}
