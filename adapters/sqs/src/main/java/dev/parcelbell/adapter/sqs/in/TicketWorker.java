package dev.parcelbell.adapter.sqs.in;

import dev.parcelbell.adapter.sqs.wire.Handle;
import dev.parcelbell.adapter.sqs.wire.Lanes;
import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.adapter.sqs.wire.TicketBody;
import dev.parcelbell.adapter.sqs.wire.TicketBody.Read;
import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.port.in.WorkTicket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Works on the tickets of every lane that exists. What becomes of a ticket is the use case's to
 * say, also when it is poison; only what cannot be read as a ticket is put aside here.
 */
public final class TicketWorker {
  private static final Duration NEWER_WORKERS_GET_IT = Duration.ofSeconds(30);
  private static final int NEWER_WORKERS_TRIED = 50;

  private final List<QueueWorker> lanes;

  /**
   * Asks SQS which lanes there are.
   *
   * @param settings {@code concurrency} counts for each lane, {@code receivesMax} for none
   * @param isOutage see {@link QueueWorker}
   * @throws software.amazon.awssdk.core.exception.SdkException when SQS cannot be asked
   */
  public TicketWorker(
      SqsClient sqs,
      QueueSettings queues,
      WorkerSettings settings,
      WorkTicket workTicket,
      Predicate<RuntimeException> isOutage,
      InstantSource clock) {
    var patient = settings.withReceivesMax(Integer.MAX_VALUE);
    this.lanes =
        Lanes.existing(sqs, queues).stream()
            .map(
                lane ->
                    new QueueWorker(
                        sqs,
                        queues,
                        patient,
                        QueueName.lane(lane),
                        message -> work(lane, message, workTicket),
                        isOutage,
                        clock))
            .toList();
  }

  public void start() {
    lanes.forEach(QueueWorker::start);
  }

  /** Asks every lane to receive no more; returns at once. */
  public void stop() {
    lanes.forEach(QueueWorker::stop);
  }

  /** See {@link QueueWorker#awaitStop}; the bound is for all lanes together. */
  public boolean awaitStop(Duration bound) throws InterruptedException {
    long end = System.nanoTime() + bound.toNanos();
    boolean all = true;
    for (var lane : lanes) {
      all &= lane.awaitStop(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    }
    return all;
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
          message.receives() < NEWER_WORKERS_TRIED
              ? new Disposition.RetryIn(NEWER_WORKERS_GET_IT)
              : new Disposition.DeadLetter("ticket of unknown schema " + schema);
      case Read.Garbage() -> new Disposition.DeadLetter("not a ticket");
    };
  }
}
