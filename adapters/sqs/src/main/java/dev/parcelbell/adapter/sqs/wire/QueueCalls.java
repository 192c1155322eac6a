package dev.parcelbell.adapter.sqs.wire;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SqsException;

/**
 * Everything that is asked of queues while the system runs. Sending, deleting and hiding share
 * requests with whoever does the same to the same queue at that time. Every method throws {@link
 * software.amazon.awssdk.core.exception.SdkException} when SQS fails, and then it is not known
 * whether it did what it was asked. Safe for use by many threads.
 */
public final class QueueCalls {
  /** The attribute of a dead letter that says why it is one. */
  public static final String REASON = "parcelbell-reason";

  private static final int REASON_LENGTH_MAX = 256;

  private final SqsClient sqs;
  private final QueueUrls urls;
  private final BatchCalls batches;
  private final QueueSettings settings;
  private final Map<String, Batcher<Outgoing>> sends = new ConcurrentHashMap<>();
  private final Map<String, Batcher<String>> deletes = new ConcurrentHashMap<>();
  private final Map<String, Batcher<BatchCalls.Hiding>> hidings = new ConcurrentHashMap<>();

  public QueueCalls(SqsClient sqs, QueueSettings settings) {
    this.sqs = sqs;
    this.settings = settings;
    this.urls = new QueueUrls(sqs, settings.prefix());
    this.batches = new BatchCalls(sqs, urls);
  }

  /** Returns when the message is durable. */
  public void send(String queue, Outgoing message) {
    sends
        .computeIfAbsent(
            queue,
            name ->
                new Batcher<>(
                    settings.sendLinger(), Outgoing::bytes, batch -> batches.send(name, batch)))
        .submit(message);
  }

  /** Deletes a received message; a handle that is spent is no error. */
  public void delete(String queue, String receiptHandle) {
    unlessSpent(
        () ->
            deletes
                .computeIfAbsent(
                    queue,
                    name ->
                        new Batcher<>(
                            settings.settleLinger(),
                            String::length,
                            batch -> batches.delete(name, batch)))
                .submit(receiptHandle));
  }

  /**
   * Hides a received message for whole seconds from now on; a handle that is spent is no error.
   *
   * @throws IllegalArgumentException when SQS finds that it would be hidden for more than 12 hours
   *     since it was received
   */
  public void hide(String queue, String receiptHandle, Duration visibility) {
    var hiding = new BatchCalls.Hiding(receiptHandle, Math.toIntExact(visibility.toSeconds()));
    unlessSpent(
        () ->
            hidings
                .computeIfAbsent(
                    queue,
                    name ->
                        new Batcher<>(
                            settings.settleLinger(),
                            each -> each.receiptHandle().length(),
                            batch -> batches.hide(name, batch)))
                .submit(hiding));
  }

  /**
   * Puts a message with the dead letters first, then deletes it: a crash between keeps both.
   *
   * @param place where it stood in line, if the queue keeps an order
   */
  public void bury(
      String queue, String body, Optional<InLine> place, String reason, String receiptHandle) {
    var why =
        MessageAttributeValue.builder().dataType("String").stringValue(printable(reason)).build();
    var url = urls.of(QueueName.deadOf(queue));
    sqs.sendMessage(
        send -> {
          send.queueUrl(url).messageBody(body).messageAttributes(Map.of(REASON, why));
          place.ifPresent(
              line -> send.messageGroupId(line.group()).messageDeduplicationId(line.once()));
        });
    delete(queue, receiptHandle);
  }

  /**
   * Receives up to {@code max} messages, each then hidden for {@code visibility}; waits up to
   * {@code wait} for the first.
   */
  public List<Message> receive(String queue, int max, Duration wait, Duration visibility) {
    var url = urls.of(queue);
    return sqs.receiveMessage(
            receive ->
                receive
                    .queueUrl(url)
                    .maxNumberOfMessages(max)
                    .waitTimeSeconds(Math.toIntExact(wait.toSeconds()))
                    .visibilityTimeout(Math.toIntExact(visibility.toSeconds()))
                    .messageSystemAttributeNames(
                        MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT,
                        MessageSystemAttributeName.SENT_TIMESTAMP,
                        MessageSystemAttributeName.MESSAGE_GROUP_ID))
        .messages();
  }

  /** About how many messages of a queue are received and neither deleted nor back. */
  public long inFlight(String queue) {
    var name = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE;
    var url = urls.of(queue);
    var value =
        sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(name))
            .attributes()
            .get(name);
    return value == null ? 0 : Long.parseLong(value);
  }

  private static void unlessSpent(Runnable call) {
    try {
      call.run();
    } catch (SqsException refused) {
      if (Refusal.isTooLong(refused)) {
        throw new IllegalArgumentException("hidden for more than 12 hours in all", refused);
      }
      if (!Refusal.isSpentHandle(refused)) {
        throw refused;
      }
    }
  }

  /** SQS refuses empty attributes and control characters. */
  private static String printable(String reason) {
    var clean = reason.replaceAll("[^\\x20-\\x7e]", "?").strip();
    return clean.isEmpty() ? "?" : clean.substring(0, Math.min(clean.length(), REASON_LENGTH_MAX));
  }
}
