package dev.parcelbell.adapter.sqs.wire;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes one request of calls that come at about the same time. The first caller opens a batch,
 * waits a little for others, and carries the batch out; each caller learns what became of its own
 * entry. There is no thread behind it, so there is nothing to start or stop.
 */
final class Batcher<E> {
  /** What SQS takes at once. */
  static final int ENTRIES_MAX = 10;

  static final int BYTES_MAX = 1_048_576;

  /** Carries out a batch. */
  interface Call<E> {
    /**
     * @return why entries failed, by their place; an entry that is not named has succeeded
     */
    Map<Integer, RuntimeException> failures(List<E> entries);
  }

  private final Duration linger;
  private final ToIntFunction<E> bytes;
  private final Call<E> call;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Batch open;

  Batcher(Duration linger, ToIntFunction<E> bytes, Call<E> call) {
    this.linger = linger;
    this.bytes = bytes;
    this.call = call;
  }

  /** Returns when the entry has been carried out; throws when it has not. */
  void submit(E entry) {
    var seat = take(entry);
    if (seat.leads()) {
      seat.batch().carryOut();
    }
    seat.batch().await(seat.place());
  }

  private Seat<Batch> take(E entry) {
    int size = bytes.applyAsInt(entry);
    lock.lock();
    try {
      var batch = open;
      boolean leads = batch == null || !batch.hasRoomFor(size);
      if (batch == null || leads) {
        seal(batch);
        batch = new Batch();
        open = batch;
      }
      int place = batch.add(entry, size);
      if (batch.entries.size() == ENTRIES_MAX) {
        seal(batch);
      }
      return new Seat<>(batch, place, leads);
    } finally {
      lock.unlock();
    }
  }

  private void seal(@Nullable Batch batch) {
    if (batch != null) {
      batch.sealed.countDown();
      if (open == batch) {
        open = null;
      }
    }
  }

  /**
   * @param leads whether it opened the batch, and so has to carry it out
   */
  private record Seat<B>(B batch, int place, boolean leads) {}

  private final class Batch {
    private final List<E> entries = new ArrayList<>(ENTRIES_MAX);
    private final CountDownLatch sealed = new CountDownLatch(1);
    private final CompletableFuture<Map<Integer, RuntimeException>> result =
        new CompletableFuture<>();
    private int size;

    boolean hasRoomFor(int more) {
      return size + more <= BYTES_MAX;
    }

    int add(E entry, int bytes) {
      entries.add(entry);
      size += bytes;
      return entries.size() - 1;
    }

    /** An interrupted leader does not wait, and is interrupted again after its duty to others. */
    void carryOut() {
      boolean interrupted = lingerInterrupted();
      lock.lock();
      try {
        seal(this);
      } finally {
        lock.unlock();
      }
      try {
        result.complete(call.failures(entries));
      } catch (RuntimeException | Error failed) {
        result.completeExceptionally(failed);
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }

    private boolean lingerInterrupted() {
      try {
        // whether it was filled or time ran out makes no difference
        var _ = sealed.await(linger.toNanos(), NANOSECONDS);
        return false;
      } catch (InterruptedException hurry) {
        return true;
      }
    }

    void await(int place) {
      try {
        var failure = result.join().get(place);
        if (failure != null) {
          throw failure;
        }
      } catch (CompletionException wrapped) {
        switch (wrapped.getCause()) {
          case RuntimeException failed -> throw failed;
          case Error failed -> throw failed;
          case null, default -> throw wrapped;
        }
      }
    }
  }
}
