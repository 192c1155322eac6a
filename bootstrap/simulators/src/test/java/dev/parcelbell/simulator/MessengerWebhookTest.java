package dev.parcelbell.simulator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessengerWebhookTest {
  private static final long NOW = MovableClock.START.toEpochMilli();

  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void the_bytes_are_those_of_meta_and_the_signature_is_made_over_them() throws Exception {
    bed.simulators.messenger().say(TestBed.ANA, "äöü 📦 </3");
    bed.simulators.timeMoved();

    var post = bed.app.posts().getFirst();
    assertTrue(post.body().contains("\"text\":\"\\u00e4\\u00f6\\u00fc \\ud83d\\udce6 <\\/3\""));
    assertTrue(post.body().chars().allMatch(unit -> unit < 0x80));
    assertEquals("sha256=" + hmac("HmacSHA256", post), post.header("X-hub-signature-256"));
    assertEquals("sha1=" + hmac("HmacSHA1", post), post.header("X-hub-signature"));
    assertEquals("application/json", post.header("Content-type"));
  }

  @Test
  void what_a_person_writes_comes_in_an_envelope() {
    bed.simulators.messenger().say(TestBed.ANA, "Where is it?");
    var event = bed.webhooks().getFirst();

    assertTrue(event.at("/message/mid").asText().startsWith("m_"));
    assertEquals("Where is it?", event.at("/message/text").asText());
    assertEquals(TestBed.ANA, event.at("/sender/id").asText());
    assertEquals("100000000000001", event.at("/recipient/id").asText());
    assertEquals(NOW, event.path("timestamp").asLong());
    var envelope = TestBed.json(bed.app.posts().getFirst().body());
    assertEquals("page", envelope.path("object").asText());
    assertEquals("100000000000001", envelope.at("/entry/0/id").asText());
    assertEquals(NOW, envelope.at("/entry/0/time").asLong());
  }

  @Test
  void a_sent_message_is_echoed_then_delivered_then_read() {
    bed.simulators.messenger().peopleRead(true);
    var mid = bed.arrived("UPDATE", "{\"text\":\"Hello\",\"metadata\":\"corr-1\"}");

    var events = bed.webhooks();
    assertEquals(List.of("message", "delivery", "read"), events.stream().map(this::kind).toList());
    var echo = events.getFirst();
    assertEquals("100000000000001", echo.at("/sender/id").asText());
    assertEquals(TestBed.ANA, echo.at("/recipient/id").asText());
    assertTrue(echo.at("/message/is_echo").asBoolean());
    assertEquals(200_000_000_000_002L, echo.at("/message/app_id").asLong());
    assertEquals("corr-1", echo.at("/message/metadata").asText());
    assertEquals(mid, echo.at("/message/mid").asText());
    assertEquals(mid, events.get(1).at("/delivery/mids/0").asText());
    assertEquals(NOW, events.get(1).at("/delivery/watermark").asLong());
    assertEquals(NOW, events.get(2).at("/read/watermark").asLong());
  }

  @Test
  void the_echo_of_a_card_has_an_attachment() {
    bed.arrived("UPDATE", Cards.WITH_BUTTONS);

    var attachment = bed.webhooks().getFirst().at("/message/attachments/0");
    assertEquals("template", attachment.path("type").asText());
    assertEquals("Out for delivery", attachment.at("/payload/elements/0/title").asText());
  }

  @Test
  void people_read_when_they_want_to() {
    bed.simulators.messenger().read(TestBed.ANA);

    assertEquals(NOW, bed.webhooks().getFirst().at("/read/watermark").asLong());
  }

  @Test
  void a_button_posts_back_and_a_link_leads_away() {
    var mid = bed.arrived("UPDATE", Cards.WITH_BUTTONS);
    var messenger = bed.simulators.messenger();

    assertEquals(
        Optional.of("https://shop.example/t/1?a=b"), messenger.click(TestBed.ANA, mid, "Track"));
    assertEquals(Optional.empty(), messenger.click(TestBed.ANA, mid, "Not at home"));

    var postback = bed.webhooks().getLast().path("postback");
    assertEquals("Not at home", postback.path("title").asText());
    assertEquals("AWAY:1", postback.path("payload").asText());
    assertThrows(
        NoSuchElementException.class, () -> messenger.click(TestBed.ANA, mid, "No button"));
    assertThrows(NoSuchElementException.class, () -> messenger.click(TestBed.ANA, "m_0", "Track"));
  }

  @Test
  void a_quick_reply_comes_as_a_message() {
    var mid = bed.arrived("UPDATE", Cards.WITH_QUICK_REPLIES);

    bed.simulators.messenger().click(TestBed.ANA, mid, "Yes");

    var message = bed.webhooks().getLast().path("message");
    assertEquals("Yes", message.path("text").asText());
    assertEquals("CONFIRM:42", message.at("/quick_reply/payload").asText());
  }

  @Test
  void an_app_that_is_away_gets_everything_later_and_in_order() throws InterruptedException {
    bed.app.refuse(3);
    for (int i = 0; i < 20; i++) {
      bed.simulators.messenger().say(TestBed.ANA, "line " + i);
    }

    TestBed.eventually(() -> bed.app.posts().size() == 20);

    assertEquals(3, bed.app.refused());
    var lines = bed.webhooks().stream().map(event -> event.at("/message/text").asText()).toList();
    assertEquals("line 0", lines.getFirst());
    assertEquals(lines.stream().distinct().toList(), lines);
    assertEquals("line 19", lines.getLast());
  }

  @Test
  void one_person_does_not_wait_for_another() throws InterruptedException {
    bed.simulators.messenger().addPerson("77", "Bo");
    bed.app.refuse(1);
    bed.simulators.messenger().say(TestBed.ANA, "first");
    TestBed.eventually(() -> bed.app.refused() == 1);

    bed.simulators.messenger().say("77", "second");

    TestBed.eventually(() -> bed.app.posts().size() == 2);
  }

  @Test
  void nobody_can_do_what_only_people_do() {
    var messenger = bed.simulators.messenger();

    assertThrows(NoSuchElementException.class, () -> messenger.say("404", "Hi"));
    assertThrows(NoSuchElementException.class, () -> messenger.postback("404", "P"));
    assertThrows(NoSuchElementException.class, () -> messenger.read("404"));
    assertThrows(NoSuchElementException.class, () -> messenger.block("404"));
  }

  private String kind(JsonNode event) {
    return List.of("message", "delivery", "read", "postback").stream()
        .filter(event::has)
        .findFirst()
        .orElseThrow();
  }

  private static String hmac(String algorithm, AppWebhook.Post post)
      throws GeneralSecurityException {
    var mac = Mac.getInstance(algorithm);
    mac.init(new SecretKeySpec("playground-app-secret".getBytes(UTF_8), algorithm));
    return HexFormat.of().formatHex(mac.doFinal(post.body().getBytes(ISO_8859_1)));
  }
}
