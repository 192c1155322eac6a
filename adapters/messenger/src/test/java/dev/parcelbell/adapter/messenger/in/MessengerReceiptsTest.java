package dev.parcelbell.adapter.messenger.in;

import static dev.parcelbell.adapter.messenger.in.Items.ANA;
import static dev.parcelbell.adapter.messenger.in.Items.AT;
import static dev.parcelbell.adapter.messenger.in.Items.RECEIVED;
import static dev.parcelbell.adapter.messenger.in.Items.fromPage;
import static dev.parcelbell.adapter.messenger.in.Items.fromPerson;
import static dev.parcelbell.adapter.messenger.in.Items.raw;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.adapter.messenger.in.MessengerReceipts.Result;
import dev.parcelbell.application.port.in.RecordMessengerReceipt.Command;
import dev.parcelbell.application.port.in.RecordMessengerReceipt.Outcome;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.delivery.AttemptId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessengerReceiptsTest {
  private static final String ATTEMPT =
      "dlv_abcdefghijklmnopqrstuvwxyz-0-01JD0000000000000000000001";
  private static final Psid PERSON = new Psid(ANA);

  private final List<Command> recorded = new ArrayList<>();
  private Outcome outcome = Outcome.RECORDED;
  private final MessengerReceipts receipts =
      new MessengerReceipts(
          command -> {
            recorded.add(command);
            return outcome;
          });

  @Test
  void an_echo_with_our_id_names_the_attempt_and_the_exact_time() {
    assertEquals(Optional.of(Result.RECORDED), offer(echo(ATTEMPT)));
    assertEquals(
        List.of(new Command.Echo(PERSON, AttemptId.parse(ATTEMPT).orElseThrow(), "m_4", AT)),
        recorded);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "corr:01JD", "dlv_x-0-1", "null"})
  void an_echo_without_our_id_is_of_a_human_or_another_app(String metadata) {
    assertEquals(Optional.of(Result.NOT_OURS), offer(echo(metadata)));
    assertEquals(List.of(), recorded);
  }

  @Test
  void an_echo_of_the_pages_inbox_is_not_ours() {
    var echo = fromPage("\"message\":{\"is_echo\":true,\"app_id\":26390203743090,\"mid\":\"m_4\"}");

    assertEquals(Optional.of(Result.NOT_OURS), offer(echo));
  }

  @Test
  void a_delivery_confirms_what_it_names_and_what_is_older() {
    offer(fromPerson("\"delivery\":{\"mids\":[\"m_4\",\"m_5\"],\"watermark\":1763600002000}"));

    assertEquals(
        List.of(
            new Command.UpTo(
                PERSON,
                ReceiptStatus.DELIVERED,
                List.of("m_4", "m_5"),
                Instant.ofEpochMilli(1_763_600_002_000L))),
        recorded);
  }

  @Test
  void a_delivery_may_name_nothing() {
    offer(fromPerson("\"delivery\":{\"watermark\":\"1763600002000\"}"));

    assertEquals(
        List.of(
            new Command.UpTo(
                PERSON,
                ReceiptStatus.DELIVERED,
                List.of(),
                Instant.ofEpochMilli(1_763_600_002_000L))),
        recorded);
  }

  @Test
  void a_delivery_without_a_watermark_confirms_only_what_it_names() {
    offer(fromPerson("\"delivery\":{\"mids\":[\"m_4\", null, {}, \"\"]}"));

    assertEquals(
        List.of(new Command.UpTo(PERSON, ReceiptStatus.DELIVERED, List.of("m_4"), Instant.EPOCH)),
        recorded);
  }

  @Test
  void a_read_confirms_everything_up_to_its_watermark() {
    assertEquals(
        Optional.of(Result.RECORDED), offer(fromPerson("\"read\":{\"watermark\":1763600003000}")));
    assertEquals(
        List.of(
            new Command.UpTo(
                PERSON, ReceiptStatus.READ, List.of(), Instant.ofEpochMilli(1_763_600_003_000L))),
        recorded);
  }

  @Test
  void what_is_not_known_yet_is_worth_another_try() {
    outcome = Outcome.UNKNOWN;

    assertEquals(Optional.of(Result.UNKNOWN), offer(echo(ATTEMPT)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"sender\":{\"id\":\"7\"},\"recipient\":{\"id\":\"1\"},\"delivery\":{}}",
        "{\"sender\":{\"id\":\"7\"},\"recipient\":{\"id\":\"1\"},\"read\":{\"watermark\":\"x\"}}",
        "{\"sender\":{},\"recipient\":{\"id\":\"1\"},\"read\":{\"watermark\":1763600003000}}",
        "{\"sender\":{\"id\":\"a b\"},\"recipient\":{},\"read\":{\"watermark\":1763600003000}}"
      })
  void one_that_says_nothing_is_kept_raw(String event) {
    assertEquals(Optional.of(Result.NOT_OURS), offer(event));
    assertEquals(List.of(), recorded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[]",
        "{}",
        // an event of SES, in an envelope and bare
        "{\"Type\":\"Notification\",\"Message\":\"{}\"}",
        "{\"eventType\":\"Delivery\",\"mail\":{},\"delivery\":{\"recipients\":[]}}"
      })
  void what_is_no_event_of_messenger_is_left_to_others(String body) {
    assertEquals(Optional.empty(), offer(body));
  }

  @Test
  void what_a_person_wrote_is_no_receipt() {
    assertEquals(Optional.empty(), offer(Items.message("m_1")));
  }

  @Test
  void the_key_is_the_one_under_which_it_came_in() {
    for (var event : List.of(echo(ATTEMPT), fromPerson("\"read\":{\"watermark\":1763600003000}"))) {
      var verdict = receipts.offer(raw(event), RECEIVED).orElseThrow();
      var item = Items.only(Items.body(event));

      assertEquals(item.key(), verdict.key());
      assertEquals(item.kind(), verdict.kind());
    }
  }

  private static String echo(String metadata) {
    return fromPage(
        "\"message\":{\"is_echo\":true,\"app_id\":1,\"metadata\":\"%s\",\"mid\":\"m_4\"}"
            .formatted(metadata));
  }

  private Optional<Result> offer(String event) {
    return receipts.offer(raw(event), RECEIVED).map(MessengerReceipts.Verdict::result);
  }
}
