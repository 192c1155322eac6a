package dev.parcelbell.adapter.sqs.out;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.sqs.FakeSqs;
import dev.parcelbell.adapter.sqs.elasticmq.SharedElasticMq;
import dev.parcelbell.adapter.sqs.wire.Lanes;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

@DisplayNameGeneration(ReplaceUnderscores.class)
class QueuesTest {
  private final SqsClient sqs = SharedElasticMq.client();
  private final QueueSettings settings = SharedElasticMq.freshQueues().withLanes(2);
  private final Queues queues = new Queues(sqs, settings);

  private Set<String> names() {
    return sqs.listQueues(list -> list.queueNamePrefix(settings.prefix())).queueUrls().stream()
        .map(url -> url.substring(url.lastIndexOf('/') + 1 + settings.prefix().length()))
        .collect(toCollection(TreeSet::new));
  }

  private Map<QueueAttributeName, String> attributes(String queue) {
    var url = sqs.getQueueUrl(get -> get.queueName(settings.prefix() + queue)).queueUrl();
    return sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(QueueAttributeName.ALL))
        .attributes();
  }

  @Test
  void every_queue_is_made_with_a_place_for_its_dead_letters() {
    queues.create();

    assertEquals(
        Set.of(
            "webhook",
            "webhook-dead",
            "events",
            "events-dead",
            "parcel-changes.fifo",
            "parcel-changes-dead.fifo",
            "inbound-archive.fifo",
            "inbound-archive-dead.fifo",
            "inbound-converse.fifo",
            "inbound-converse-dead.fifo",
            "inbound-window.fifo",
            "inbound-window-dead.fifo",
            "responses.fifo",
            "responses-dead.fifo",
            "results-save.fifo",
            "results-save-dead.fifo",
            "results-retry.fifo",
            "results-retry-dead.fifo",
            "results-notify.fifo",
            "results-notify-dead.fifo",
            "parcel-wishes.fifo",
            "parcel-wishes-dead.fifo",
            "tickets-0",
            "tickets-1",
            "tickets-dead"),
        names());
    var redrive = attributes("tickets-1").getOrDefault(QueueAttributeName.REDRIVE_POLICY, "");
    assertTrue(redrive.contains("tickets-dead"), redrive);
    assertTrue(redrive.contains("1000"), redrive);
    assertEquals("true", attributes("parcel-changes.fifo").get(QueueAttributeName.FIFO_QUEUE));
  }

  @Test
  void making_them_again_changes_nothing_and_loses_nothing() {
    queues.create();
    var url = sqs.getQueueUrl(get -> get.queueName(settings.prefix() + "events")).queueUrl();
    sqs.sendMessage(send -> send.queueUrl(url).messageBody("still here"));

    queues.create();

    assertEquals(25, names().size());
    assertEquals(
        "still here",
        sqs.receiveMessage(receive -> receive.queueUrl(url)).messages().getFirst().body());
  }

  @Test
  void a_lane_more_is_made_beside_the_others_and_a_lane_less_is_still_known() {
    queues.create();
    new Queues(sqs, settings.withLanes(4)).create();

    assertEquals(Set.of(0, 1, 2, 3), Lanes.existing(sqs, settings.withLanes(1)));
  }

  @Test
  void what_is_missing_is_named() {
    assertEquals(25, queues.missing().size());
    queues.create();
    assertEquals(List.of(), queues.missing());
    assertEquals(
        List.of(settings.prefix() + "tickets-2"), new Queues(sqs, settings.withLanes(3)).missing());
  }

  @Test
  void one_request_tells_what_is_missing() {
    queues.create();
    var requests = new AtomicInteger();
    ExecutionInterceptor counting =
        new ExecutionInterceptor() {
          @Override
          public void beforeExecution(
              Context.BeforeExecution context, ExecutionAttributes attributes) {
            requests.incrementAndGet();
          }
        };

    try (var counted = SharedElasticMq.client(counting)) {
      assertEquals(List.of(), new Queues(counted, settings).missing());
    }

    assertEquals(1, requests.get());
  }

  /** The fake allows nobody to list queues, and has every queue that one asks for. */
  @Test
  void who_may_not_list_queues_asks_for_each() {
    var fake = new FakeSqs();

    assertEquals(List.of(), new Queues(fake, settings).missing());
    assertEquals(1, fake.lanesAskedFor.get());
  }
}
