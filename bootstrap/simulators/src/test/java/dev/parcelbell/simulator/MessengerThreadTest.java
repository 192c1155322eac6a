package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.simulator.messenger.ThreadOwner;
import dev.parcelbell.simulator.world.Channel;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessengerThreadTest {
  private static final String OURS = "200000000000002";
  private static final String INBOX = "263902037430900";
  private static final String HELLO =
      TestBed.message(TestBed.ANA, "RESPONSE", "{\"text\":\"Hello\"}").toString();

  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void a_thread_that_was_passed_on_is_not_ours_to_answer() {
    assertEquals("{\"success\":true}", pass(INBOX).body());
    assertEquals(ThreadOwner.INBOX, owner());
    assertHandover("pass_thread_control", OURS, INBOX, bed.webhooks().getLast());
    assertEquals(
        "parcel 12345678", bed.webhooks().getLast().at("/pass_thread_control/metadata").asText());
    assertEquals("10/2018300", TestBed.error(bed.send(HELLO)));
    assertEquals(List.of(), bed.simulators.outbox().of(Channel.MESSENGER, TestBed.ANA));
  }

  @Test
  void what_happens_in_a_thread_of_others_comes_on_standby_and_without_payloads() {
    var mid = bed.arrived("UPDATE", Cards.WITH_BUTTONS);
    var messenger = bed.simulators.messenger();
    messenger.thread(TestBed.ANA, ThreadOwner.INBOX);
    int before = bed.webhooks().size();
    messenger.say(TestBed.ANA, "Are you human?");
    messenger.click(TestBed.ANA, mid, "Not at home");
    messenger.humanSays(TestBed.ANA, "I am");
    var standby = bed.standby();
    assertEquals("Are you human?", standby.getFirst().at("/message/text").asText());
    assertEquals("Not at home", standby.get(1).at("/postback/title").asText());
    assertFalse(standby.get(1).path("postback").has("payload"));
    assertEquals("I am", standby.get(2).at("/message/text").asText());
    assertTrue(standby.get(3).has("delivery"));
    assertEquals(4, standby.size());
    var ordinary = bed.webhooks().stream().skip(before).filter(one -> !one.isMissingNode());
    assertEquals(0, ordinary.count());
  }

  @Test
  void people_take_a_thread_over_and_give_it_back() {
    var messenger = bed.simulators.messenger();
    messenger.thread(TestBed.ANA, ThreadOwner.INBOX);
    assertHandover("take_thread_control", OURS, INBOX, bed.webhooks().getLast());
    messenger.thread(TestBed.ANA, ThreadOwner.INBOX);
    messenger.thread(TestBed.ANA, ThreadOwner.APP);
    assertHandover("pass_thread_control", INBOX, OURS, bed.webhooks().getLast());
    assertEquals(2, bed.webhooks().size(), "what was so already is not told");
    assertEquals(200, bed.send(HELLO).statusCode());
    assertThrows(NoSuchElementException.class, () -> messenger.thread("404", ThreadOwner.INBOX));
  }

  @Test
  void the_default_app_may_take_a_thread_back() {
    pass(INBOX);
    assertEquals(
        200,
        control("take_thread_control", "{'recipient':{'id':'9000000000000001'}}").statusCode());
    assertHandover("take_thread_control", INBOX, OURS, bed.webhooks().getLast());
    assertEquals(200, bed.send(HELLO).statusCode());
  }

  @Test
  void only_the_owner_passes_a_thread_on_or_releases_it() {
    var ana = "{'recipient':{'id':'9000000000000001'}}";
    assertEquals(200, control("release_thread_control", ana).statusCode());
    assertEquals(ThreadOwner.APP, owner(), "what nobody owns is the default app's");
    assertEquals(List.of(), bed.webhooks());
    pass(INBOX);
    assertEquals("10/2018300", TestBed.error(pass(INBOX)));
    assertEquals("10/2018300", TestBed.error(control("release_thread_control", ana)));
  }

  @Test
  void a_thread_needs_somebody_and_somewhere_to_go() {
    assertEquals("100/0", TestBed.error(pass("77")));
    assertEquals("100/0", TestBed.error(control("take_thread_control", "{}")));
    var nobody = "{'recipient':{'id':'404'},'target_app_id':" + INBOX + "}";
    assertEquals("100/2018001", TestBed.error(control("pass_thread_control", nobody)));
    var chatty = "{'recipient':{'id':'9000000000000001'},'metadata':'" + "x".repeat(1001) + "'}";
    assertEquals("100/0", TestBed.error(control("take_thread_control", chatty)));
  }

  @Test
  void what_a_human_of_the_page_writes_is_an_echo_of_another_app() {
    bed.simulators.messenger().humanSays(TestBed.ANA, "Good morning");
    var echo = bed.webhooks().getFirst();
    assertTrue(echo.at("/message/is_echo").asBoolean());
    assertEquals(26390203743090L, echo.at("/message/app_id").asLong());
    assertFalse(echo.path("message").has("metadata"));
    assertEquals("100000000000001", echo.at("/sender/id").asText());
    var reached = bed.simulators.outbox().of(Channel.MESSENGER, TestBed.ANA).getFirst();
    assertEquals("Good morning", reached.text());
    assertEquals(reached.providerMessageId(), echo.at("/message/mid").asText());
    assertEquals(0, bed.simulators.requests().of(Channel.MESSENGER, TestBed.ANA));
  }

  @Test
  void after_a_reset_every_thread_is_the_apps_again() {
    pass(INBOX);
    bed.simulators.reset();
    bed.simulators.messenger().addPerson(TestBed.ANA, "Ana");
    assertEquals(ThreadOwner.APP, owner());
  }

  private ThreadOwner owner() {
    return bed.simulators.messenger().chat(TestBed.ANA).threadOwner();
  }

  private HttpResponse<String> pass(String appId) {
    return control(
        "pass_thread_control",
        "{'recipient':{'id':'9000000000000001'},'target_app_id':%s,'metadata':'parcel 12345678'}"
            .formatted(appId));
  }

  private HttpResponse<String> control(String edge, String json) {
    return bed.postJson(
        "/v26.0/me/" + edge + "?access_token=playground-page-token", json.replace('\'', '"'));
  }

  private static void assertHandover(String kind, String from, String to, JsonNode event) {
    assertEquals(TestBed.ANA, event.at("/sender/id").asText());
    assertEquals(from, event.path(kind).path("previous_owner_app_id").asText());
    assertEquals(to, event.path(kind).path("new_owner_app_id").asText());
  }
}
