package dev.parcelbell.adapter.dynamodb.in;

import dev.parcelbell.adapter.dynamodb.in.Checkpoints.Position;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetShardIteratorRequest;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Reads one shard, from a position on. Not for several threads. */
final class ShardReader {
  /** Few enough that a crash repeats little. */
  private static final int BATCH_MAX = 200;

  /** What a look at the shard brought. */
  sealed interface Batch {
    /**
     * @param last whether nothing will ever follow
     */
    record Records(List<Record> records, boolean last) implements Batch {
      /** Whether there is probably more. */
      boolean isFull() {
        return records.size() == BATCH_MAX;
      }
    }

    /** Records after the position are gone; reading goes on with the oldest that are there. */
    record Lost() implements Batch {}
  }

  private final DynamoDbStreamsClient streams;
  private final String stream;
  private final String shard;
  private Optional<Position.After> position;
  private Optional<String> iterator = Optional.empty();

  ShardReader(
      DynamoDbStreamsClient streams,
      String stream,
      String shard,
      Optional<Position.After> position) {
    this.streams = streams;
    this.stream = stream;
    this.shard = shard;
    this.position = position;
  }

  String shard() {
    return shard;
  }

  Batch next() {
    try {
      var from = iterator.orElseGet(this::iterator);
      var answer = streams.getRecords(get -> get.shardIterator(from).limit(BATCH_MAX));
      iterator = Optional.ofNullable(answer.nextShardIterator());
      return new Batch.Records(answer.records(), iterator.isEmpty());
    } catch (ExpiredIteratorException _) {
      iterator = Optional.empty(); // the position knows where to go on
      return new Batch.Records(List.of(), false);
    } catch (TrimmedDataAccessException | ResourceNotFoundException lost) {
      iterator = Optional.empty();
      position = Optional.empty();
      return new Batch.Lost();
    }
  }

  /** Everything up to here is done with. */
  void moveTo(Position.After done) {
    position = Optional.of(done);
  }

  private String iterator() {
    var request = GetShardIteratorRequest.builder().streamArn(stream).shardId(shard);
    position.ifPresentOrElse(
        after ->
            request
                .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                .sequenceNumber(after.sequence()),
        () -> request.shardIteratorType(ShardIteratorType.TRIM_HORIZON));
    return streams.getShardIterator(request.build()).shardIterator();
  }
}
