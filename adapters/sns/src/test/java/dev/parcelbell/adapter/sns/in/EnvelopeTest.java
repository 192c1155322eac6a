package dev.parcelbell.adapter.sns.in;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.sns.in.Envelope.Bare;
import dev.parcelbell.adapter.sns.in.Envelope.Confirmation;
import dev.parcelbell.adapter.sns.in.Envelope.Confirmation.Kind;
import dev.parcelbell.adapter.sns.in.Envelope.Notification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EnvelopeTest {
  private static final String TOPIC = "arn:aws:sns:eu-central-1:111122223333:events";
  private static final String INNER =
      "{\"eventType\":\"Bounce\",\"mail\":{\"to\":\"ana@x.example\"}}";

  private static final Instant PUBLISHED = Instant.parse("2026-11-20T08:00:00Z");

  /** As SNS writes it, every field that it has. */
  private static ObjectNode notification() {
    var json =
        new JsonMapper()
            .createObjectNode()
            .put("Type", "Notification")
            .put("MessageId", "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324")
            .put("TopicArn", TOPIC)
            .put("Subject", "Hello")
            .put("Message", INNER)
            .put("Timestamp", "2026-11-20T08:00:00.000Z")
            .put("SignatureVersion", "2")
            .put("Signature", "c2lnbmF0dXJl")
            .put("SigningCertURL", "https://sns.eu-central-1.amazonaws.com/x.pem")
            .put("UnsubscribeURL", "https://sns.eu-central-1.amazonaws.com/?Action=Unsubscribe");
    json.putObject("MessageAttributes")
        .putObject("kind")
        .put("Type", "String")
        .put("Value", "receipt");
    return json;
  }

  private static Envelope open(ObjectNode json) {
    return Envelope.open(json.toString());
  }

  @Test
  void a_notification_is_taken_apart() {
    assertEquals(
        new Notification(
            "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324",
            TOPIC,
            Optional.of("Hello"),
            INNER,
            Optional.of(PUBLISHED),
            Map.of("kind", "receipt")),
        open(notification()));
  }

  @Test
  void fields_that_nobody_knows_and_fields_that_are_missing_do_no_harm() {
    var json = notification().put("SequenceNumber", 17).put("Novelty", true);
    json.remove(List.of("Subject", "MessageAttributes", "Signature", "Timestamp"));
    json.putNull("Subject");

    var opened = assertInstanceOf(Notification.class, open(json));

    assertEquals(INNER, opened.message());
    assertEquals(Optional.empty(), opened.subject());
    assertEquals(Optional.empty(), opened.timestamp());
    assertEquals(Map.of(), opened.attributes());
  }

  @Test
  void the_time_of_publishing_counts_however_late_it_is_received() {
    assertEquals(PUBLISHED, open(notification()).publishedAt(PUBLISHED.plusSeconds(86_400)));
    assertEquals(PUBLISHED, open(notification()).publishedAt(PUBLISHED));
  }

  @Test
  void a_time_that_is_not_told_or_cannot_be_true_is_the_time_of_receiving() {
    var received = PUBLISHED.minusMillis(1);
    assertEquals(received, open(notification()).publishedAt(received));
    assertEquals(received, Envelope.open(INNER).publishedAt(received));
    for (var wrong :
        List.of(
            "",
            "yesterday",
            "2026-11-20",
            "1969-12-31T23:59:59Z",
            "-1000000000-01-01T00:00:00Z",
            "+1000000001-01-01T00:00:00Z")) {
      var opened = open(notification().put("Timestamp", wrong));
      assertEquals(INNER, opened.message(), wrong);
      assertEquals(received, opened.publishedAt(received), wrong);
    }
    assertEquals(received, open(notification().put("Timestamp", 7)).publishedAt(received));
    var subscription = notification().put("Type", "SubscriptionConfirmation");
    assertEquals(received, open(subscription).publishedAt(received));
  }

  @Test
  void attributes_that_are_no_text_are_left_out_and_so_are_very_many() {
    var json = notification();
    var attributes = json.putObject("MessageAttributes");
    attributes.putObject("bytes").put("Type", "Binary").put("Value", "AAEC");
    attributes.putObject("number").put("Type", "Number").put("Value", "7");
    attributes.put("not an attribute", "x");
    attributes.putObject("without value").put("Type", "String");
    var opened = assertInstanceOf(Notification.class, open(json));
    assertEquals(Map.of("number", "7"), opened.attributes());

    for (int i = 0; i < 200; i++) {
      attributes.putObject("a" + i).put("Type", "String").put("Value", "x");
    }
    assertEquals(100, assertInstanceOf(Notification.class, open(json)).attributes().size());
  }

  @Test
  void what_is_delivered_raw_is_passed_as_it_is() {
    for (var body :
        List.of(
            INNER,
            "hello",
            "",
            "null",
            "[]",
            "7",
            "{\"Type\":\"Notification\"}",
            "{\"Type\":\"Notification\",\"Message\":{},\"TopicArn\":\"t\",\"MessageId\":\"m\"}",
            notification() + "}",
            "[".repeat(5000))) {
      assertEquals(new Bare(body), Envelope.open(body));
    }
    var other = notification().put("Type", "Novelty");
    assertEquals(new Bare(other.toString()), open(other));
  }

  @Test
  void an_envelope_that_says_two_things_is_none() {
    var twice = "{\"Message\":\"other\"," + notification().toString().substring(1);

    assertEquals(new Bare(twice), Envelope.open(twice));
  }

  @Test
  void more_than_sns_can_deliver_is_not_looked_into() {
    var large = notification().put("Message", "x".repeat(1_048_576)).toString();

    assertEquals(new Bare(large), Envelope.open(large));
  }

  @Test
  void the_beginning_and_the_end_of_a_subscription_are_recognised() {
    var json = notification().put("Token", "2336412f37").put("SubscribeURL", "https://sns");

    assertEquals(
        new Confirmation(Kind.SUBSCRIPTION, TOPIC, INNER),
        open(json.put("Type", "SubscriptionConfirmation")));
    assertEquals(
        new Confirmation(Kind.UNSUBSCRIPTION, TOPIC, INNER),
        open(json.put("Type", "UnsubscribeConfirmation")));
  }

  @Test
  void none_of_them_prints_a_message() {
    for (var envelope :
        List.of(
            open(notification()),
            open(notification().put("Type", "SubscriptionConfirmation")),
            Envelope.open("mail ana@x.example"))) {
      assertFalse(envelope.toString().contains("ana"), envelope::toString);
    }
  }
}
