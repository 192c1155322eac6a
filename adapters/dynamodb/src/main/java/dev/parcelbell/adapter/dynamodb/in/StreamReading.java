package dev.parcelbell.adapter.dynamodb.in;

import dev.parcelbell.adapter.dynamodb.in.Checkpoints.Position;
import dev.parcelbell.adapter.dynamodb.wire.StreamedChange;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where reading stands. Takes everything that is new in every shard to the in-port, and notes how
 * far it came. For one thread, which holds the lease.
 */
final class StreamReading {
  /** A crash makes the in-port hear again of what came in so much time; that saves writes. */
  private static final Duration SAVE_EVERY = Duration.ofSeconds(1);

  private static final System.Logger LOG = System.getLogger(StreamReading.class.getName());

  /**
   * What one look at the shards brought.
   *
   * @param something whether there was a record at all
   * @param more whether there are probably more
   */
  record Seen(boolean something, boolean more) {
    private static final Seen NOTHING = new Seen(false, false);

    private Seen and(Seen other) {
      return new Seen(something || other.something, more || other.more);
    }
  }

  private final Shards shards;
  private final Checkpoints checkpoints;
  private final Insisting insisting;
  private final Reconciliation reconciliation;
  private final Duration lookEvery;
  private final Map<String, Position.After> unsaved = new HashMap<>();
  private List<ShardReader> readers = List.of();
  private long lookAgainAt;
  private long savedAt;

  StreamReading(
      Shards shards,
      Checkpoints checkpoints,
      Insisting insisting,
      Reconciliation reconciliation,
      Duration lookEvery) {
    this.shards = shards;
    this.checkpoints = checkpoints;
    this.insisting = insisting;
    this.reconciliation = reconciliation;
    this.lookEvery = lookEvery;
  }

  /** Goes back to what is saved: after time without the lease, or after a failure. */
  void begin() {
    unsaved.clear();
    shards.forgetReaders();
    look();
    if (checkpoints.isLossNoted()) {
      reconciliation.begin();
    }
  }

  /** Looks once at every shard, and does what there is time for when there is nothing new. */
  Seen read() {
    if (System.nanoTime() - lookAgainAt >= 0) {
      look();
    }
    var seen = Seen.NOTHING;
    for (var reader : readers) {
      seen = seen.and(read(reader));
    }
    if (!seen.something() || System.nanoTime() - savedAt >= SAVE_EVERY.toNanos()) {
      save();
    }
    if (!seen.something()) {
      reconciliation.step();
    }
    return seen;
  }

  void save() {
    unsaved.forEach(checkpoints::put);
    unsaved.clear();
    savedAt = System.nanoTime();
  }

  private void look() {
    readers = shards.look();
    lookAgainAt = System.nanoTime() + lookEvery.toNanos();
    if (shards.takeLoss()) {
      reconciliation.begin();
    }
  }

  private Seen read(ShardReader reader) {
    return switch (reader.next()) {
      case ShardReader.Batch.Records batch -> {
        var changes = batch.records().stream().map(StreamedChange::of).toList();
        if (!insisting.takeAll(changes)) {
          yield new Seen(true, false); // stopping
        }
        note(reader, changes, batch.last());
        yield new Seen(!changes.isEmpty(), batch.isFull());
      }
      case ShardReader.Batch.Lost() -> {
        LOG.log(Level.WARNING, "the parcel stream lost records; every parcel is looked at");
        unsaved.remove(reader.shard());
        checkpoints.noteLoss();
        checkpoints.forget(reader.shard());
        reconciliation.begin();
        lookAgainAt = System.nanoTime();
        yield Seen.NOTHING;
      }
    };
  }

  private void note(ShardReader reader, List<StreamedChange> changes, boolean last) {
    if (last) {
      unsaved.remove(reader.shard());
      checkpoints.put(reader.shard(), new Position.Done());
      lookAgainAt = System.nanoTime(); // its children can be read now
    } else if (!changes.isEmpty()) {
      var done = new Position.After(changes.getLast().sequence());
      reader.moveTo(done);
      unsaved.put(reader.shard(), done);
    }
  }
}
