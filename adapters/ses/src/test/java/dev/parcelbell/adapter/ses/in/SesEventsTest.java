package dev.parcelbell.adapter.ses.in;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.adapter.ses.in.SesEvents.Verdict;
import dev.parcelbell.adapter.ses.wire.SesEventKind;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SesEventsTest {
  private final Taker taker = new Taker();

  private void assertSuccess(ReceiptStatus status, Instant at, String detail, String message) {
    assertEquals(
        Receipt.success(status, at, detail).withProviderMessageId(SampleEvents.MESSAGE_ID),
        taker.receiptOf(message));
  }

  private void assertFailure(Reason reason, Instant at, String detail, String message) {
    assertEquals(
        Receipt.failure(reason, at, detail).withProviderMessageId(SampleEvents.MESSAGE_ID),
        taker.receiptOf(message));
  }

  @Test
  void every_kind_of_the_platform_is_known() {
    assertEquals(
        SampleEvents.BODIES.keySet(),
        Stream.of(SesEventKind.values()).map(SesEventKind::label).collect(Collectors.toSet()));
  }

  @Test
  void send_is_sent() {
    assertSuccess(ReceiptStatus.SENT, Taker.SENT, "Send", SampleEvents.of("Send"));
  }

  @Test
  void delivery_is_delivered() {
    assertSuccess(ReceiptStatus.DELIVERED, Taker.HAPPENED, "Delivery", SampleEvents.of("Delivery"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Open", "Click"})
  void who_opens_or_clicks_has_read(String kind) {
    assertSuccess(ReceiptStatus.READ, Taker.HAPPENED, kind, SampleEvents.of(kind));
  }

  @Test
  void a_delay_is_no_failure() {
    assertSuccess(
        ReceiptStatus.SENT,
        Taker.HAPPENED,
        "DeliveryDelay MailboxFull",
        SampleEvents.of("DeliveryDelay"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Reject", "Rendering Failure"})
  void a_mail_that_ses_did_not_send_after_all_was_rejected(String kind) {
    assertFailure(Reason.CONTENT_REJECTED, Taker.SENT, kind, SampleEvents.of(kind));
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
        Taker.HAPPENED,
        "Bounce " + type + "/" + subType,
        SampleEvents.of("Bounce", SampleEvents.bounce(type, subType)));
  }

  @Test
  void a_bounce_that_says_nothing_more_is_a_failure_all_the_same() {
    assertFailure(
        Reason.UNDELIVERABLE,
        Taker.SENT,
        "Bounce unknown/unknown",
        SampleEvents.of("Bounce", "\"bounce\":null"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"abuse", "auth-failure", "fraud", "other", "virus"})
  void who_complains_has_got_the_mail(String type) {
    assertSuccess(
        ReceiptStatus.DELIVERED,
        Taker.HAPPENED,
        "Complaint " + type,
        SampleEvents.of("Complaint", SampleEvents.complaint("null", type)));
  }

  @Test
  void not_spam_is_no_complaint() {
    assertSuccess(
        ReceiptStatus.DELIVERED,
        Taker.HAPPENED,
        "Complaint: called not spam",
        SampleEvents.of("Complaint", SampleEvents.complaint("null", "not-spam")));
  }

  @Test
  void a_complaint_that_is_remembered_from_before_kept_the_mail_back() {
    assertFailure(
        Reason.OPTED_OUT,
        Taker.HAPPENED,
        "Complaint OnAccountSuppressionList",
        SampleEvents.of(
            "Complaint", SampleEvents.complaint("\"OnAccountSuppressionList\"", "abuse")));
  }

  @Test
  void a_subscription_tells_nothing_of_a_delivery() {
    assertEquals(
        Optional.of(new Verdict.NotOurs("SES Subscription", "tells nothing of a delivery")),
        taker.offer(SampleEvents.of("Subscription")));
  }
}
