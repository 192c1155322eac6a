package dev.parcelbell.adapter.sqs.in;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import dev.parcelbell.adapter.sqs.wire.Handle;
import dev.parcelbell.adapter.sqs.wire.Lanes;
import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.adapter.sqs.wire.TicketBody;
import dev.parcelbell.adapter.sqs.wire.TicketBody.Read;
import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.port.in.WorkTicket;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Works on the tickets of every lane that exists. What becomes of a ticket is the use case's to
 * say, also when it is poison; only what cannot be read as a ticket is put aside here.
 */
public final class TicketWorker {
  private static final Logger LOG = System.getLogger(TicketWorker.class.getName());

  private final SqsClient sqs;
  private final QueueSettings queues;
  private final Backoff search;
  private final IntFunction<QueueWorker> worker;
  private final Map<Integer, QueueWorker> lanes = new TreeMap<>();
  private final CountDownLatch stopping = new CountDownLatch(1);

  /**
   * @param settings {@code concurrency} counts for each lane, {@code receivesMax} for none
   * @param isOutage see {@link QueueWorker}
   */
  public TicketWorker(
      SqsClient sqs,
      QueueSettings queues,
      WorkerSettings settings,
      WorkTicket workTicket,
      Predicate<RuntimeException> isOutage,
      InstantSource clock) {
    this.sqs = sqs;
    this.queues = queues;
    this.search = settings.outage();
    var patient = settings.withReceivesMax(Integer.MAX_VALUE);
    this.worker =
        lane ->
            new QueueWorker(
                sqs,
                queues,
                patient,
                QueueName.lane(lane),
                message -> work(lane, message, workTicket),
                isOutage,
                clock);
  }

  /** Begins with the lanes of the settings, and looks for others that may be left. */
  public void start() {
    IntStream.range(0, queues.lanes()).forEach(this::begin);
    Thread.ofVirtual().name("find lanes").start(this::findMore);
  }

  private synchronized void begin(int lane) {
    if (stopping.getCount() > 0 && !lanes.containsKey(lane)) {
      var begun = worker.apply(lane);
      lanes.put(lane, begun);
      begun.start();
    }
  }

  private void findMore() {
    try {
      var pause = Duration.ZERO;
      for (int failures = 1; !stopping.await(pause.toNanos(), NANOSECONDS); failures++) {
        try {
          Lanes.existing(sqs, queues).forEach(this::begin);
          return;
        } catch (SdkException down) {
          LOG.log(Level.WARNING, "cannot ask which lanes there are", down);
        } catch (RuntimeException | Error broken) {
          LOG.log(Level.ERROR, "ALARM: asking which lanes there are broke", broken);
        }
        pause = search.after(failures);
      }
    } catch (InterruptedException nobodyDoesThat) {
      LOG.log(Level.WARNING, "nobody looks for more lanes", nobodyDoesThat);
    }
  }

  /** Asks every lane to receive no more; returns at once. */
  public synchronized void stop() {
    stopping.countDown();
    lanes.values().forEach(QueueWorker::stop);
  }

  /** Whether every lane that was begun is polled. */
  public boolean isPolling() {
    return begun().stream().allMatch(QueueWorker::isPolling);
  }

  /** See {@link QueueWorker#awaitStop}; the bound is for all lanes together. */
  public boolean awaitStop(Duration bound) throws InterruptedException {
    long end = System.nanoTime() + bound.toNanos();
    boolean all = true;
    for (var lane : begun()) {
      all &= lane.awaitStop(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    }
    return all;
  }

  private synchronized List<QueueWorker> begun() {
    return List.copyOf(lanes.values());
  }

  private static Disposition work(int lane, ReceivedMessage message, WorkTicket workTicket) {
    return switch (TicketBody.read(message.body())) {
      case Read.Understood(var ticket, var sentAt) -> {
        workTicket.work(
            new ReceivedTicket(
                ticket,
                new Handle(lane, message.receiptHandle()).text(),
                message.receives(),
                sentAt.orElse(message.sentAt()),
                message.receivedAt()));
        yield Disposition.SETTLED;
      }
      case Read.FromTheFuture(var schema) ->
          Disposition.leftToNewerWorkers("ticket", schema, message.receives());
      case Read.Garbage() -> new Disposition.DeadLetter("not a ticket");
    };
  }
}
