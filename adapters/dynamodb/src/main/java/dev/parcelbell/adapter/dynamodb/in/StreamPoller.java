package dev.parcelbell.adapter.dynamodb.in;

import dev.parcelbell.adapter.dynamodb.in.Checkpoints.Position;
import dev.parcelbell.adapter.dynamodb.wire.StreamedChange;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.application.port.in.KeepRaw;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/**
 * Reads the stream of the parcel table where no pipe does. Begins with the oldest record, or after
 * the last one that was done with. One that does not get through holds up the rest of its parcel
 * and, in the end, of its shard; that is the price of never losing one.
 */
public final class StreamPoller implements AutoCloseable {
  private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
  private static final System.Logger LOG = System.getLogger(StreamPoller.class.getName());

  private final Stopping stopping = new Stopping();
  private final StreamSettings settings;
  private final Lease lease;
  private final Checkpoints checkpoints;
  private final Shards shards;
  private final Insisting insisting;
  private final Reconciliation reconciliation;
  private final Thread thread;
  private List<ShardReader> readers = List.of();
  private long lookAgainAt;
  private boolean isReading;

  /**
   * @param isOutage whether a failure of the in-port is worth waiting for, however long
   * @param clock for the lease
   */
  public StreamPoller(
      DynamoDbClient dynamo,
      DynamoDbStreamsClient streams,
      TableNames names,
      AnnounceParcelChange announce,
      KeepRaw keepRaw,
      Predicate<RuntimeException> isOutage,
      StreamSettings settings,
      InstantSource clock) {
    var intake = new ParcelChangeIntake(announce, keepRaw);
    this.settings = settings;
    this.lease = new Lease(dynamo, names, settings.owner(), settings.lease(), clock);
    this.checkpoints = new Checkpoints(dynamo, names, clock);
    this.shards = new Shards(dynamo, streams, names, checkpoints);
    this.insisting = new Insisting(intake, isOutage, stopping, settings);
    this.reconciliation = new Reconciliation(dynamo, names, checkpoints, intake);
    this.thread = Thread.ofVirtual().name("parcel-stream").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Stops after what is being announced, and lets another process begin. */
  @Override
  public void close() {
    stopping.stop();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!stopping.isStopped()) {
      stopping.pause(turn());
    }
    if (isReading) {
      release();
    }
  }

  /** One look at everything; gives the time to wait before the next. */
  private Duration turn() {
    try {
      if (!lease.hold()) {
        isReading = false;
        return settings.lease().dividedBy(3);
      }
      if (!isReading) {
        begin();
      }
      if (System.nanoTime() - lookAgainAt >= 0) {
        look();
      }
      int read = 0;
      for (var reader : readers) {
        read += read(reader);
      }
      if (read > 0) {
        return Duration.ZERO;
      }
      reconciliation.step();
      return settings.interval();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "the parcel stream cannot be read", failed);
      isReading = false; // what was read and not done with is read again
      return AFTER_FAILURE;
    }
  }

  private void begin() {
    shards.forgetReaders();
    look();
    if (checkpoints.isLossNoted()) {
      reconciliation.begin();
    }
    isReading = true;
  }

  private void look() {
    readers = shards.look();
    lookAgainAt = System.nanoTime() + settings.shardsEvery().toNanos();
    if (shards.takeLoss()) {
      reconciliation.begin();
    }
  }

  /** How many records there were. */
  private int read(ShardReader reader) {
    return switch (reader.next()) {
      case ShardReader.Batch.Records(var records, var last) -> {
        var changes = records.stream().map(StreamedChange::of).toList();
        if (!insisting.takeAll(changes)) {
          yield 0; // stopping
        }
        note(reader, changes, last);
        yield records.size();
      }
      case ShardReader.Batch.Lost() -> {
        LOG.log(Level.WARNING, "the parcel stream lost records; every parcel is looked at");
        checkpoints.noteLoss();
        checkpoints.forget(reader.shard());
        reconciliation.begin();
        lookAgainAt = System.nanoTime();
        yield 0;
      }
    };
  }

  private void note(ShardReader reader, List<StreamedChange> changes, boolean last) {
    if (last) {
      checkpoints.put(reader.shard(), new Position.Done());
      lookAgainAt = System.nanoTime(); // its children can be read now
    } else if (!changes.isEmpty()) {
      var done = new Position.After(changes.getLast().sequence());
      checkpoints.put(reader.shard(), done);
      reader.moveTo(done);
    }
  }

  private void release() {
    try {
      lease.release();
    } catch (RuntimeException failed) {
      LOG.log(Level.DEBUG, "the lease runs out by itself", failed);
    }
  }
}
