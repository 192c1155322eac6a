package dev.parcelbell.adapter.ses.in;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parcelbell.adapter.ses.in.SesEvents.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of others, of the future and of nobody, and those that come too often. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SesStrangeEventsTest {
  private final Taker taker = new Taker();

  @Test
  void an_unknown_kind_is_kept() {
    assertEquals(
        Optional.of(new Verdict.NotOurs("SES UNKNOWN", "tells nothing of a delivery")),
        taker.offer(SampleEvents.of("Teleport", "\"teleport\":{}")));
  }

  @Test
  void the_greeting_of_a_new_subscription_is_kept() {
    assertInstanceOf(
        Verdict.NotOurs.class,
        taker
            .offer("{\"notificationType\":\"AmazonSnsSubscriptionSucceeded\",\"message\":\"Hi\"}")
            .orElseThrow());
  }

  @Test
  void a_notification_of_an_identity_has_no_tags_and_is_not_ours() {
    assertEquals(
        Optional.of(new Verdict.NotOurs("SES Delivery", "names no attempt")),
        taker.offer(
            SampleEvents.event(
                "notificationType", "Delivery", "\"other\":[]", SampleEvents.body("Delivery"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"other\":[\"x\"]",
        "\"attempt\":[]",
        "\"attempt\":\"text\"",
        "\"attempt\":[null]",
        "\"attempt\":[7]",
        "\"attempt\":[\"somebody else's\"]"
      })
  void a_mail_of_somebody_else_is_not_ours(String tags) {
    assertEquals(
        Optional.of(new Verdict.NotOurs("SES Send", "names no attempt")),
        taker.offer(SampleEvents.event("eventType", "Send", tags, "\"send\":{}")));
  }

  @Test
  void an_attempt_that_nobody_knows_may_be_offered_again() {
    var early =
        SampleEvents.event(
            "eventType",
            "Delivery",
            "\"attempt\":[\"" + Recorder.UNKNOWN.wire() + "\"]",
            SampleEvents.body("Delivery"));

    assertEquals(Optional.of(new Verdict.UnknownAttempt()), taker.offer(early));
  }

  @Test
  void an_event_without_its_mail_is_unreadable() {
    assertEquals(
        Optional.of(new Verdict.Unreadable("SES Bounce", "names no mail")),
        taker.offer("{\"eventType\":\"Bounce\",\"bounce\":{}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Successfully validated SNS topic for Amazon SES event publishing.",
        "null",
        "[]",
        "7",
        "{}",
        "{\"eventType\":7,\"mail\":{}}",
        "{\"eventType\":\"TEXT_DELIVERED\"}",
        "{\"eventType\":\"Send\"",
        "{\"eventType\":\"Send\"} trailing"
      })
  void what_is_no_event_of_ses_is_left_to_others(String message) {
    assertEquals(Optional.empty(), taker.offer(message));
  }

  @Test
  void an_endless_message_is_left_to_others() {
    assertEquals(
        Optional.empty(),
        taker.offer("{\"eventType\":\"Send\",\"mail\":{\"x\":\"" + "x".repeat(1 << 20) + "\"}}"));
    assertEquals(
        Optional.empty(), taker.offer("{\"eventType\":\"Send\",\"mail\":" + "[".repeat(5000)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "7",
        "\"soon\"",
        "\"+999999999-12-31T23:59:59Z\"",
        "\"1970-01-01T00:00:00Z\"",
        "99e99"
      })
  void a_time_that_cannot_be_true_is_not_believed(String timestamp) {
    var message =
        SampleEvents.of("Delivery", "\"delivery\":{\"timestamp\":" + timestamp + "}")
            .replace("\"2026-11-20T08:00:00.000Z\"", timestamp);

    assertEquals(Taker.RECEIVED, taker.receiptOf(message).at());
  }

  @Test
  void a_detail_never_has_an_address() {
    var detail =
        taker
            .receiptOf(
                SampleEvents.of("Bounce", SampleEvents.bounce("a@x.example", "smtp; 550 a@x")))
            .detail();

    assertEquals("Bounce unknown/unknown", detail);
  }

  /** There one bad record made its neighbours be handled again. */
  @Test
  void one_bad_record_does_not_disturb_its_neighbours() {
    var verdicts =
        Stream.of(SampleEvents.of("Send"), "{\"eventType\":\"Bounce\"}", SampleEvents.of("Open"))
            .map(message -> taker.offer(message).orElseThrow())
            .toList();

    assertEquals(
        List.of(
            new Verdict.Recorded(),
            new Verdict.Unreadable("SES Bounce", "names no mail"),
            new Verdict.Recorded()),
        verdicts);
    assertEquals(2, taker.recorder.told.size());
  }

  /** The same event came up to 46 times from a provider; counting is the delivery's business. */
  @Test
  void a_repeated_event_tells_the_same_every_time() {
    IntStream.range(0, 46).forEach(_ -> taker.offer(SampleEvents.of("Delivery")));

    assertEquals(46, taker.recorder.told.size());
    assertEquals(1, taker.recorder.told.stream().distinct().count());
  }
}
