package dev.parcelbell.playground;

import java.time.OffsetDateTime;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.actor.queue.MessageQueue;
import org.elasticmq.util.NowProvider;
import scala.Function1;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Where the messages of a {@link ClockedQueue} wait; a new one gets our time as its time of
 * sending.
 */
final class ClockedMessages {
  private ClockedMessages() {}

  static final class Standard extends MessageQueue.SimpleMessageQueue {
    private final NowProvider now;

    Standard(NowProvider now) {
      this.now = now;
    }

    @Override
    public void $plus$eq(InternalMessage message) {
      super.$plus$eq(isNew(message, this) ? sentAt(message, now.now()) : message);
    }

    @Override
    public MessageQueue filterNot(Function1<InternalMessage, Object> isDropped) {
      var rest = new Standard(now);
      for (var message : CollectionConverters.asJava(all())) {
        if (!(boolean) isDropped.apply(message)) {
          rest.takeOver(message);
        }
      }
      return rest;
    }

    private void takeOver(InternalMessage message) {
      super.$plus$eq(message);
    }
  }

  static final class Fifo extends MessageQueue.FifoMessageQueue {
    private final NowProvider now;

    Fifo(NowProvider now) {
      this.now = now;
    }

    @Override
    public void $plus$eq(InternalMessage message) {
      super.$plus$eq(isNew(message, this) ? sentAt(message, now.now()) : message);
    }

    @Override
    public MessageQueue filterNot(Function1<InternalMessage, Object> isDropped) {
      var rest = new Fifo(now);
      for (var message : CollectionConverters.asJava(all())) {
        if (!(boolean) isDropped.apply(message)) {
          rest.takeOver(message);
        }
      }
      return rest;
    }

    private void takeOver(InternalMessage message) {
      super.$plus$eq(message);
    }
  }

  /** A message that was received before is put back, not sent. */
  private static boolean isNew(InternalMessage message, MessageQueue queue) {
    return message.receiveCount() == 0 && queue.getById(message.id()).isEmpty();
  }

  private static InternalMessage sentAt(InternalMessage message, OffsetDateTime sent) {
    return copy(message, sent, message.orderIndex(), message.isFifo());
  }

  static InternalMessage placed(InternalMessage message, int place, boolean isFifo) {
    return copy(message, message.created(), place, isFifo);
  }

  private static InternalMessage copy(
      InternalMessage message, OffsetDateTime sent, int place, boolean isFifo) {
    return new InternalMessage(
        message.id(),
        message.deliveryReceipts(),
        message.nextDelivery(),
        message.content(),
        message.messageAttributes(),
        sent,
        place,
        message.firstReceive(),
        message.receiveCount(),
        isFifo,
        message.messageGroupId(),
        message.messageDeduplicationId(),
        message.tracingId(),
        message.sequenceNumber(),
        message.deadLetterSourceQueueName());
  }
}
