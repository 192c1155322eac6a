package dev.parcelbell.adapter.sqs.elasticmq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.InvalidAttributeNameException;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiptHandleIsInvalidException;

/**
 * Where ElasticMQ is not like SQS, seen through the client alone. A test that fails here says that
 * it has become like it, and that a special case can go.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ElasticMqDifferencesTest {
  private final SqsClient sqs = SharedElasticMq.client();
  private final ShiftedClock clock = SharedElasticMq.clock();
  private String url = "";

  @BeforeEach
  void makeQueue() {
    var name = SharedElasticMq.freshQueues().prefix() + "queue";
    url = sqs.createQueue(create -> create.queueName(name)).queueUrl();
  }

  private List<Message> receive() {
    return sqs.receiveMessage(
            receive ->
                receive
                    .queueUrl(url)
                    .visibilityTimeout(10)
                    .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
        .messages();
  }

  @Test
  void the_handle_of_an_earlier_receiving_is_refused() {
    sqs.sendMessage(send -> send.queueUrl(url).messageBody("x"));
    var first = receive().getFirst();
    clock.advance(Duration.ofSeconds(11));
    receive();

    assertThrows(
        ReceiptHandleIsInvalidException.class,
        () ->
            sqs.deleteMessage(delete -> delete.queueUrl(url).receiptHandle(first.receiptHandle())));
  }

  @Test
  void a_message_is_hidden_for_more_than_twelve_hours() {
    sqs.sendMessage(send -> send.queueUrl(url).messageBody("x"));
    var received = receive().getFirst();
    for (int i = 0; i < 2; i++) {
      sqs.changeMessageVisibility(
          change ->
              change
                  .queueUrl(url)
                  .receiptHandle(received.receiptHandle())
                  .visibilityTimeout(43200));
      clock.advance(Duration.ofHours(11));
    }

    assertEquals(List.of(), receive());
  }

  /** In SQS they lift the limit on all groups together; here there is none. */
  @Test
  void attributes_for_throughput_are_passed_over_by_a_new_queue_and_refused_by_an_old_one() {
    var groupsAtOnce =
        Map.of(
            QueueAttributeName.DEDUPLICATION_SCOPE,
            "messageGroup",
            QueueAttributeName.FIFO_THROUGHPUT_LIMIT,
            "perMessageGroupId");
    var ofNew = new HashMap<>(groupsAtOnce);
    ofNew.put(QueueAttributeName.FIFO_QUEUE, "true");
    var name = SharedElasticMq.freshQueues().prefix() + "queue.fifo";
    var fifo = sqs.createQueue(create -> create.queueName(name).attributes(ofNew)).queueUrl();

    assertThrows(
        InvalidAttributeNameException.class,
        () -> sqs.setQueueAttributes(set -> set.queueUrl(fifo).attributes(groupsAtOnce)));
  }

  /** So a shifted clock makes delays shorter, or none. */
  @Test
  void the_delay_of_a_new_message_is_counted_in_real_time() {
    clock.advance(Duration.ofHours(1));

    sqs.sendMessage(send -> send.queueUrl(url).messageBody("x").delaySeconds(900));

    assertEquals(1, receive().size());
  }

  /** So the age of a ticket is reckoned from the time in its body. */
  @Test
  void the_time_of_sending_is_real_time() {
    clock.advance(Duration.ofDays(30));

    sqs.sendMessage(send -> send.queueUrl(url).messageBody("x"));

    var sent = receive().getFirst().attributes().get(MessageSystemAttributeName.SENT_TIMESTAMP);
    var sentAt = Instant.ofEpochMilli(Long.parseLong(String.valueOf(sent)));
    assertTrue(sentAt.plus(Duration.ofDays(29)).isBefore(clock.instant()));
  }
}
