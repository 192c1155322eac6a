package dev.parcelbell.adapter.sqs.out;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.sqs.elasticmq.SharedElasticMq;
import dev.parcelbell.adapter.sqs.wire.Lanes;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
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

    assertEquals(9, names().size());
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
    assertEquals(9, queues.missing().size());
    queues.create();
    assertEquals(List.of(), queues.missing());
    assertEquals(
        List.of(settings.prefix() + "tickets-2"), new Queues(sqs, settings.withLanes(3)).missing());
  }
}
