package dev.parcelbell.adapter.sqs.in;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.parcelbell.adapter.sqs.wire.QueueCalls;
import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Polls a queue with one thread and works on each message with a thread of its own, so many at a
 * time as the settings allow; messages of one group of a FIFO queue share a thread. Can be started
 * and stopped once.
 */
public final class QueueWorker {
  private static final Logger LOG = System.getLogger(QueueWorker.class.getName());

  /** What SQS gives at once. */
  private static final int BATCH_MAX = 10;

  private final QueueCalls calls;
  private final String queue;
  private final WorkerSettings settings;
  private final InstantSource clock;
  private final Outage handling;
  private final Outage receiving;
  private final InTurn inTurn;
  private final LongPoll polling = new LongPoll();
  private final Semaphore permits;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Thread poller;

  /**
   * @param queue its name, without the prefix
   * @param isOutage tells an outage of what the handler needs from a message that cannot be handled
   */
  public QueueWorker(
      SqsClient sqs,
      QueueSettings queues,
      WorkerSettings settings,
      String queue,
      MessageHandler handler,
      Predicate<RuntimeException> isOutage,
      InstantSource clock) {
    this.calls = new QueueCalls(sqs, QueueName.isFifo(queue) ? queues.settlingSoon() : queues);
    this.queue = queue;
    this.settings = settings;
    this.clock = clock;
    this.handling = new Outage(settings.outage());
    this.receiving = new Outage(settings.outage());
    this.inTurn =
        new InTurn(
            new Settlement(calls, queue, settings, handler, isOutage, handling), this::mayBegin);
    this.permits = new Semaphore(settings.concurrency());
    this.poller = Thread.ofVirtual().name("poll " + queue).unstarted(this::poll);
  }

  public void start() {
    poller.start();
  }

  /**
   * Asks it to receive no more, and ends the request that waits for messages; returns at once. What
   * SQS gave to that request at this very moment comes back when its visibility ends.
   */
  public void stop() {
    stopping.countDown();
    polling.end();
    permits.release(); // the poller may be waiting for one
  }

  /**
   * Whether it polls. When it does not although it was started and not stopped, something is badly
   * broken.
   */
  public boolean isPolling() {
    return poller.isAlive();
  }

  /**
   * Waits until everything that was begun is finished. What was received and not begun is released.
   *
   * @return whether that was so within the bound; what is still running goes on
   */
  public boolean awaitStop(Duration bound) throws InterruptedException {
    long end = System.nanoTime() + bound.toNanos();
    boolean polls = !poller.join(bound);
    workers.shutdown();
    return workers.awaitTermination(end - System.nanoTime(), NANOSECONDS) && !polls;
  }

  private void poll() {
    try {
      var pause = Duration.ZERO;
      for (long round = 1; !isToldToStopWithin(pause); round++) {
        boolean gathers = turn(round);
        pause =
            longest(
                handling.takePause(),
                receiving.takePause(),
                gathers ? settings.gather() : Duration.ZERO);
      }
    } catch (InterruptedException nobodyDoesThat) {
      LOG.log(Level.WARNING, "nobody receives from " + queue + " any more", nobodyDoesThat);
    }
  }

  /**
   * What breaks one turn must not end them all: a queue that nobody polls looks like a quiet one.
   *
   * @return see {@link #receiveAndBegin}
   */
  private boolean turn(long round) throws InterruptedException {
    try {
      return receiveAndBegin(round);
    } catch (RuntimeException | Error broken) {
      LOG.log(Level.ERROR, "ALARM: receiving from " + queue + " broke", broken);
      receiving.met(round);
      return false;
    }
  }

  private static Duration longest(Duration... durations) {
    return Collections.max(List.of(durations));
  }

  private boolean isToldToStop() {
    return stopping.getCount() == 0;
  }

  private boolean isToldToStopWithin(Duration pause) throws InterruptedException {
    return stopping.await(pause.toNanos(), NANOSECONDS);
  }

  /**
   * @return whether there may be more in a moment, so that it is worth waiting for it
   */
  private boolean receiveAndBegin(long round) throws InterruptedException {
    boolean carefully = handling.isOn();
    int wanted = takePermits(carefully ? 1 : BATCH_MAX);
    int held = wanted;
    try {
      if (isToldToStop()) {
        return false;
      }
      var received = receive(wanted, round);
      for (var group : InTurn.groups(received)) {
        if (carefully) {
          inTurn.workOn(group, round);
        } else {
          workers.execute(() -> workOn(group, round));
          held--; // it is the other thread's now
        }
      }
      return !received.isEmpty() && received.size() < wanted;
    } finally {
      permits.release(Math.max(0, held));
    }
  }

  private void workOn(List<ReceivedMessage> group, long round) {
    try {
      inTurn.workOn(group, round);
    } finally {
      permits.release();
    }
  }

  /**
   * What has waited behind others of its group for long may be somebody else's before it is done.
   */
  private boolean mayBegin(ReceivedMessage message) {
    var late = message.receivedAt().plus(settings.visibility().dividedBy(2));
    return !isToldToStop() && clock.instant().isBefore(late);
  }

  /** Waits for one, and takes as many more as there are. */
  private int takePermits(int most) throws InterruptedException {
    permits.acquire();
    int more = Math.min(most - 1, permits.availablePermits());
    return more > 0 && permits.tryAcquire(more) ? 1 + more : 1;
  }

  private List<ReceivedMessage> receive(int max, long round) {
    try {
      var messages =
          polling.make(() -> calls.receive(queue, max, settings.pollWait(), settings.visibility()));
      var now = clock.instant();
      receiving.isOver();
      return messages.stream().map(message -> ReceivedMessage.of(message, now)).toList();
    } catch (RuntimeException down) {
      if (!isToldToStop()) {
        LOG.log(Level.WARNING, "cannot receive from " + queue, down);
        receiving.met(round);
      }
      return List.of();
    }
  }
}
