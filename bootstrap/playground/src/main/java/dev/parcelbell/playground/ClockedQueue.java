package dev.parcelbell.playground;

import java.util.ArrayList;
import java.util.Comparator;
import org.apache.pekko.actor.ActorRef;
import org.elasticmq.NewMessageData;
import org.elasticmq.QueueData;
import org.elasticmq.actor.queue.InternalMessage;
import org.elasticmq.actor.queue.QueueActor;
import org.elasticmq.actor.reply.ReplyAction;
import org.elasticmq.msg.QueueMessageMsg;
import org.elasticmq.msg.SendMessage;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.collection.immutable.List;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;

/** One queue of {@link ClockedQueues}. */
@SuppressWarnings("unchecked") // Of ev(), where only the class can say so.
final class ClockedQueue extends QueueActor {
  /** What is restored lacks its place in the order; time and sequence number tell it. */
  private static final Comparator<InternalMessage> AS_SENT =
      Comparator.comparing(InternalMessage::created).thenComparingLong(ClockedQueue::sequence);

  ClockedQueue(
      NowProvider now,
      QueueData queue,
      Option<ActorRef> deadLetters,
      Option<ActorRef> copies,
      Option<ActorRef> moves,
      Option<ActorRef> keeper) {
    super(now, queue, deadLetters, copies, moves, keeper);
    messageQueue_$eq(
        queue.isFifo() ? new ClockedMessages.Fifo(now) : new ClockedMessages.Standard(now));
  }

  @Override
  public <T> ReplyAction<T> receiveAndReplyMessageMsg(QueueMessageMsg<T> asked) {
    return super.receiveAndReplyMessageMsg(
        asked instanceof SendMessage send ? withDelayOnOurClock(send) : asked);
  }

  @SuppressWarnings("unchecked") // A SendMessage has one type of answer, and that is T.
  private <T> QueueMessageMsg<T> withDelayOnOurClock(SendMessage send) {
    var message = send.message();
    var visible =
        message.nextDelivery().toMillis(nowProvider().nowMillis(), queueData().delay().toMillis());
    return (QueueMessageMsg<T>)
        new SendMessage(
            new NewMessageData(
                message.id(),
                message.content(),
                message.messageAttributes(),
                visible,
                message.messageGroupId(),
                message.messageDeduplicationId(),
                message.orderIndex(),
                message.tracingId(),
                message.sequenceNumber(),
                message.deadLetterSourceQueueName()));
  }

  @Override
  public void restoreMessages(List<InternalMessage> kept) {
    var inOrder = new ArrayList<>(CollectionConverters.asJava(kept));
    inOrder.sort(AS_SENT);
    for (int place = 0; place < inOrder.size(); place++) {
      inOrder.set(place, ClockedMessages.placed(inOrder.get(place), place, queueData().isFifo()));
    }
    super.restoreMessages(CollectionConverters.asScala(inOrder).toList());
  }

  private static long sequence(InternalMessage message) {
    return message.sequenceNumber().isEmpty() ? 0 : Long.parseLong(message.sequenceNumber().get());
  }

  /** Nothing new: javac takes the two inherited ones for incompatible, where Scala does not. */
  @Override
  @SuppressWarnings("rawtypes") // Only the raw type fits both.
  public ClassTag ev() {
    return super.ev();
  }
}
