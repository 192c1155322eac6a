package dev.parcelbell.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.messenger.Attachment;
import dev.parcelbell.simulator.messenger.MessengerSettings;
import dev.parcelbell.simulator.messenger.QuickReplyGone;
import dev.parcelbell.simulator.wire.Form;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessengerChatTest {
  private static final String TOKEN = "?access_token=playground-page-token";

  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void quick_replies_go_away_when_the_person_says_something() {
    var messenger = bed.simulators.messenger();
    var first = bed.arrived("UPDATE", Cards.WITH_QUICK_REPLIES);
    messenger.say(TestBed.ANA, "Hm");
    var second = bed.arrived("UPDATE", Cards.WITH_QUICK_REPLIES);
    assertThrows(QuickReplyGone.class, () -> messenger.click(TestBed.ANA, first, "Yes"));
    messenger.click(TestBed.ANA, second, "Yes");
    assertThrows(QuickReplyGone.class, () -> messenger.click(TestBed.ANA, second, "No"));
    assertEquals("Yes", bed.webhooks().getLast().at("/message/text").asText());
  }

  @Test
  void buttons_stay() {
    var mid = bed.arrived("UPDATE", Cards.WITH_BUTTONS);
    bed.simulators.messenger().click(TestBed.ANA, mid, "Not at home");
    bed.simulators.messenger().click(TestBed.ANA, mid, "Not at home");
    assertEquals("AWAY:1", bed.webhooks().getLast().at("/postback/payload").asText());
  }

  @Test
  void the_log_in_button_leads_to_the_page_with_a_token_and_a_way_back() {
    var mid = bed.arrived("UPDATE", Cards.WITH_LOG_IN);
    var messenger = bed.simulators.messenger();
    var query = URI.create(messenger.click(TestBed.ANA, mid, "Log In").orElseThrow()).getRawQuery();
    var form = Form.parse(query);
    var token = form.get("account_linking_token").orElseThrow();
    assertEquals(Optional.of("1"), form.get("shop"));
    assertEquals(
        "https://www.facebook.com/messenger_platform/account_linking?account_linking_token="
            + token,
        URLDecoder.decode(form.get("redirect_uri").orElseThrow(), UTF_8));
    assertFalse(messenger.click(TestBed.ANA, mid, "Log In").orElseThrow().contains(token));
  }

  @Test
  void the_log_out_button_is_told_to_the_page() {
    var mid = bed.arrived("UPDATE", Cards.WITH_LOG_IN);
    assertEquals(Optional.empty(), bed.simulators.messenger().click(TestBed.ANA, mid, "Log Out"));
    var event = bed.webhooks().getLast();
    assertEquals("{\"status\":\"unlinked\"}", event.path("account_linking").toString());
    assertEquals(TestBed.ANA, event.at("/sender/id").asText());
  }

  @Test
  void a_call_button_leads_to_the_telephone() {
    var mid = bed.arrived("UPDATE", Cards.WITH_LOG_IN);
    assertEquals(
        Optional.of("tel:+4930123456"),
        bed.simulators.messenger().click(TestBed.ANA, mid, "Call us"));
  }

  @Test
  void a_picture_comes_as_an_attachment_without_text_and_opens_the_window() {
    bed.pass(Duration.ofDays(2));
    bed.simulators.messenger().attach(TestBed.ANA, Attachment.IMAGE);
    var message = bed.webhooks().getLast().path("message");
    assertEquals("image", message.at("/attachments/0/type").asText());
    assertTrue(message.at("/attachments/0/payload/url").asText().startsWith("https://"));
    assertFalse(message.has("text"));
    assertEquals(
        bed.clock.instant().plus(Duration.ofHours(24)),
        bed.simulators.messenger().chat(TestBed.ANA).person().windowOpenUntil());
  }

  @Test
  void sender_actions_are_seen_and_only_the_last_ten_remembered() {
    action("mark_seen");
    action("typing_on");
    var state = bed.simulators.messenger().chat(TestBed.ANA).toJson();
    assertEquals(TestBed.ANA, state.path("psid").asText());
    assertEquals("app", state.path("threadOwner").asText());
    assertEquals(
        bed.clock.instant().plus(Duration.ofHours(24)).toString(),
        state.path("windowOpenUntil").asText());
    assertEquals("mark_seen", state.at("/lastActions/0/action").asText());
    assertEquals("typing_on", state.at("/lastActions/1/action").asText());
    assertEquals(bed.clock.instant().toString(), state.at("/lastActions/1/at").asText());
    IntStream.range(0, 10).forEach(_ -> action("typing_off"));
    state = bed.simulators.messenger().chat(TestBed.ANA).toJson();
    assertEquals(10, state.path("lastActions").size());
    assertEquals("typing_off", state.at("/lastActions/0/action").asText());
  }

  @Test
  void the_app_learns_who_somebody_is() {
    var ana = profile(TestBed.ANA, "&fields=first_name,last_name,profile_pic,locale,timezone");
    assertEquals("Ana", ana.path("first_name").asText());
    assertEquals("Berg", ana.path("last_name").asText());
    assertEquals("en_US", ana.path("locale").asText());
    assertEquals(1, ana.path("timezone").asInt());
    assertTrue(ana.path("profile_pic").asText().startsWith("https://"));
    assertEquals(4, profile(TestBed.ANA, "").size(), "names, picture and id unless asked for more");
  }

  @Test
  void what_the_app_was_not_granted_is_left_out() {
    var shy = MessengerSettings.playground().withProfileFields(Set.of("first_name"));
    try (var shyBed = new TestBed(shy, AwsSettings.playground())) {
      var path = "/v26.0/" + TestBed.ANA + TOKEN + "&fields=first_name,locale";
      assertEquals("{\"first_name\":\"Ana\",\"id\":\"9000000000000001\"}", shyBed.get(path).body());
    }
  }

  @Test
  void nobody_and_nothing_are_errors() {
    assertEquals("100/33", TestBed.error(bed.get("/v26.0/404" + TOKEN + "&fields=first_name")));
    var shoes = "/v26.0/" + TestBed.ANA + TOKEN + "&fields=shoe_size";
    assertEquals("100/0", TestBed.error(bed.get(shoes)));
  }

  private JsonNode profile(String psid, String fields) {
    return TestBed.json(bed.get("/v26.0/" + psid + TOKEN + fields).body());
  }

  private HttpResponse<String> action(String name) {
    return bed.send(
        "{\"recipient\":{\"id\":\"" + TestBed.ANA + "\"},\"sender_action\":\"" + name + "\"}");
  }
}
