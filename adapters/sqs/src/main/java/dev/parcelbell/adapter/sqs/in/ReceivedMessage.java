package dev.parcelbell.adapter.sqs.in;

import java.time.Instant;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * A message as a worker got it.
 *
 * @param id the queue's own id of the message, which stays the same when it comes back
 * @param receives how often it has been received, this time included
 * @param sentAt in the queue's time
 * @param receivedAt in ours
 */
public record ReceivedMessage(
    String id,
    String body,
    String receiptHandle,
    int receives,
    Instant sentAt,
    Instant receivedAt) {
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
        receivedAt);
  }

  /** Bodies hold personal data. */
  @Override
  public String toString() {
    return "ReceivedMessage[" + id + ", receives=" + receives + "]";
  }
}
