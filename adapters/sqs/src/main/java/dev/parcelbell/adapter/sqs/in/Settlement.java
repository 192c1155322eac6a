package dev.parcelbell.adapter.sqs.in;

import dev.parcelbell.adapter.sqs.in.Disposition.DeadLetter;
import dev.parcelbell.adapter.sqs.in.Disposition.Done;
import dev.parcelbell.adapter.sqs.in.Disposition.RetryIn;
import dev.parcelbell.adapter.sqs.in.Disposition.Settled;
import dev.parcelbell.adapter.sqs.wire.QueueCalls;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Predicate;

/** Works on one message and leaves it deleted, hidden or put aside. */
final class Settlement {
  private static final Logger LOG = System.getLogger(Settlement.class.getName());
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final QueueCalls calls;
  private final String queue;
  private final WorkerSettings settings;
  private final MessageHandler handler;
  private final Predicate<RuntimeException> isOutage;
  private final Outage outage;

  Settlement(
      QueueCalls calls,
      String queue,
      WorkerSettings settings,
      MessageHandler handler,
      Predicate<RuntimeException> isOutage,
      Outage outage) {
    this.calls = calls;
    this.queue = queue;
    this.settings = settings;
    this.handler = handler;
    this.isOutage = isOutage;
    this.outage = outage;
  }

  /**
   * Never fails: a message that cannot be settled comes back by itself.
   *
   * @param round which receiving brought it
   * @return whether it does not come back, so that what stands behind it in line may follow
   */
  boolean workOn(ReceivedMessage message, long round) {
    try {
      return settle(message, disposition(message, round));
    } catch (RuntimeException unsettled) {
      LOG.log(Level.WARNING, "cannot settle " + message + " of " + queue, unsettled);
    } catch (Error broken) {
      LOG.log(Level.ERROR, "ALARM: settling " + message + " of " + queue + " broke", broken);
    }
    return false;
  }

  /** Makes a message available again that nobody has begun to work on. */
  void release(ReceivedMessage message) {
    try {
      calls.hide(queue, message.receiptHandle(), Duration.ZERO);
    } catch (RuntimeException unsettled) {
      LOG.log(Level.WARNING, "cannot release " + message + " of " + queue, unsettled);
    }
  }

  private Disposition disposition(ReceivedMessage message, long round) {
    try {
      var disposition = handler.handle(message);
      outage.isOver();
      return disposition;
    } catch (RuntimeException failed) {
      return isOutage.test(failed) ? outage(message, round, failed) : failure(message, failed);
    } catch (Error broken) {
      // Too deep, too much, a class that is not there: perhaps it is this message, perhaps it is
      // us.
      LOG.log(Level.ERROR, "ALARM: working on " + message + " of " + queue + " broke", broken);
      return again(message, broken);
    }
  }

  private Disposition outage(ReceivedMessage message, long round, RuntimeException failed) {
    LOG.log(Level.WARNING, message + " of " + queue + " met an outage", failed);
    return new RetryIn(outage.met(round));
  }

  private Disposition failure(ReceivedMessage message, RuntimeException failed) {
    LOG.log(Level.ERROR, message + " of " + queue + " failed", failed);
    return again(message, failed);
  }

  private Disposition again(ReceivedMessage message, Throwable failed) {
    return message.receives() < settings.receivesMax()
        ? new RetryIn(settings.retry().after(message.receives()))
        : new DeadLetter(
            "failed when received %d times: %s"
                .formatted(message.receives(), failed.getClass().getSimpleName()));
  }

  private boolean settle(ReceivedMessage message, Disposition disposition) {
    return switch (disposition) {
      case Done() -> {
        calls.delete(queue, message.receiptHandle());
        yield true;
      }
      case Settled() -> true;
      case RetryIn(var delay) -> {
        calls.hide(queue, message.receiptHandle(), delay.compareTo(SECOND) < 0 ? SECOND : delay);
        yield false;
      }
      case DeadLetter(var reason) -> {
        calls.bury(queue, message.body(), message.place(), reason, message.receiptHandle());
        yield true;
      }
    };
  }
}
