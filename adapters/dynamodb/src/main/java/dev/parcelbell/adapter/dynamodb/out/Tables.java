package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * Makes the tables, or what is missing of them: a table that another program made gets the stream
 * and the indexes that Parcelbell needs, and keeps what it has.
 */
public final class Tables {
  private final Door door;
  private final TableNames names;

  public Tables(DynamoDbClient dynamo, TableNames names) {
    this.door = new Door("tables", dynamo);
    this.names = names;
  }

  /** Returns when every table can be used. Doing it again changes nothing. */
  public void create() {
    TablePlan.all(names).forEach(this::create);
  }

  private void create(TablePlan plan) {
    boolean isNew = false;
    var present = describe(plan.name());
    if (present.isPresent()) {
      complete(plan, present.filter(Tables::isActive).orElseGet(() -> awaitActive(plan)));
    } else {
      var made = make(plan);
      isNew = made.isPresent();
      if (made.filter(Tables::isActive).isEmpty()) {
        awaitActive(plan);
      }
    }
    if (plan.expires() && (isNew || !isExpiring(plan.name()))) {
      letExpire(plan.name());
    }
  }

  /** The tables that are not there yet. */
  public List<String> missing() {
    return TablePlan.all(names).stream()
        .map(TablePlan::name)
        .filter(name -> describe(name).isEmpty())
        .toList();
  }

  private Optional<TableDescription> make(TablePlan plan) {
    return door.call(
        () -> {
          try {
            var made = door.dynamo().createTable(TableRequests.create(plan));
            return Optional.of(made.tableDescription());
          } catch (ResourceInUseException _) {
            return Optional.empty(); // another process was faster
          }
        });
  }

  /** Adds what a table that was there before lacks. */
  private void complete(TablePlan plan, TableDescription table) {
    var present =
        table.globalSecondaryIndexes().stream()
            .map(GlobalSecondaryIndexDescription::indexName)
            .collect(Collectors.toSet());
    for (var index : plan.indexes()) {
      if (!present.contains(index.name())) {
        // DynamoDB makes one index at a time.
        door.call(() -> door.dynamo().updateTable(TableRequests.add(plan, index)));
        awaitActive(plan);
      }
    }
    if (plan.streams() && !isStreaming(table)) {
      door.call(
          () ->
              door.dynamo()
                  .updateTable(
                      update ->
                          update
                              .tableName(plan.name())
                              .streamSpecification(TableRequests.BOTH_IMAGES)));
      awaitActive(plan);
    }
  }

  private static boolean isStreaming(TableDescription table) {
    return Optional.ofNullable(table.streamSpecification())
        .filter(stream -> Boolean.TRUE.equals(stream.streamEnabled()))
        .isPresent();
  }

  private boolean isExpiring(String table) {
    var present =
        door.call(() -> door.dynamo().describeTimeToLive(ttl -> ttl.tableName(table)))
            .timeToLiveDescription()
            .timeToLiveStatus();
    return present == TimeToLiveStatus.ENABLED || present == TimeToLiveStatus.ENABLING;
  }

  private void letExpire(String table) {
    door.call(
        () ->
            door.dynamo()
                .updateTimeToLive(
                    update ->
                        update
                            .tableName(table)
                            .timeToLiveSpecification(
                                ttl -> ttl.enabled(true).attributeName(References.EXPIRES_AT))));
  }

  private TableDescription awaitActive(TablePlan plan) {
    var polling = new Polling();
    while (true) {
      var table = describe(plan.name());
      if (table.filter(Tables::isActive).isPresent()) {
        return table.orElseThrow();
      }
      polling.await();
    }
  }

  private static boolean isActive(TableDescription table) {
    return table.tableStatus() == TableStatus.ACTIVE
        && table.globalSecondaryIndexes().stream()
            .allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE);
  }

  private Optional<TableDescription> describe(String name) {
    return door.call(
        () -> {
          try {
            return Optional.of(
                door.dynamo().describeTable(describe -> describe.tableName(name)).table());
          } catch (ResourceNotFoundException _) {
            return Optional.empty();
          }
        });
  }
}
