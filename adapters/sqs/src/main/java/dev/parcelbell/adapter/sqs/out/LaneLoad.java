package dev.parcelbell.adapter.sqs.out;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Remembers for a while how many tickets of each lane are in flight. It is advice, so it never
 * fails: while SQS cannot be asked, the last answer counts.
 */
final class LaneLoad implements LaneGauge {
  private static final Logger LOG = System.getLogger(LaneLoad.class.getName());
  private static final Duration AGE_MAX = Duration.ofSeconds(10);
  private static final int CROWDED_PERCENT = 80;
  private static final Instant NEVER = Instant.EPOCH;

  private final IntToLongFunction count;
  private final int inFlightMax;
  private final InstantSource clock;
  private final List<Lane> lanes;

  LaneLoad(IntToLongFunction count, int inFlightMax, int lanes, InstantSource clock) {
    this.count = count;
    this.inFlightMax = inFlightMax;
    this.clock = clock;
    this.lanes = IntStream.range(0, lanes).mapToObj(Lane::new).toList();
  }

  @Override
  public int lanes() {
    return lanes.size();
  }

  @Override
  public long inFlight(int lane) {
    return lanes.get(lane).inFlight();
  }

  @Override
  public int inFlightMax() {
    return inFlightMax;
  }

  boolean isCrowded(int lane) {
    return isCrowded(inFlight(lane));
  }

  private boolean isCrowded(long inFlight) {
    return inFlight * 100 >= (long) inFlightMax * CROWDED_PERCENT;
  }

  private final class Lane {
    private final int number;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile long last;
    private volatile Instant askedAt = NEVER;

    Lane(int number) {
      this.number = number;
    }

    /** One caller asks, the others take what is known; only the first answer is waited for. */
    long inFlight() {
      if (askedAt.equals(NEVER)) {
        asking.lock();
      } else if (!isOld() || !asking.tryLock()) {
        return last;
      }
      try {
        if (isOld()) {
          ask();
        }
        return last;
      } finally {
        asking.unlock();
      }
    }

    /** A clock that was set back makes it old as well. */
    private boolean isOld() {
      var now = clock.instant();
      return now.isBefore(askedAt) || !now.isBefore(askedAt.plus(AGE_MAX));
    }

    private void ask() {
      var now = clock.instant();
      try {
        long before = last;
        last = count.applyAsLong(number);
        if (isCrowded(last) && !isCrowded(before)) {
          LOG.log(
              Level.WARNING,
              "lane {0} has {1} of at most {2} tickets in flight: more lanes are needed",
              number,
              last,
              inFlightMax);
        }
      } catch (SdkException down) {
        LOG.log(Level.WARNING, "cannot ask how full lane " + number + " is", down);
      }
      askedAt = now;
    }
  }
}
