package dev.parcelbell.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the messaging window lets through, and what Messenger tells back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OneTown.class)
@Timeout(120)
class MessengerWindowTest {
  private static final Duration WINDOW_AND_MORE = Duration.ofHours(25);
  private static final String PAGE = SignedWebhook.PAGE;
  private static final String TEMPLATES = "/v26.0/" + PAGE + "/message_templates?";
  private static final String TOKEN = "access_token=playground-page-token";

  private final Town town;

  MessengerWindowTest(Town town) {
    this.town = town;
  }

  @Test
  void inside_the_window_an_update_arrives_in_messenger() {
    var delivery = town.news(town.linked(), "OUT_FOR_DELIVERY");

    var story = town.awaitState(delivery, "DELIVERED");

    assertEquals(List.of("MESSENGER"), story.deliveredOn());
    assertEquals(List.of("messenger"), town.channels(delivery));
    var request = town.sent(delivery).getFirst().path("raw");
    assertEquals("UPDATE", request.path("messaging_type").asText(), request.toString());
  }

  @Test
  void after_25_hours_an_update_arrives_by_sms_at_once() {
    var parcel = town.parcelOf(town.linked());
    town.awaitState(town.update(parcel, "OUT_FOR_DELIVERY"), "DELIVERED");
    town.advance(WINDOW_AND_MORE);

    var delivery = town.update(parcel, "DELIVERED");

    var story = town.awaitState(delivery, "DELIVERED");
    assertEquals("WINDOW_CLOSED", story.reason("MESSENGER"));
    assertEquals("SKIPPED", story.hopState("MESSENGER"));
    assertEquals(List.of("sms"), town.channels(delivery));
  }

  @Test
  void with_an_approved_template_it_arrives_as_utility() {
    var resident = town.linked();
    town.advance(WINDOW_AND_MORE);
    try (var graph = new Web(town.url("Messenger"))) {
      graph.send("POST", TEMPLATES + TOKEN, template()).good();
      try {
        town.advance(Duration.ofSeconds(2));

        var delivery = town.news(resident, "OUT_FOR_DELIVERY");

        town.awaitState(delivery, "DELIVERED");
        assertEquals(List.of("messenger"), town.channels(delivery));
        var request = town.sent(delivery).getFirst().path("raw");
        assertEquals("UTILITY", request.path("messaging_type").asText(), request.toString());
      } finally {
        graph.send("DELETE", TEMPLATES + "name=parcel_update&" + TOKEN, "").good();
        town.advance(Duration.ofSeconds(2));
      }
    }
  }

  private static String template() {
    return """
    {'name':'parcel_update','language':'en','category':'UTILITY','parameter_format':'NAMED',
     'components':[{'type':'BODY','text':'Your parcel {{parcel}} is now {{status}}. Thank you.',
      'example':{'body_text_named_params':[
       {'param_name':'parcel','example':'1'},{'param_name':'status','example':'here'}]}}]}\
    """;
  }

  @Test
  void a_person_who_writes_opens_the_window_again() {
    var resident = town.linked();
    town.advance(WINDOW_AND_MORE);
    var chat = "/api/messenger/" + resident.psid() + "/messages";
    town.control("POST", chat, "{'text':'Where is it?'}").good();

    var story =
        Patience.until(
            () -> town.awaitEnd(town.news(resident, "OUT_FOR_DELIVERY")),
            end -> end.deliveredOn().equals(List.of("MESSENGER")));

    assertEquals("DELIVERED", story.state());
  }

  @Test
  void reading_is_told_as_a_receipt() {
    var resident = town.linked();
    var delivery = town.news(resident, "OUT_FOR_DELIVERY");
    town.awaitState(delivery, "DELIVERED");
    long now = town.now().toEpochMilli();
    var body = event(resident, now, "'read':{'watermark':" + now + "}");

    assertEquals(200, new SignedWebhook(body).post(town).status());

    Patience.until(() -> town.story(delivery), story -> story.receipts("MESSENGER", "READ") == 1);
  }

  @Test
  void what_is_not_signed_by_the_app_is_refused_and_opens_no_window() {
    var resident = town.linked();
    town.advance(WINDOW_AND_MORE);
    long now = town.now().toEpochMilli();
    var body = event(resident, now, "'message':{'mid':'m_forged','text':'Hello'}");

    assertEquals(403, new SignedWebhook(body).post(town, "sha256=" + "0".repeat(64)).status());
    assertEquals(403, new SignedWebhook(body).post(town, "nonsense").status());
    assertEquals(403, town.application().send("POST", "/webhooks/messenger", body).status());

    var story = town.awaitEnd(town.news(resident, "OUT_FOR_DELIVERY"));
    assertEquals("WINDOW_CLOSED", story.reason("MESSENGER"));
    assertTrue(Cloud.of(town).archived().noneMatch(item -> item.contains("m_forged")));
  }

  private static String event(Town.Resident from, long at, String what) {
    return """
    {'object':'page','entry':[{'id':'%s','time':%d,'messaging':[
     {'sender':{'id':'%s'},'recipient':{'id':'%s'},'timestamp':%d,%s}]}]}\
    """
        .formatted(PAGE, at, from.psid(), PAGE, at, what);
  }
}
