package dev.parcelbell.adapter.dynamodb.in;

import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
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
  private final StreamReading reading;
  private final Thread thread;
  private boolean isReading;

  /**
   * @param isOutage whether a failure of the in-port is worth waiting for, however long
   * @param clock for the lease, and for what is found without a record
   */
  public StreamPoller(
      DynamoDbClient dynamo,
      DynamoDbStreamsClient streams,
      TableNames names,
      ParcelChangeIntake intake,
      Predicate<RuntimeException> isOutage,
      StreamSettings settings,
      InstantSource clock) {
    var checkpoints = new Checkpoints(dynamo, names, clock);
    this.settings = settings;
    this.lease = new Lease(dynamo, names, settings.owner(), settings.lease(), clock);
    this.reading =
        new StreamReading(
            new Shards(dynamo, streams, names, checkpoints),
            checkpoints,
            new Insisting(intake, isOutage, stopping, settings),
            new Reconciliation(dynamo, names, checkpoints, intake, clock),
            settings.shardsEvery());
    this.thread = Thread.ofVirtual().name("parcel-stream").unstarted(this::run);
  }

  public void start() {
    thread.start();
  }

  /** Whether somebody looks at the stream, or waits for the lease. */
  public boolean isAlive() {
    return thread.isAlive();
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
        reading.begin();
        isReading = true;
      }
      return reading.read().more() ? Duration.ZERO : settings.interval();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "the parcel stream cannot be read", failed);
      isReading = false; // what was read and not done with is read again
      return AFTER_FAILURE;
    } catch (Error broken) {
      LOG.log(Level.ERROR, "ALARM: reading the parcel stream broke", broken);
      isReading = false;
      return AFTER_FAILURE;
    }
  }

  private void release() {
    try {
      reading.save();
      lease.release();
    } catch (RuntimeException failed) {
      LOG.log(Level.DEBUG, "what was not saved is read again", failed);
    }
  }
}
