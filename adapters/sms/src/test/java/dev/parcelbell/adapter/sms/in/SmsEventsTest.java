package dev.parcelbell.adapter.sms.in;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.adapter.sms.in.SmsEvents.Verdict;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmsEventsTest {
  private static final Instant HAPPENED = Instant.ofEpochMilli(1763600005000L);
  private static final Instant RECEIVED = HAPPENED.plusSeconds(4);

  private final Recorder recorder = new Recorder();
  private final SmsEvents events = new SmsEvents(recorder, recorder);

  private Optional<Verdict> offer(String message) {
    return events.offer(message, RECEIVED);
  }

  private Receipt receiptOf(String message) {
    assertEquals(Optional.of(new Verdict.Recorded()), offer(message));
    return recorder.told.getLast().receipt();
  }

  private static Receipt success(ReceiptStatus status, String detail) {
    return Receipt.success(status, HAPPENED, detail).withProviderMessageId(SampleEvents.MESSAGE_ID);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "TEXT_PENDING, SENT",
    "TEXT_QUEUED, SENT",
    "TEXT_SENT, SENT",
    "TEXT_SUCCESSFUL, DELIVERED",
    "TEXT_DELIVERED, DELIVERED"
  })
  void good_news_is_good_news_whether_final_or_not(String kind, ReceiptStatus expected) {
    assertEquals(success(expected, kind), receiptOf(SampleEvents.of(kind, true)));
    assertEquals(success(expected, kind), receiptOf(SampleEvents.of(kind, false)));
  }

  @ParameterizedTest(name = "{0} is {1} when it is final")
  @CsvSource({
    "TEXT_INVALID, INVALID_ADDRESS",
    "TEXT_INVALID_MESSAGE, CONTENT_REJECTED",
    "TEXT_UNREACHABLE, UNDELIVERABLE",
    "TEXT_CARRIER_UNREACHABLE, UNDELIVERABLE",
    "TEXT_UNKNOWN, UNDELIVERABLE",
    "TEXT_BLOCKED, BLOCKED",
    "TEXT_CARRIER_BLOCKED, BLOCKED",
    "TEXT_PROTECT_BLOCKED, BLOCKED",
    "TEXT_SPAM, BLOCKED",
    "TEXT_TTL_EXPIRED, EXPIRED"
  })
  void bad_news_counts_only_when_it_is_final(String kind, Reason expected) {
    assertEquals(success(ReceiptStatus.SENT, kind), receiptOf(SampleEvents.of(kind, false)));
    assertEquals(
        Receipt.failure(expected, HAPPENED, kind).withProviderMessageId(SampleEvents.MESSAGE_ID),
        receiptOf(SampleEvents.of(kind, true)));
  }

  @Test
  void bad_news_that_does_not_say_whether_it_is_final_is_not() {
    var silent = SampleEvents.of("TEXT_UNREACHABLE", true).replace("\"isFinal\":true,", "");

    assertEquals(success(ReceiptStatus.SENT, "TEXT_UNREACHABLE"), receiptOf(silent));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "VOICE_ANSWERED",
        "VOICE_TTL_EXPIRED",
        "MEDIA_DELIVERED",
        "MEDIA_FILE_INACCESSIBLE",
        "RCS_READ",
        "RCS_FALLEN_BACK_TO_SMS",
        "TEXT_ALL",
        "TEXT_TELEPORTED"
      })
  void what_is_no_text_message_is_kept(String kind) {
    assertEquals(
        Optional.of(new Verdict.NotOurs("SMS " + kind, "no text message")),
        offer(SampleEvents.of(kind, true)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}", "null", "[]", "{\"attempt\":7}", "{\"attempt\":\"x\"}", "{\"n\":\"01J\"}"})
  void a_message_of_somebody_else_is_not_ours(String context) {
    assertEquals(
        Optional.of(new Verdict.NotOurs("SMS TEXT_DELIVERED", "names no attempt")),
        offer(SampleEvents.of("TEXT_DELIVERED", true, context)));
  }

  @Test
  void an_attempt_that_nobody_knows_may_be_offered_again() {
    var context = "{\"attempt\":\"" + Recorder.UNKNOWN.wire() + "\"}";

    assertEquals(
        Optional.of(new Verdict.UnknownAttempt()),
        offer(SampleEvents.of("TEXT_DELIVERED", true, context)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"null", "\"soon\"", "-9223372036854775808", "9223372036854775807", "1e99", "0"})
  void a_time_that_cannot_be_true_is_not_believed(String timestamp) {
    var message = SampleEvents.of("TEXT_DELIVERED", true).replace("1763600005000", timestamp);

    assertEquals(RECEIVED, receiptOf(message).at());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"eventType\":\"Send\",\"mail\":{}}",
        "{\"eventType\":\"text_delivered\"}",
        "{\"eventType\":\"TEXT_DELIVERED\"",
        "{\"originationNumber\":\"+4915112345678\",\"messageBody\":\"STOP\"}"
      })
  void what_is_no_event_of_the_service_is_left_to_others(String message) {
    assertEquals(Optional.empty(), offer(message));
  }

  /** There one bad record made its neighbours be handled again. */
  @Test
  void one_bad_record_does_not_disturb_its_neighbours() {
    var verdicts =
        Stream.of(
                SampleEvents.of("TEXT_QUEUED", false),
                SampleEvents.reply("nobody", "STOP"),
                SampleEvents.of("TEXT_DELIVERED", true))
            .map(message -> offer(message).orElseThrow())
            .toList();

    assertEquals(
        List.of(
            new Verdict.Recorded(),
            new Verdict.Unreadable("SMS reply", "comes from no number"),
            new Verdict.Recorded()),
        verdicts);
  }

  /** There an invalid number was ignored until the timer. */
  @Test
  void an_invalid_number_is_a_failure_at_once() {
    assertEquals(ReceiptStatus.FAILED, receiptOf(SampleEvents.of("TEXT_INVALID", true)).status());
  }

  @Test
  void a_repeated_event_tells_the_same_every_time() {
    IntStream.range(0, 46).forEach(_ -> offer(SampleEvents.of("TEXT_DELIVERED", true)));

    assertEquals(46, recorder.told.size());
    assertEquals(1, recorder.told.stream().distinct().count());
  }
}
