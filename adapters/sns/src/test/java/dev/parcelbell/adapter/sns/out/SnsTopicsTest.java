package dev.parcelbell.adapter.sns.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.PortUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.SnsException;

/** The client of SNS against a simulator of it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SnsTopicsTest {
  private static final Feed EVERYTHING =
      new Feed("inbound", SimulatedSns.queue("all.fifo"), Map.of());
  private static final Feed SOME =
      new Feed(
          "inbound", SimulatedSns.queue("some.fifo"), Map.of("concern", Set.of("HEARD", "TURNED")));
  private static final Feed OTHER = new Feed("results", SimulatedSns.queue("r.fifo"), Map.of());

  private final SimulatedSns simulated = new SimulatedSns();
  private final SnsClient sns = simulated.client();
  private final SnsPublisher publisher = new SnsPublisher(sns, SimulatedSns.NAMES);

  @AfterEach
  void close() {
    sns.close();
    simulated.close();
  }

  private SnsTopics topics(Feed... feeds) {
    return new SnsTopics(sns, SimulatedSns.NAMES, List.of(feeds));
  }

  private void publish(String once, Map<String, String> attributes) {
    publisher.publish("inbound", "p", once, "{\"x\":\"<&>\"}", attributes);
  }

  @Test
  void topics_are_made_and_queues_are_told_what_they_want() {
    topics(EVERYTHING, SOME, OTHER).create();

    publish("1", Map.of("concern", "HEARD"));
    publish("2", Map.of("concern", "OTHER"));
    publish("3", Map.of());
    publisher.publish("results", "g", "4", "r", Map.of());

    assertEquals(
        List.of(
            "all.fifo p 1 {\"x\":\"<&>\"}",
            "some.fifo p 1 {\"x\":\"<&>\"}",
            "all.fifo p 2 {\"x\":\"<&>\"}",
            "all.fifo p 3 {\"x\":\"<&>\"}",
            "r.fifo g 4 r"),
        simulated.brought);
  }

  @Test
  void making_them_again_changes_nothing() {
    topics(EVERYTHING, SOME).create();
    topics(EVERYTHING, SOME).create();

    publish("1", Map.of("concern", "TURNED"));

    assertEquals(2, simulated.brought.size());
  }

  @Test
  void a_subscription_that_wants_something_else_now_is_changed() {
    var before = new Feed("inbound", SOME.queueArn(), Map.of());
    topics(before).create();
    topics(SOME).create();
    publish("1", Map.of("concern", "OTHER"));
    assertEquals(List.of(), simulated.brought);

    topics(before).create();
    publish("2", Map.of("concern", "OTHER"));
    assertEquals(1, simulated.brought.size());
  }

  @Test
  void what_is_missing_is_named() {
    var all = topics(EVERYTHING, SOME, OTHER);
    assertEquals(
        List.of(SimulatedSns.NAMES.arn("inbound"), SimulatedSns.NAMES.arn("results")),
        all.missing());
    topics(EVERYTHING, OTHER).create();
    assertEquals(
        List.of(SimulatedSns.NAMES.arn("inbound") + " -> " + SOME.queueArn()), all.missing());
    all.create();
    assertEquals(List.of(), all.missing());
  }

  @Test
  void the_same_published_again_is_taken_once_for_five_minutes_within_its_group() {
    topics(EVERYTHING).create();
    publish("1", Map.of());
    simulated.now.updateAndGet(now -> now.plus(Duration.ofSeconds(299)));
    publish("1", Map.of());
    publisher.publish("inbound", "another", "1", "x", Map.of());
    assertEquals(2, simulated.brought.size());

    simulated.now.updateAndGet(now -> now.plus(Duration.ofSeconds(1)));
    publish("1", Map.of());
    assertEquals(3, simulated.brought.size());
  }

  @Test
  void names_of_another_account_are_a_mistake() {
    var names = new TopicNames("arn:aws:sns:eu-central-1:123456789012:pb-");

    assertThrows(
        IllegalStateException.class, () -> new SnsTopics(sns, names, List.of(EVERYTHING)).create());
  }

  @Test
  void what_sns_does_not_take_is_not_reported_as_published() {
    assertThrows(PortUnavailable.class, () -> publish("1", Map.of()), "there is no topic");

    topics(EVERYTHING).create();
    assertThrows(
        PortUnavailable.class,
        () -> publisher.publish("inbound", "p", "1", "x".repeat(262_145), Map.of()));
    simulated.isFull.set(true);
    assertThrows(PortUnavailable.class, () -> publish("1", Map.of()));
    simulated.isFull.set(false);
    publish("1", Map.of());
    assertEquals(1, simulated.brought.size());
  }

  @Test
  void a_stranger_may_do_nothing() {
    try (var stranger = simulated.client("nobody")) {
      var topics = new SnsTopics(stranger, SimulatedSns.NAMES, List.of(EVERYTHING));
      assertThrows(SnsException.class, topics::create);
      assertThrows(SnsException.class, topics::missing);
    }
  }

  @Test
  void only_what_can_begin_an_arn_begins_one() {
    for (var wrong :
        List.of(
            "", "parcelbell-", "arn:aws:sqs:eu-central-1:000000000000:x", "arn:aws:sns:a:1:x")) {
      assertFalse(TopicNames.isBegin(wrong), wrong);
      assertThrows(IllegalArgumentException.class, () -> new TopicNames(wrong), wrong);
    }
    assertTrue(TopicNames.isBegin("arn:aws:sns:eu-central-1:123456789012:"));
  }
}
