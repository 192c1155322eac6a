package dev.parcelbell.adapter.sqs.in;

import dev.parcelbell.adapter.sqs.wire.InLine;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * A message as a worker got it.
 *
 * @param id the queue's own id of the message, which stays the same when it comes back
 * @param receives how often it has been received, this time included
 * @param sentAt in the queue's time
 * @param receivedAt in ours
 * @param group what it shares with those that it must not overtake, in a queue that keeps an order
 */
public record ReceivedMessage(
    String id,
    String body,
    String receiptHandle,
    int receives,
    Instant sentAt,
    Instant receivedAt,
    Optional<String> group) {
  /** As the client got it; the queue always says how often, and when it was sent. */
  public static ReceivedMessage of(Message message, Instant receivedAt) {
    var attributes = message.attributes();
    var receives = attributes.get(MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT);
    var sentAt = attributes.get(MessageSystemAttributeName.SENT_TIMESTAMP);
    return new ReceivedMessage(
        message.messageId(),
        message.body(),
        message.receiptHandle(),
        receives == null ? 1 : Integer.parseInt(receives),
        sentAt == null ? receivedAt : Instant.ofEpochMilli(Long.parseLong(sentAt)),
        receivedAt,
        Optional.ofNullable(attributes.get(MessageSystemAttributeName.MESSAGE_GROUP_ID)));
  }

  /** Its place in another queue that keeps an order: behind its like, and only once. */
  Optional<InLine> place() {
    return group.map(shared -> new InLine(shared, id));
  }

  /** Bodies hold personal data. */
  @Override
  public String toString() {
    return "ReceivedMessage[" + id + ", receives=" + receives + "]";
  }
}
