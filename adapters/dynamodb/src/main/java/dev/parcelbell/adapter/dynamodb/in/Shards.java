package dev.parcelbell.adapter.dynamodb.in;

import dev.parcelbell.adapter.dynamodb.in.Checkpoints.Position;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Which shards of the parcel table's stream can be read: a child only when its parent is done. */
final class Shards {
  private final DynamoDbClient dynamo;
  private final DynamoDbStreamsClient streams;
  private final TableNames names;
  private final Checkpoints checkpoints;
  private final Map<String, ShardReader> readers = new HashMap<>();
  private boolean loss;

  Shards(
      DynamoDbClient dynamo,
      DynamoDbStreamsClient streams,
      TableNames names,
      Checkpoints checkpoints) {
    this.dynamo = dynamo;
    this.streams = streams;
    this.names = names;
    this.checkpoints = checkpoints;
  }

  /** The readers to ask, after a new look at the stream. Those that go on keep their place. */
  List<ShardReader> look() {
    var stream =
        Optional.ofNullable(
            dynamo
                .describeTable(describe -> describe.tableName(names.parcels()))
                .table()
                .latestStreamArn());
    var shards = stream.map(this::shardsOf).orElse(List.of());
    var positions = checkpoints.all();
    forgetWhatIsGone(shards, positions);
    var unfinished = new HashSet<String>();
    for (var shard : shards) {
      if (!Checkpoints.isDone(Optional.ofNullable(positions.get(shard.shardId())))) {
        unfinished.add(shard.shardId());
      }
    }
    readers.keySet().retainAll(unfinished);
    var readable = new ArrayList<ShardReader>();
    for (var shard : shards) {
      boolean parentFirst = unfinished.contains(String.valueOf(shard.parentShardId()));
      if (unfinished.contains(shard.shardId()) && !parentFirst) {
        readable.add(reader(stream.orElseThrow(), shard.shardId(), positions));
      }
    }
    return readable;
  }

  /** Whether the latest looks found that shards vanished before they were read to their end. */
  boolean takeLoss() {
    boolean found = loss;
    loss = false;
    return found;
  }

  /** Begins anew from the checkpoints, as after time without the lease. */
  void forgetReaders() {
    readers.clear();
  }

  private ShardReader reader(String stream, String shard, Map<String, Position> positions) {
    return readers.computeIfAbsent(
        shard,
        id ->
            new ShardReader(
                streams,
                stream,
                id,
                Optional.ofNullable(positions.get(id))
                    .filter(Position.After.class::isInstance)
                    .map(Position.After.class::cast)));
  }

  private void forgetWhatIsGone(List<Shard> shards, Map<String, Position> positions) {
    Set<String> there = shards.stream().map(Shard::shardId).collect(Collectors.toSet());
    positions.forEach(
        (shard, position) -> {
          if (!there.contains(shard) && position instanceof Position.After) {
            loss = true;
            checkpoints.noteLoss();
            checkpoints.forget(shard);
          }
        });
  }

  private List<Shard> shardsOf(String stream) {
    var shards = new ArrayList<Shard>();
    Optional<String> from = Optional.empty();
    do {
      var start = from;
      var page =
          streams
              .describeStream(
                  describe -> {
                    describe.streamArn(stream);
                    start.ifPresent(describe::exclusiveStartShardId);
                  })
              .streamDescription();
      shards.addAll(page.shards());
      from = Optional.ofNullable(page.lastEvaluatedShardId());
    } while (from.isPresent());
    return shards;
  }
}
