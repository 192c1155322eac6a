package dev.parcelbell.adapter.messenger.in;

import static dev.parcelbell.adapter.messenger.in.Items.body;
import static dev.parcelbell.adapter.messenger.in.Items.fromPage;
import static dev.parcelbell.adapter.messenger.in.Items.fromPerson;
import static dev.parcelbell.adapter.messenger.in.Items.message;
import static dev.parcelbell.adapter.messenger.in.Items.raw;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.messenger.wire.AppSecret;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import dev.parcelbell.http.Body;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What went wrong at the webhooks of the systems that came before, and does not here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookDefectsTest {
  private static final AppSecret SECRET = new AppSecret("app-secret");

  private final List<RawInput> kept = new ArrayList<>();
  private final List<InboundItem> items = new ArrayList<>();
  private final MessengerWebhook webhook =
      new MessengerWebhook(
          new WebhookSettings(Optional.empty(), List.of(SECRET)), (_, body) -> kept.add(body));

  @Test
  void no_signature_check__here_nothing_unsigned_is_even_kept() {
    var forged = new HttpRequest("POST", "/", "", Map.of(), Body.of(body(message("m_1"))));

    assertEquals(403, webhook.answer(forged).status());
    assertEquals(List.of(), kept);
  }

  @Test
  void sha_1_only__here_it_counts_for_nothing() {
    var old = Map.of("X-Hub-Signature", List.of("sha1=0123456789012345678901234567890123456789"));

    assertEquals(
        403,
        webhook
            .answer(new HttpRequest("POST", "/", "", old, Body.of(body(message("m_1")))))
            .status());
  }

  @Test
  void verification_passes_without_a_configured_token__here_it_never_does() {
    for (var token : List.of("", "&hub.verify_token=", "&hub.verify_token=null")) {
      var query = "hub.mode=subscribe&hub.challenge=1" + token;

      assertEquals(
          403, webhook.answer(new HttpRequest("GET", "/", query, Map.of(), Body.EMPTY)).status());
    }
  }

  @Test
  void n_messages_in_one_call_make_n_times_n_replies__here_there_are_n_items() {
    var messages = IntStream.range(0, 40).mapToObj(i -> message("m_" + i)).toArray(String[]::new);

    assertEquals(200, post(body(messages)).status());
    takeApart();

    assertEquals(40, items.size());
    assertEquals(40, items.stream().map(InboundItem::key).distinct().count());
  }

  @Test
  void only_the_first_of_several_is_read__here_entries_and_events_all_are() {
    post(
        Items.entries(
            Items.entry("messaging", message("m_1"), message("m_2")),
            Items.entry("messaging", message("m_3"))));
    takeApart();

    assertEquals(3, items.size());
  }

  @Test
  void receipts_and_echoes_are_answered_with_an_error__here_with_200() {
    for (var event : aboutMessages()) {
      assertEquals(200, post(body(event)).status(), event);
    }
  }

  @Test
  void the_bot_answers_its_own_echoes_and_receipts__here_they_are_no_user_input() {
    post(body(aboutMessages().toArray(String[]::new)));
    takeApart();

    assertTrue(
        items.stream().allMatch(item -> item.content() instanceof Content.AboutMessage),
        items::toString);
  }

  @Test
  void one_bad_item_aborts_the_rest__here_it_is_kept_and_the_rest_goes_on() {
    post(body(message("m_1"), "{\"message\":[[[\"\\ud800\"]]]}", "null", message("m_2")));
    takeApart();

    assertEquals(
        List.of("message", "UNKNOWN", "UNKNOWN", "message"),
        items.stream().map(InboundItem::kind).toList());
  }

  @Test
  void bad_json_is_lost_after_the_200__here_it_is_kept_raw() {
    post("{\"object\":\"page\",");
    takeApart();

    assertEquals(raw("{\"object\":\"page\","), items.getFirst().raw());
    assertEquals("UNKNOWN", items.getFirst().kind());
  }

  @Test
  void acknowledged_before_it_is_durable__here_a_failure_to_keep_is_no_200() {
    var down = new IllegalStateException("down");
    var failing =
        new MessengerWebhook(
            new WebhookSettings(Optional.empty(), List.of(SECRET)),
            (_, _) -> {
              throw down;
            });

    assertEquals(
        down,
        assertThrows(
            IllegalStateException.class, () -> failing.answer(signed(body(message("m_1"))))));
  }

  @Test
  void no_dedupe_by_message_id__here_the_same_item_has_the_same_key() {
    post(body(message("m_1")));
    post(body(message("m_1")).replace("\"time\":1763600000123", "\"time\":1763600099999"));
    takeApart();

    assertEquals(1, items.stream().map(InboundItem::key).distinct().count());
  }

  @Test
  void whole_requests_in_the_logs__here_nothing_prints_what_it_carries() {
    post(body(message("m_1")));
    takeApart();

    var printed = kept + " " + items.getFirst().raw() + " " + items.getFirst().content();
    assertFalse(printed.contains(Items.ANA) || printed.contains("\"hi\""), printed);
  }

  private static List<String> aboutMessages() {
    return Stream.of(
            fromPerson("\"delivery\":{\"mids\":[\"m_4\"],\"watermark\":1763600002000}"),
            fromPerson("\"read\":{\"watermark\":1763600003000}"),
            fromPage("\"message\":{\"is_echo\":true,\"mid\":\"m_4\",\"text\":\"hi\"}"))
        .toList();
  }

  private HttpResponse post(String text) {
    return webhook.answer(signed(text));
  }

  private static HttpRequest signed(String text) {
    var signature = HexFormat.of().formatHex(SECRET.sign(text.getBytes(UTF_8)));
    var headers = Map.of("x-hub-signature-256", List.of("sha256=" + signature));
    return new HttpRequest("POST", "/", "", headers, Body.of(text));
  }

  private void takeApart() {
    var bodies = new MessengerBodies(items::add);
    kept.forEach(body -> bodies.take("corr-1", Items.RECEIVED, body));
  }
}
