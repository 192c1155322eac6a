package dev.parcelbell.adapter.sns.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.http.Body;
import dev.parcelbell.http.Content;
import dev.parcelbell.http.Correlation;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class SnsWebhookTest {
  private static final Instant NOW = Instant.parse("2026-11-20T08:00:30Z");
  private static final Signer SNS = Signer.named("sns.amazonaws.com");

  private final List<RawInput> kept = new ArrayList<>();
  private final List<String> correlations = new ArrayList<>();
  private final FakeSns sns = new FakeSns().has(Sample.CERTIFICATE_URL, Sample.certificate());
  private final SnsWebhook webhook = webhook(sns);

  private SnsWebhook webhook(SnsHost host) {
    return new SnsWebhook(
        new SnsSettings(Set.of(new TopicArn(Sample.TOPIC))),
        (correlation, body) -> {
          correlations.add(correlation);
          kept.add(body);
        },
        host,
        InstantSource.fixed(NOW));
  }

  @Nested
  class A_notification_of_our_topic {
    @ParameterizedTest
    @ValueSource(strings = {"notification-version-1", "notification-version-2"})
    void is_kept_exactly_as_it_came_before_it_is_acknowledged(String sample) {
      var envelope = Sample.envelope(sample);

      assertEquals(200, webhook.answer(post(envelope)).status());
      assertEquals(List.of(new RawInput(Body.of(envelope).bytes())), kept);
    }

    @Test
    void is_checked_with_a_certificate_that_is_fetched_once() {
      for (int i = 0; i < 5; i++) {
        webhook.answer(post(Sample.envelope("notification-version-2")));
      }

      assertEquals(List.of(URI.create(Sample.CERTIFICATE_URL)), sns.asked);
      assertEquals(5, kept.size());
    }

    @Test
    void goes_on_under_the_id_of_its_request() {
      var request = post(Sample.envelope("notification-version-1"));
      Correlation.call("corr-7", () -> webhook.answer(request));

      assertEquals(List.of("corr-7"), correlations);
    }

    @Test
    void is_not_acknowledged_when_it_could_not_be_kept() {
      var outage = new PortUnavailable("queue", new IllegalStateException());
      var down =
          new SnsWebhook(
              new SnsSettings(Set.of(new TopicArn(Sample.TOPIC))),
              (_, _) -> {
                throw outage;
              },
              sns,
              InstantSource.fixed(NOW));
      var request = post(Sample.envelope("notification-version-1"));

      assertEquals(outage, assertThrows(PortUnavailable.class, () -> down.answer(request)));
    }

    @Test
    void has_to_come_again_when_nobody_can_tell_who_signed_it() {
      sns.down = true;
      var answer = webhook.answer(post(Sample.envelope("notification-version-1")));
      assertEquals(503, answer.status());
      assertEquals("20", answer.headers().get("retry-after"));

      sns.down = false;
      sns.answers.put(URI.create(Sample.CERTIFICATE_URL), new SnsHost.Answer(500, Body.EMPTY));
      assertEquals(503, webhook.answer(post(Sample.envelope("notification-version-1"))).status());
      assertEquals(List.of(), kept);

      sns.has(Sample.CERTIFICATE_URL, Sample.certificate());
      assertEquals(200, webhook.answer(post(Sample.envelope("notification-version-1"))).status());
    }
  }

  @Nested
  class A_subscription {
    private final ObjectNode asked = node(Sample.envelope("confirmation-version-1"));
    private final URI address = URI.create(asked.path("SubscribeURL").asText());

    @Test
    void of_our_topic_is_confirmed_at_sns_and_nothing_is_kept() {
      sns.has(address.toString(), new byte[0]);

      assertEquals(200, webhook.answer(post(asked.toString())).status());
      assertEquals(address, sns.asked.getLast());
      assertEquals(List.of(), kept);
    }

    @Test
    void that_cannot_be_confirmed_now_is_to_be_asked_for_again() {
      assertEquals(503, webhook.answer(post(asked.toString())).status());
      sns.down = true;
      assertEquals(503, webhook.answer(post(asked.toString())).status());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription&Token=t",
          "https://sns.eu-central-1.amazonaws.com.evil.example/?Action=ConfirmSubscription&Token=t",
          "https://evil.example/?Action=ConfirmSubscription&Token=t",
          "https://sns.eu-central-1.amazonaws.com@evil.example/?Action=ConfirmSubscription&T=t",
          "https://sns.eu-central-1.amazonaws.com:8443/?Action=ConfirmSubscription&Token=t",
          "https://sns.eu-west-1.amazonaws.com/?Action=ConfirmSubscription&Token=t",
          "https://sns.eu-central-1.amazonaws.com/?Action=DeleteTopic&Token=t",
          "https://sns.eu-central-1.amazonaws.com/",
          "not an address",
        })
    void is_confirmed_at_sns_and_nowhere_else_whoever_signed_it(String elsewhere) {
      sns.has(Sample.CERTIFICATE_URL, SNS.pem());
      var fields = confirmation("SubscriptionConfirmation");
      fields.put("SubscribeURL", elsewhere);

      assertForbidden(post(SNS.signs(fields, Sample.CERTIFICATE_URL).toString()));
      assertEquals(List.of(URI.create(Sample.CERTIFICATE_URL)), sns.asked);
    }

    @Test
    void that_has_ended_is_nothing_to_answer() {
      sns.has(Sample.CERTIFICATE_URL, SNS.pem());
      var ended = SNS.signs(confirmation("UnsubscribeConfirmation"), Sample.CERTIFICATE_URL);

      assertForbidden(post(ended.toString()));
      assertEquals(1, sns.asked.size());
    }
  }

  @Nested
  class Forbidden_is {
    @ParameterizedTest
    @CsvSource({
      "Message, '{\"eventType\":\"Bounce\"}'",
      "MessageId, 22b80b92-0000-0000-0000-bdfb0c7bf324",
      "Subject, other",
      "Timestamp, 2026-11-20T08:00:01.000Z",
      "Timestamp, 2026-11-20T08:00:00Z",
      "Type, SubscriptionConfirmation",
      "SignatureVersion, 2",
      "Signature, AAAA",
      "Signature, no base 64",
    })
    void what_is_repeated_with_anything_changed(String field, String other) {
      var changed = node(Sample.envelope("notification-version-1")).put(field, other);

      assertForbidden(post(changed.toString()));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Message",
          "MessageId",
          "Timestamp",
          "TopicArn",
          "Type",
          "Signature",
          "SignatureVersion",
          "SigningCertURL"
        })
    void what_lacks_something(String field) {
      var less = node(Sample.envelope("notification-version-2")).without(field);

      assertForbidden(post(less.toString()));
      assertEquals(List.of(), sns.asked);
    }

    @Test
    void what_comes_without_the_name_of_our_topic_and_it_is_not_even_read() {
      for (var headers :
          List.of(
              Map.<String, List<String>>of(),
              header("arn:aws:sns:eu-central-1:123456789012:other"),
              header("parcelbell-events"))) {
        Content mustNotBeRead =
            _ -> {
              throw new AssertionError("it was read");
            };
        assertForbidden(new HttpRequest("POST", "/", "", headers, mustNotBeRead));
      }
    }

    @Test
    void what_is_of_another_topic_whatever_its_header_says() {
      sns.has(Sample.CERTIFICATE_URL, SNS.pem());
      var fields = notification();
      fields.put("TopicArn", "arn:aws:sns:eu-central-1:999999999999:parcelbell-events");

      assertForbidden(post(SNS.signs(fields, Sample.CERTIFICATE_URL).toString()));
      assertEquals(List.of(), sns.asked);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "http://sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem",
          "https://sns.eu-west-1.amazonaws.com/SimpleNotificationService-1.pem",
          "https://sns.eu-central-1.amazonaws.com.evil.example/SimpleNotificationService-1.pem",
          "https://evil.example/SimpleNotificationService-1.pem",
          "https://sns.eu-central-1.amazonaws.com@evil.example/SimpleNotificationService-1.pem",
          "https://sns.eu-central-1.amazonaws.com:444/SimpleNotificationService-1.pem",
          "https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem?x=1",
          "https://sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem#x",
          "https://sns.eu-central-1.amazonaws.com/a/../SimpleNotificationService-1.pem",
          "https://sns.eu-central-1.amazonaws.com/other.pem",
          "https://s3.amazonaws.com/sns.eu-central-1.amazonaws.com/SimpleNotificationService-1.pem",
          "https:SimpleNotificationService-1.pem",
          "not an address",
        })
    void what_names_a_certificate_that_is_not_at_sns_and_nobody_is_asked(String address) {
      sns.answers.put(
          URI.create(address.replace(' ', '_')), new SnsHost.Answer(200, new Body(SNS.pem())));

      assertForbidden(post(SNS.signs(notification(), address).toString()));
      assertEquals(List.of(), sns.asked);
    }

    @Test
    void what_others_have_signed() {
      var stranger = Signer.named("sns.amazonaws.com.evil.example");
      var former = Signer.formerly("sns.amazonaws.com");

      assertEquals(200, signedBy(SNS, SNS.pem()));
      assertEquals(403, signedBy(SNS, Sample.certificate()));
      assertEquals(403, signedBy(SNS, "no certificate".getBytes(UTF_8)));
      assertEquals(403, signedBy(stranger, stranger.pem()));
      assertEquals(403, signedBy(former, former.pem()));
      assertEquals(1, kept.size());
    }

    @Test
    void what_is_signed_with_a_certificate_that_is_not_there() {
      sns.answers.clear();

      assertForbidden(post(Sample.envelope("notification-version-1")));
    }

    @ParameterizedTest
    @CsvSource({"PT-2H, 403", "PT-1H59M, 200", "PT4M, 200", "PT5M, 403"})
    void what_is_not_of_now(Duration away, int status) {
      sns.has(Sample.CERTIFICATE_URL, SNS.pem());
      var fields = notification();
      fields.put("Timestamp", NOW.plus(away).toString());
      var envelope = SNS.signs(fields, Sample.CERTIFICATE_URL);

      assertEquals(status, webhook.answer(post(envelope.toString())).status());
    }

    /** What is signed reads the same, and would mean something else. */
    @Test
    void what_hides_one_field_in_another() {
      sns.has(Sample.CERTIFICATE_URL, SNS.pem());
      var honest = notification();
      honest.put("Message", "harmless\nMessageId\nid-1\nSubject\nhello");
      honest.remove("Subject");
      var crooked = SNS.signs(honest, Sample.CERTIFICATE_URL);
      assertEquals(200, webhook.answer(post(crooked.toString())).status());
      kept.clear();

      crooked.put("Message", "harmless");
      crooked.put("Subject", "hello\nMessageId\n" + crooked.path("MessageId").asText());
      crooked.put("MessageId", "id-1");
      assertForbidden(post(crooked.toString()));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "no JSON",
          "[]",
          "7",
          "{}",
          "{\"Type\":\"Notification\",\"Type\":\"Notification\"}",
          "{\"Type\":7}",
          "\u0000"
        })
    void what_is_no_envelope(String body) {
      assertForbidden(post(body));
    }

    @Test
    void what_is_said_twice() {
      var envelope = Sample.envelope("notification-version-1");
      var twice = envelope.replace("\"Type\"", "\"Message\": \"other\", \"Type\"");

      assertForbidden(post(twice));
    }

    /** What somebody is answered who has not asked before. */
    private int signedBy(Signer signer, byte[] certificate) {
      sns.has(Sample.CERTIFICATE_URL, certificate);
      var envelope = signer.signs(notification(), Sample.CERTIFICATE_URL);
      return webhook(sns).answer(post(envelope.toString())).status();
    }
  }

  @Test
  void more_than_sns_ever_publishes_is_not_read() {
    var envelope = node(Sample.envelope("notification-version-1"));
    envelope.put("UnsubscribeURL", "x".repeat(SnsWebhook.BODY_MAX));
    var request = post(envelope.toString());

    assertEquals(
        413,
        assertThrows(ProblemException.class, () -> webhook.answer(request)).problem().status());
  }

  @Test
  void who_asks_for_many_certificates_at_once_has_to_wait() throws Exception {
    var asking = new CountDownLatch(4);
    var answer = new CountDownLatch(1);
    var slow =
        webhook(
            _ -> {
              asking.countDown();
              awaitUninterrupted(answer);
              throw new IOException("nothing");
            });
    var request = post(Sample.envelope("notification-version-1"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 4; i++) {
        threads.execute(() -> slow.answer(request));
      }
      awaitUninterrupted(asking);

      assertEquals(503, slow.answer(request).status());
      answer.countDown();
    }
  }

  @Test
  void nothing_of_an_envelope_is_printed() {
    var printed = SignedEnvelope.read(Sample.envelope("confirmation-version-1")).orElseThrow();

    assertEquals("SignedEnvelope[SUBSCRIPTION of " + Sample.TOPIC + "]", printed.toString());
    assertFalse(printed.toString().contains("2336412f"));
  }

  private void assertForbidden(HttpRequest request) {
    assertEquals(403, webhook.answer(request).status());
    assertEquals(List.of(), kept);
  }

  private static Map<String, String> notification() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("Message", "{\"eventType\":\"Delivery\"}");
    fields.put("MessageId", "22b80b92-fdea-4c2c-8f9d-bdfb0c7bf324");
    fields.put("Subject", "Amazon SES Email Event Notification");
    fields.put("Timestamp", "2026-11-20T08:00:00.000Z");
    fields.put("TopicArn", Sample.TOPIC);
    fields.put("Type", "Notification");
    return fields;
  }

  private static Map<String, String> confirmation(String type) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("Message", "You have chosen something.");
    fields.put("MessageId", "165545c9-2a5c-472c-8df2-7ff2be2b3b1b");
    fields.put(
        "SubscribeURL",
        "https://sns.eu-central-1.amazonaws.com/?Action=ConfirmSubscription&Token=t");
    fields.put("Timestamp", "2026-11-20T08:00:00.000Z");
    fields.put("Token", "t");
    fields.put("TopicArn", Sample.TOPIC);
    fields.put("Type", type);
    return fields;
  }

  private static ObjectNode node(String envelope) {
    return (ObjectNode) EnvelopeJson.read(envelope).orElseThrow();
  }

  private static HttpRequest post(String body) {
    return new HttpRequest("POST", "/webhooks/sns", "", header(Sample.TOPIC), Body.of(body));
  }

  private static Map<String, List<String>> header(String topic) {
    return Map.of("x-amz-sns-topic-arn", List.of(topic));
  }

  private static void awaitUninterrupted(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }
}
