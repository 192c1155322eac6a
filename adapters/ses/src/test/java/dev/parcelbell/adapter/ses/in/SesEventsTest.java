package dev.parcelbell.adapter.ses.in;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parcelbell.adapter.ses.in.SesEvents.Verdict;
import dev.parcelbell.adapter.ses.wire.SesEventKind;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SesEventsTest {
  private static final Instant SENT = Instant.parse("2026-11-20T08:00:00Z");
  private static final Instant HAPPENED = Instant.parse("2026-11-20T08:00:02Z");
  private static final Instant RECEIVED = Instant.parse("2026-11-20T08:00:09Z");

  private final Recorder recorder = new Recorder();
  private final SesEvents events = new SesEvents(recorder);

  private Optional<Verdict> offer(String message) {
    return events.offer(message, RECEIVED);
  }

  private Receipt receiptOf(String message) {
    assertEquals(Optional.of(new Verdict.Recorded()), offer(message));
    var told = recorder.told.getLast();
    assertEquals(Recorder.KNOWN, told.attempt());
    return told.receipt();
  }

  private void assertSuccess(ReceiptStatus status, Instant at, String detail, String message) {
    assertEquals(
        Receipt.success(status, at, detail).withProviderMessageId(SampleEvents.MESSAGE_ID),
        receiptOf(message));
  }

  private void assertFailure(Reason reason, Instant at, String detail, String message) {
    assertEquals(
        Receipt.failure(reason, at, detail).withProviderMessageId(SampleEvents.MESSAGE_ID),
        receiptOf(message));
  }

  @Test
  void every_kind_of_the_platform_is_known() {
    assertEquals(
        SampleEvents.BODIES.keySet(),
        Stream.of(SesEventKind.values()).map(SesEventKind::label).collect(Collectors.toSet()));
  }

  @Test
  void send_is_sent() {
    assertSuccess(ReceiptStatus.SENT, SENT, "Send", SampleEvents.of("Send"));
  }

  @Test
  void delivery_is_delivered() {
    assertSuccess(ReceiptStatus.DELIVERED, HAPPENED, "Delivery", SampleEvents.of("Delivery"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Open", "Click"})
  void who_opens_or_clicks_has_read(String kind) {
    assertSuccess(ReceiptStatus.READ, HAPPENED, kind, SampleEvents.of(kind));
  }

  @Test
  void a_delay_is_no_failure() {
    assertSuccess(
        ReceiptStatus.SENT,
        HAPPENED,
        "DeliveryDelay MailboxFull",
        SampleEvents.of("DeliveryDelay"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Reject", "Rendering Failure"})
  void a_mail_that_ses_did_not_send_after_all_was_rejected(String kind) {
    assertFailure(Reason.CONTENT_REJECTED, SENT, kind, SampleEvents.of(kind));
  }

  /** There a hard bounce was ignored until the timer. */
  @ParameterizedTest(name = "{0}/{1}")
  @CsvSource({
    "Permanent, General, BOUNCED",
    "Permanent, NoEmail, BOUNCED",
    "Permanent, Suppressed, BOUNCED",
    "Permanent, OnAccountSuppressionList, BOUNCED",
    "Permanent, OnTenantSuppressionList, BOUNCED",
    "Permanent, EmailValidationSuppressed, BOUNCED",
    "Permanent, UnsubscribedRecipient, BOUNCED",
    "Permanent, SomethingNew, BOUNCED",
    "Transient, General, UNDELIVERABLE",
    "Transient, MailboxFull, UNDELIVERABLE",
    "Transient, MessageTooLarge, UNDELIVERABLE",
    "Transient, CustomTimeoutExceeded, UNDELIVERABLE",
    "Transient, ContentRejected, UNDELIVERABLE",
    "Transient, AttachmentRejected, UNDELIVERABLE",
    "Undetermined, Undetermined, UNDELIVERABLE",
    "SomethingNew, General, UNDELIVERABLE"
  })
  void a_hard_bounce_is_a_failure_at_once(String type, String subType, Reason expected) {
    assertFailure(
        expected,
        HAPPENED,
        "Bounce " + type + "/" + subType,
        SampleEvents.of("Bounce", SampleEvents.bounce(type, subType)));
  }

  @Test
  void a_bounce_that_says_nothing_more_is_a_failure_all_the_same() {
    assertFailure(
        Reason.UNDELIVERABLE,
        SENT,
        "Bounce unknown/unknown",
        SampleEvents.of("Bounce", "\"bounce\":null"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abuse", "auth-failure", "fraud", "other", "virus"})
  void who_complains_has_got_the_mail(String type) {
    assertSuccess(
        ReceiptStatus.DELIVERED,
        HAPPENED,
        "Complaint " + type,
        SampleEvents.of("Complaint", SampleEvents.complaint("null", type)));
  }

  @Test
  void not_spam_is_no_complaint() {
    assertSuccess(
        ReceiptStatus.DELIVERED,
        HAPPENED,
        "Complaint: called not spam",
        SampleEvents.of("Complaint", SampleEvents.complaint("null", "not-spam")));
  }

  @Test
  void a_complaint_that_is_remembered_from_before_kept_the_mail_back() {
    assertFailure(
        Reason.OPTED_OUT,
        HAPPENED,
        "Complaint OnAccountSuppressionList",
        SampleEvents.of(
            "Complaint", SampleEvents.complaint("\"OnAccountSuppressionList\"", "abuse")));
  }

  @Test
  void a_subscription_tells_nothing_of_a_delivery() {
    assertEquals(
        Optional.of(new Verdict.NotOurs("SES Subscription", "tells nothing of a delivery")),
        offer(SampleEvents.of("Subscription")));
  }

  @Test
  void an_unknown_kind_is_kept() {
    assertEquals(
        Optional.of(new Verdict.NotOurs("SES UNKNOWN", "tells nothing of a delivery")),
        offer(SampleEvents.of("Teleport", "\"teleport\":{}")));
  }

  @Test
  void the_greeting_of_a_new_subscription_is_kept() {
    assertInstanceOf(
        Verdict.NotOurs.class,
        offer("{\"notificationType\":\"AmazonSnsSubscriptionSucceeded\",\"message\":\"Hi\"}")
            .orElseThrow());
  }

  @Test
  void a_notification_of_an_identity_has_no_tags_and_is_not_ours() {
    assertEquals(
        Optional.of(new Verdict.NotOurs("SES Delivery", "names no attempt")),
        offer(
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
        offer(SampleEvents.event("eventType", "Send", tags, "\"send\":{}")));
  }

  @Test
  void an_attempt_that_nobody_knows_may_be_offered_again() {
    var early =
        SampleEvents.event(
            "eventType",
            "Delivery",
            "\"attempt\":[\"" + Recorder.UNKNOWN.wire() + "\"]",
            SampleEvents.body("Delivery"));

    assertEquals(Optional.of(new Verdict.UnknownAttempt()), offer(early));
  }

  @Test
  void an_event_without_its_mail_is_unreadable() {
    assertEquals(
        Optional.of(new Verdict.Unreadable("SES Bounce", "names no mail")),
        offer("{\"eventType\":\"Bounce\",\"bounce\":{}}"));
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
    assertEquals(Optional.empty(), offer(message));
  }

  @Test
  void an_endless_message_is_left_to_others() {
    assertEquals(
        Optional.empty(),
        offer("{\"eventType\":\"Send\",\"mail\":{\"x\":\"" + "x".repeat(1 << 20) + "\"}}"));
    assertEquals(Optional.empty(), offer("{\"eventType\":\"Send\",\"mail\":" + "[".repeat(5000)));
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

    assertEquals(RECEIVED, receiptOf(message).at());
  }

  @Test
  void a_detail_never_has_an_address() {
    var detail =
        receiptOf(SampleEvents.of("Bounce", SampleEvents.bounce("a@x.example", "smtp; 550 a@x")))
            .detail();

    assertEquals("Bounce unknown/unknown", detail);
  }

  /** There one bad record made its neighbours be handled again. */
  @Test
  void one_bad_record_does_not_disturb_its_neighbours() {
    var verdicts =
        Stream.of(SampleEvents.of("Send"), "{\"eventType\":\"Bounce\"}", SampleEvents.of("Open"))
            .map(message -> offer(message).orElseThrow())
            .toList();

    assertEquals(
        List.of(
            new Verdict.Recorded(),
            new Verdict.Unreadable("SES Bounce", "names no mail"),
            new Verdict.Recorded()),
        verdicts);
    assertEquals(2, recorder.told.size());
  }

  /** The same event came up to 46 times from a provider; counting is the delivery's business. */
  @Test
  void a_repeated_event_tells_the_same_every_time() {
    IntStream.range(0, 46).forEach(_ -> offer(SampleEvents.of("Delivery")));

    assertEquals(46, recorder.told.size());
    assertEquals(1, recorder.told.stream().distinct().count());
  }
}
