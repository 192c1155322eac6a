package dev.parcelbell.adapter.sqs.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.adapter.sqs.FakeSqs;
import dev.parcelbell.adapter.sqs.elasticmq.SharedElasticMq;
import dev.parcelbell.adapter.sqs.wire.InLine;
import dev.parcelbell.adapter.sqs.wire.Publication;
import dev.parcelbell.adapter.sqs.wire.QueueCalls;
import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.adapter.sqs.wire.Topic;
import dev.parcelbell.application.port.out.PortUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FanOutTest {
  private static final Publication RESULT =
      new Publication(Topic.RESULTS, InLine.of("4711", "r1"), "{}", Map.of());

  private final SqsClient sqs = SharedElasticMq.client();
  private final QueueSettings settings = SharedElasticMq.freshQueues();

  private List<String> bodies(String queue) {
    return new QueueCalls(sqs, settings)
        .receive(queue, 10, Duration.ZERO, Duration.ofMinutes(1)).stream()
            .map(Message::body)
            .toList();
  }

  @Test
  void what_reached_only_some_is_published_again_and_reaches_everybody_once() {
    new Queues(sqs, settings).create();
    var missing =
        sqs.getQueueUrl(get -> get.queueName(settings.prefix() + QueueName.RESULTS_RETRY));
    sqs.deleteQueue(delete -> delete.queueUrl(missing.queueUrl()));
    var fanOut = new FanOut(sqs, settings);

    assertThrows(PortUnavailable.class, () -> fanOut.publish(RESULT));
    new Queues(sqs, settings).create();
    fanOut.publish(RESULT);

    for (var queue :
        List.of(QueueName.RESULTS_SAVE, QueueName.RESULTS_RETRY, QueueName.RESULTS_NOTIFY)) {
      assertEquals(List.of("{}"), bodies(queue), queue);
    }
  }

  @Test
  void every_message_says_whose_it_is_and_has_no_delay() {
    var fake = new FakeSqs();
    new FanOut(fake, settings).publish(RESULT);

    var entries =
        fake.requests(SendMessageBatchRequest.class)
            .flatMap(batch -> batch.entries().stream())
            .toList();
    assertEquals(3, entries.size());
    for (var entry : entries) {
      assertEquals("4711", entry.messageGroupId());
      assertEquals(RESULT.place().once(), entry.messageDeduplicationId());
      assertEquals(Optional.empty(), Optional.ofNullable(entry.delaySeconds()));
    }
  }

  @Test
  void an_outage_is_one_exception() {
    var fake = new FakeSqs();
    fake.down = Optional.of(SdkClientException.create("no connection"));

    assertThrows(PortUnavailable.class, () -> new FanOut(fake, settings).publish(RESULT));
  }

  @Test
  void a_message_that_sqs_did_not_take_is_not_reported_as_published() {
    var fake = new FakeSqs();
    fake.failing = _ -> Optional.of(FakeSqs.failure("InternalError", "try again"));

    assertThrows(PortUnavailable.class, () -> new FanOut(fake, settings).publish(RESULT));
  }

  @Test
  void a_mistake_of_ours_is_not_taken_for_an_outage() {
    var fake = new FakeSqs();
    fake.down = Optional.of(new IllegalStateException("of a test"));

    assertThrows(IllegalStateException.class, () -> new FanOut(fake, settings).publish(RESULT));
  }
}
