package dev.parcelbell.adapter.sqs.wire;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionTest {
  private static Set<String> toldOf(Topic topic, Map<String, String> attributes) {
    var publication = new Publication(topic, InLine.of("p", "k"), "{}", attributes);
    return Subscription.ALL.stream()
        .filter(subscription -> subscription.takes(publication))
        .map(Subscription::queue)
        .collect(toSet());
  }

  private static Set<String> toldOf(Concern concern) {
    return toldOf(Topic.INBOUND, Map.of(Concern.ATTRIBUTE, concern.name()));
  }

  @Test
  void every_item_is_kept_and_the_others_get_what_concerns_them() {
    assertEquals(
        Set.of("inbound-archive.fifo", "inbound-converse.fifo", "inbound-window.fifo"),
        toldOf(Concern.HEARD));
    assertEquals(Set.of("inbound-archive.fifo", "inbound-window.fifo"), toldOf(Concern.ACTED));
    assertEquals(Set.of("inbound-archive.fifo", "inbound-converse.fifo"), toldOf(Concern.TURNED));
    assertEquals(Set.of("inbound-archive.fifo"), toldOf(Concern.ABOUT_MESSAGE));
    assertEquals(Set.of("inbound-archive.fifo"), toldOf(Concern.OTHER));
  }

  @Test
  void replies_results_and_wishes_go_to_everybody_who_subscribed() {
    assertEquals(Set.of("responses.fifo"), toldOf(Topic.RESPONSES, Map.of()));
    assertEquals(
        Set.of("results-save.fifo", "results-retry.fifo", "results-notify.fifo"),
        toldOf(Topic.RESULTS, Map.of()));
    assertEquals(Set.of("parcel-wishes.fifo"), toldOf(Topic.PARCEL_WISHES, Map.of()));
  }

  @Test
  void every_queue_keeps_an_order_and_belongs_to_one_subscriber() {
    var queues = Subscription.ALL.stream().map(Subscription::queue).toList();

    assertEquals(Set.copyOf(queues).size(), queues.size());
    assertEquals(queues, queues.stream().filter(QueueName::isFifo).toList());
    assertEquals(
        Set.of(Topic.values()),
        Subscription.ALL.stream().map(Subscription::topic).collect(toSet()));
  }

  @Test
  void every_item_is_of_some_concern() {
    var concerns = Samples.contents().stream().map(Concern::of).collect(toSet());

    assertEquals(Set.of(Concern.values()), concerns);
  }
}
