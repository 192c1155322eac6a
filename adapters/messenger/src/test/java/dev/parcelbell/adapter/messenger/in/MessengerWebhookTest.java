package dev.parcelbell.adapter.messenger.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.adapter.messenger.wire.AppSecret;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.http.Body;
import dev.parcelbell.http.Correlation;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessengerWebhookTest {
  private static final AppSecret CURRENT = new AppSecret("current-secret");
  private static final AppSecret PREVIOUS = new AppSecret("previous-secret");
  private static final String BODY = Items.body(Items.message("m_1"));

  private final List<RawInput> kept = new ArrayList<>();
  private final List<String> correlations = new ArrayList<>();
  private final MessengerWebhook webhook = webhook(Optional.of("verify+me & öä"));

  private MessengerWebhook webhook(Optional<String> verifyToken) {
    return new MessengerWebhook(
        new WebhookSettings(verifyToken, List.of(CURRENT, PREVIOUS)),
        (correlation, body) -> {
          correlations.add(correlation);
          kept.add(body);
        });
  }

  @Nested
  class Verification {
    @Test
    void a_good_token_gets_the_challenge_back_as_it_came() {
      var answer = verify("hub.mode=subscribe&hub.verify_token=%s&hub.challenge=1158201444");

      assertEquals(200, answer.status());
      assertEquals(Optional.of("1158201444"), answer.body().text());
      assertEquals("text/plain; charset=utf-8", answer.headers().get("content-type"));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "hub.mode=subscribe&hub.verify_token=other&hub.challenge=1",
          "hub.mode=subscribe&hub.verify_token=&hub.challenge=1",
          "hub.mode=subscribe&hub.challenge=1",
          "hub.mode=unsubscribe&hub.verify_token=%s&hub.challenge=1",
          "hub.verify_token=%s&hub.challenge=1",
          "hub.mode=subscribe&hub.verify_token=%s",
          ""
        })
    void anything_else_is_forbidden(String query) {
      assertEquals(403, verify(query).status());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "hub.mode=subscribe&hub.verify_token=&hub.challenge=1",
          "hub.mode=subscribe&hub.verify_token=null&hub.challenge=1",
          "hub.mode=subscribe&hub.verify_token=undefined&hub.challenge=1",
          "hub.mode=subscribe&hub.challenge=1"
        })
    void without_a_configured_token_nothing_is_ever_verified(String query) {
      assertEquals(403, webhook(Optional.empty()).answer(get(query)).status());
    }

    private HttpResponse verify(String query) {
      return webhook.answer(get(query.replace("%s", "verify%2Bme+%26+%C3%B6%C3%A4")));
    }
  }

  @Nested
  class A_signed_body {
    @Test
    void is_kept_exactly_as_it_came_before_it_is_acknowledged() {
      var answer = webhook.answer(signed(BODY));

      assertEquals(200, answer.status());
      assertEquals(Optional.of("EVENT_RECEIVED"), answer.body().text());
      assertEquals(List.of(Items.raw(BODY)), kept);
    }

    @Test
    void goes_on_under_the_id_of_its_request() {
      Correlation.call("corr-7", () -> webhook.answer(signed(BODY)));

      assertEquals(List.of("corr-7"), correlations);
    }

    @Test
    void may_be_signed_with_the_secret_before_the_last_reset() {
      assertEquals(200, webhook.answer(post(BODY, sha256(PREVIOUS, BODY))).status());
    }

    @Test
    void is_signed_over_its_escapes_and_not_over_what_they_mean() {
      String escaped =
          Items.body(Items.fromPerson("\"message\":{\"text\":\"\\u00e4\\u00f6 \\/ @\"}"));
      String plain = escaped.replace("\\u00e4\\u00f6 \\/", "äö /");

      assertEquals(200, webhook.answer(signed(escaped)).status());
      assertEquals(403, webhook.answer(post(plain, sha256(CURRENT, escaped))).status());
      assertEquals(200, webhook.answer(signed(plain)).status());
    }

    @Test
    void that_is_not_json_is_kept_and_acknowledged_all_the_same() {
      for (var body : List.of("", "not json", "{\"object\":\"page\"", "[]", "7", "{}", "\u0000")) {
        assertEquals(200, webhook.answer(signed(body)).status(), body);
      }
      assertEquals(7, kept.size());
    }

    @Test
    void of_something_else_than_a_page_is_not_ours() {
      assertEquals(404, webhook.answer(signed("{\"object\":\"user\",\"entry\":[]}")).status());
      assertEquals(404, webhook.answer(signed("{\"entry\":[],\"object\":\"\"}")).status());
      assertEquals(List.of(), kept);
    }

    @Test
    void of_a_page_may_say_so_with_escapes_and_at_its_end() {
      assertEquals(
          200, webhook.answer(signed("{\"entry\":[],\"object\":\"p\\u0061ge\"}")).status());
    }

    @Test
    void is_not_acknowledged_when_it_could_not_be_kept() {
      var outage = new PortUnavailable("queue", new IllegalStateException());
      var down =
          new MessengerWebhook(
              new WebhookSettings(Optional.empty(), List.of(CURRENT)),
              (_, _) -> {
                throw outage;
              });

      // Whoever carries requests here answers an outage with 503 and Retry-After.
      assertEquals(outage, assertThrows(PortUnavailable.class, () -> down.answer(signed(BODY))));
    }
  }

  @Nested
  class A_body_without_a_good_signature {
    @Test
    void of_another_secret_is_forbidden() {
      assertForbidden(post(BODY, sha256(new AppSecret("somebody else's"), BODY)));
    }

    @Test
    void of_other_bytes_is_forbidden() {
      assertForbidden(post(BODY + " ", sha256(CURRENT, BODY)));
      assertForbidden(post(BODY.substring(0, BODY.length() - 1), sha256(CURRENT, BODY)));
    }

    @Test
    void of_no_header_is_forbidden() {
      assertForbidden(new HttpRequest("POST", "/", "", Map.of(), Body.of(BODY)));
    }

    @Test
    void of_sha_1_only_is_forbidden() {
      var header = Map.of("X-Hub-Signature", List.of("sha1=" + "0".repeat(40)));

      assertForbidden(new HttpRequest("POST", "/", "", header, Body.of(BODY)));
    }

    @Test
    void of_another_shape_is_forbidden() {
      String good = sha256(CURRENT, BODY);
      for (var bad :
          List.of(
              "",
              "sha256=",
              good.substring("sha256=".length()),
              good + "00",
              good.substring(0, good.length() - 2),
              good.toUpperCase(Locale.ROOT),
              "sha1=" + good.substring("sha256=".length()),
              "sha256=" + "x".repeat(64),
              " " + good)) {
        assertForbidden(post(BODY, bad));
      }
    }

    @Test
    void of_no_possible_signature_is_not_even_read() {
      for (var headers : List.of(Map.<String, List<String>>of(), signature("sha256=00"))) {
        assertForbidden(
            new HttpRequest(
                "POST",
                "/",
                "",
                headers,
                _ -> {
                  throw new AssertionError("it was read");
                }));
      }
    }

    private void assertForbidden(HttpRequest request) {
      assertEquals(403, webhook.answer(request).status());
      assertEquals(List.of(), kept);
    }
  }

  @Test
  void other_methods_are_told_which_there_are() {
    var answer = webhook.answer(new HttpRequest("PUT", "/", "", Map.of(), Body.EMPTY));

    assertEquals(405, answer.status());
    assertEquals("GET, POST", answer.headers().get("allow"));
  }

  @Test
  void settings_without_a_secret_are_refused_and_none_is_printed() {
    assertThrows(
        IllegalArgumentException.class, () -> new WebhookSettings(Optional.empty(), List.of()));
    assertThrows(
        IllegalArgumentException.class,
        () -> new WebhookSettings(Optional.of(" "), List.of(CURRENT)));
    assertThrows(IllegalArgumentException.class, () -> new AppSecret(""));

    String printed = new WebhookSettings(Optional.of("token"), List.of(CURRENT)) + "" + CURRENT;
    assertFalse(printed.contains("current-secret") || printed.contains("token"), printed);
  }

  @Test
  void the_signature_is_the_one_that_openssl_makes() {
    // printf '{"object":"page"}' | openssl dgst -sha256 -hmac current-secret
    assertEquals(
        "feafa519593c1e375262121a1ced97afe524b45ba1afd71be1322286bcb45666",
        HexFormat.of().formatHex(CURRENT.sign("{\"object\":\"page\"}".getBytes(UTF_8))));
  }

  private static HttpRequest get(String query) {
    return new HttpRequest("GET", "/webhooks/messenger", query, Map.of(), Body.EMPTY);
  }

  private static HttpRequest signed(String body) {
    return post(body, sha256(CURRENT, body));
  }

  private static HttpRequest post(String body, String signature) {
    return new HttpRequest("POST", "/webhooks/messenger", "", signature(signature), Body.of(body));
  }

  private static Map<String, List<String>> signature(String text) {
    return Map.of("X-Hub-Signature-256", List.of(text));
  }

  private static String sha256(AppSecret secret, String body) {
    return "sha256=" + HexFormat.of().formatHex(secret.sign(body.getBytes(UTF_8)));
  }
}
