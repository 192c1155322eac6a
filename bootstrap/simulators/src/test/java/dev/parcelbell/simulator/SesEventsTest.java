package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.messenger.MessengerSettings;
import dev.parcelbell.simulator.ses.EmailEvent;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SesEventsTest {
  private static final String ANA = "ana@c.example";
  private static final String MAIL =
      """
      From: Bell <a@b.example>
      To: ana@c.example
      Subject: =?utf-8?q?P=C3=A4ckchen?=

      See https://shop.example/t/1?a=b
      """;
  private static final String TAGGED =
      SesWireTest.raw(MAIL)
          + "&ConfigurationSetName=main&Tags.member.1.Name=attempt&Tags.member.1.Value=dlv_x-0-y";

  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void a_mail_is_sent_and_delivered() {
    bed.ses(TAGGED);

    var events = bed.events();
    assertEquals(List.of("Send", "Delivery"), events.stream().map(this::type).toList());
    assertEquals(ANA, events.get(1).at("/delivery/recipients/0").asText());
    assertTrue(events.getFirst().path("send").isObject());
  }

  @Test
  void an_event_says_which_mail_it_is_about() {
    bed.ses(TAGGED);

    var mail = bed.events().getFirst().path("mail");
    var sent = bed.simulators.outbox().all().getFirst();
    assertEquals(sent.providerMessageId(), mail.path("messageId").asText());
    assertEquals("2026-11-20T08:00:00.250Z", mail.path("timestamp").asText());
    assertEquals("Bell <a@b.example>", mail.path("source").asText());
    assertEquals(ANA, mail.at("/destination/0").asText());
    assertEquals("dlv_x-0-y", mail.at("/tags/attempt/0").asText());
    assertEquals("main", mail.path("tags").path("ses:configuration-set").path(0).asText());
    assertEquals("Päckchen", mail.at("/commonHeaders/subject").asText());
    assertEquals("From", mail.at("/headers/0/name").asText());
  }

  @Test
  void an_event_comes_inside_a_notification_of_a_topic() {
    bed.ses(TAGGED);
    bed.simulators.timeMoved();

    var notification = bed.notifications.getFirst();
    var envelope = TestBed.json(notification.envelope());
    assertEquals("arn:aws:sns:eu-central-1:000000000000:email-events", notification.topicArn());
    assertEquals("Notification", envelope.path("Type").asText());
    assertEquals(notification.topicArn(), envelope.path("TopicArn").asText());
    assertEquals("2026-11-20T08:00:00.250Z", envelope.path("Timestamp").asText());
    assertTrue(envelope.path("Message").isTextual());
    assertEquals(
        2,
        bed.notifications.stream()
            .map(one -> TestBed.json(one.envelope()).path("MessageId").asText())
            .distinct()
            .count());
  }

  @ParameterizedTest
  @CsvSource({
    "bounce, Bounce, /bounce/bounceType, Permanent",
    "transient-bounce, Bounce, /bounce/bounceType, Transient",
    "bounce, Bounce, /bounce/bouncedRecipients/0/emailAddress, ana@c.example",
    "complaint, Complaint, /complaint/complaintFeedbackType, abuse",
    "complaint, Complaint, /complaint/complainedRecipients/0/emailAddress, ana@c.example",
    "open, Open, /open/ipAddress, 192.0.2.1",
    "click, Click, /click/link, https://shop.example/t/1?a=b",
    "reject, Reject, /reject/reason, Bad content",
    "rendering-failure, Rendering Failure, /failure/templateName, simulated",
    "delivery-delay, DeliveryDelay, /deliveryDelay/delayType, TransientCommunicationFailure",
    "subscription, Subscription, /subscription/source, UnsubscribeHeader"
  })
  void what_happens_to_a_mail_is_published(String kind, String type, String path, String value) {
    bed.ses(TAGGED);
    bed.events();

    bed.simulators.email().event("Ana@C.example", EmailEvent.parse(kind));

    var event = bed.events().getLast();
    assertEquals(type, type(event));
    assertEquals(value, event.at(path).asText());
    assertEquals("dlv_x-0-y", event.at("/mail/tags/attempt/0").asText());
  }

  @Test
  void the_addresses_of_the_mailbox_simulator_bounce_and_complain() {
    bed.ses(TAGGED.replace(SesWireTest.raw(MAIL), to("bounce@simulator.amazonses.com")));
    bed.ses(TAGGED.replace(SesWireTest.raw(MAIL), to("complaint@simulator.amazonses.com")));

    assertTrue(
        bed.events().stream().map(this::type).toList().containsAll(List.of("Bounce", "Complaint")));
    assertEquals(1, bed.simulators.outbox().all().size());
  }

  @Test
  void without_a_configuration_set_nobody_hears_of_a_mail() {
    var aws = AwsSettings.playground().withConfigurationSets("main");
    try (var strict = new TestBed(MessengerSettings.playground(), aws)) {
      strict.ses(SesWireTest.raw(MAIL));
      assertEquals(List.of(), strict.events());
      strict.ses(TAGGED);
      assertEquals(2, strict.events().size());
    }
  }

  @Test
  void nothing_happens_to_a_mail_that_never_was() {
    assertThrows(
        NoSuchElementException.class, () -> bed.simulators.email().event(ANA, EmailEvent.OPEN));
    assertThrows(IllegalArgumentException.class, () -> EmailEvent.parse("burnt"));
  }

  private static String to(String address) {
    return SesWireTest.raw(MAIL.replace(ANA, address));
  }

  private String type(JsonNode event) {
    return event.path("eventType").asText();
  }
}
