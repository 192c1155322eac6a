package dev.parcelbell.adapter.dynamodb.local;

import dev.parcelbell.adapter.dynamodb.out.DynamoClients;
import dev.parcelbell.adapter.dynamodb.wire.StreamedChange;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** The stream of a table on the shared DynamoDB Local, read as a whole. */
public final class LocalStream {
  private LocalStream() {}

  /** A client that ends with the process. */
  public static DynamoDbStreamsClient client() {
    return Shared.CLIENT;
  }

  /** Every record so far, oldest first. */
  public static List<StreamedChange> of(String table) {
    var described = LocalTables.client().describeTable(describe -> describe.tableName(table));
    var stream = described.table().latestStreamArn();
    var shards = client().describeStream(describe -> describe.streamArn(stream));
    var changes = new ArrayList<StreamedChange>();
    for (var shard : shards.streamDescription().shards()) {
      var iterator =
          client()
              .getShardIterator(
                  get ->
                      get.streamArn(stream)
                          .shardId(shard.shardId())
                          .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
              .shardIterator();
      var batch = client().getRecords(get -> get.shardIterator(iterator));
      batch.records().stream().map(StreamedChange::of).forEach(changes::add);
    }
    return changes;
  }

  private static final class Shared {
    static final DynamoDbStreamsClient CLIENT =
        DynamoClients.streams(
            DynamoDbLocal.shared().settings(), ClientOverrideConfiguration.builder());
  }
}
