package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessengerSubscriptionTest {
  private static final String APPS = "/v26.0/me/subscribed_apps?access_token=playground-page-token";

  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void the_app_is_told_of_its_fields_and_of_nothing_else() {
    assertEquals("{\"success\":true}", subscribe("messages,message_reads").body());
    assertEquals(List.of("messages", "message_reads"), fields());
    var messenger = bed.simulators.messenger();
    messenger.postback(TestBed.ANA, "P");
    messenger.say(TestBed.ANA, "Hi");
    bed.arrived("UPDATE", "{\"text\":\"Hello\"}");
    messenger.read(TestBed.ANA);
    var events = bed.webhooks();
    assertEquals(2, events.size());
    assertEquals("Hi", events.getFirst().at("/message/text").asText());
    assertTrue(events.getLast().has("read"));
  }

  @Test
  void an_app_that_is_not_subscribed_hears_nothing() {
    assertEquals("{\"success\":true}", bed.delete(APPS, "").body());
    assertTrue(apps().isEmpty());
    bed.simulators.messenger().say(TestBed.ANA, "Anybody there?");
    assertEquals(List.of(), bed.webhooks());
    subscribe("messages");
    bed.simulators.messenger().say(TestBed.ANA, "And now?");
    assertEquals(1, bed.webhooks().size());
  }

  @Test
  void a_field_that_pages_do_not_have_is_refused() {
    assertEquals("100/0", TestBed.error(subscribe("messages,moods")));
    assertEquals("100/0", TestBed.error(subscribe("")));
    assertTrue(fields().contains("messaging_postbacks"), "as before");
  }

  @Test
  void after_an_hour_of_failures_the_page_unsubscribes_the_app_and_what_waits_is_lost()
      throws InterruptedException {
    bed.app.refuse(1_000);
    bed.simulators.messenger().say(TestBed.ANA, "Anybody there?");
    TestBed.eventually(() -> bed.app.refused() >= 3);
    bed.pass(Duration.ofHours(1).minusSeconds(1));
    assertFalse(apps().isEmpty());
    bed.pass(Duration.ofSeconds(1));
    assertTrue(apps().isEmpty());
    bed.app.refuse(0);
    subscribe("messages");
    bed.simulators.messenger().say(TestBed.ANA, "Hello again");
    TestBed.eventually(() -> !bed.app.posts().isEmpty());
    assertEquals("Hello again", bed.webhooks().getLast().at("/message/text").asText());
  }

  @Test
  void one_success_makes_up_for_every_failure() throws InterruptedException {
    bed.simulators.messenger().addPerson("77", "Bo");
    bed.app.refuse(5);
    bed.simulators.messenger().say(TestBed.ANA, "Hi");
    TestBed.eventually(() -> bed.app.posts().size() == 1);
    bed.pass(Duration.ofHours(2));
    bed.app.refuse(1);
    bed.simulators.messenger().say("77", "Hi");
    bed.simulators.timeMoved();
    assertFalse(apps().isEmpty());
  }

  @Test
  void a_leap_of_the_clock_over_one_failure_is_no_hour_of_failures() throws InterruptedException {
    bed.app.refuse(2);
    bed.simulators.messenger().say(TestBed.ANA, "Hi");
    TestBed.eventually(() -> bed.app.refused() >= 1);
    bed.pass(Duration.ofDays(1));
    TestBed.eventually(() -> bed.app.posts().size() == 1);
    assertFalse(apps().isEmpty());
  }

  private HttpResponse<String> subscribe(String fields) {
    return bed.postForm(APPS, "subscribed_fields=" + fields);
  }

  private JsonNode apps() {
    return TestBed.json(bed.get(APPS).body()).path("data");
  }

  private List<String> fields() {
    return apps().at("/0/subscribed_fields").valueStream().map(one -> one.asText()).toList();
  }
}
