package dev.parcelbell.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The control API on everything that it controls; only the application is a fake. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class ControlApiTest {
  private static final Duration HOUR = Duration.ofHours(1);

  private final Started started = new Started();
  private Web control;
  private Web application;
  private Web page;
  private QueueProbe queues;

  @BeforeAll
  void start() throws Exception {
    var running = PlaygroundInTests.startup(Optional.empty(), started, _ -> {}).run();
    control = started.add(new Web(running.ports().url(Port.CONTROL)));
    application = started.add(new Web(running.ports().url(Port.APPLICATION)));
    page = started.add(new Web(running.ports().url(Port.MESSENGER)));
    queues = started.add(new QueueProbe(running.ports().of(Port.QUEUES)));
  }

  @AfterAll
  void stop() {
    started.close();
  }

  @Test
  void the_sample_people_are_customers_and_who_is_linked_is_so_in_the_application()
      throws Exception {
    reset();
    var people = control.get("/api/people").json();

    assertEquals(List.of("ana", "ben", "cleo"), people.findValuesAsText("customerId"));
    var seen = seen();
    assertEquals("de", seen.at("/customers/ben/locale").asText());
    assertEquals(people.at("/0/phone"), seen.at("/customers/ana/phone"));
    assertEquals(people.at("/0/psid"), seen.at("/links/ana"));
    assertFalse(people.get(1).has("psid"));
    assertTrue(people.at("/2/phone").isNull());
  }

  @Test
  void the_application_finds_its_cloud_in_its_environment_and_nothing_of_the_users()
      throws Exception {
    var environment = seen().path("environment");

    assertEquals(
        "playground:f3cc87f78b21d53dcccd34b6dd0c2e8679cb5e6ea3ad600e2689015ce100825a:admin",
        environment.path("PARCELBELL_API_KEYS").asText());
    assertFalse(environment.has("PATH"));
  }

  @Test
  void somebody_new_is_a_customer_too() throws Exception {
    reset();
    var added =
        control.post("/api/people", "{'name':'Dana','phone':'+4915112345699','linked':true}");

    assertEquals(201, added.status());
    var id = added.json().path("customerId").asText();
    assertEquals("Dana", seen().at("/customers/" + id + "/name").asText());
    assertEquals(added.json().path("psid"), seen().at("/links/" + id));
    assertEquals(4, control.get("/api/people").json().size());
  }

  @Test
  void whom_the_application_refuses_does_not_come_to_live_here() throws Exception {
    reset();
    var refused = control.post("/api/people", "{'name':'Nobody'}");

    assertEquals(422, refused.status());
    assertEquals("no_address", refused.json().at("/errors/0/code").asText());
    assertEquals(3, control.get("/api/people").json().size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/api/people | {'name':5} | /name | not_a_text",
        "/api/people | {'phone':'+491511'} | /name | required",
        "/api/people | {'name':'A','linked':'yes'} | /linked | not_a_flag",
        "/api/people | {'name':'A','nick':'B'} | /nick | unknown",
        "/api/clock/advance | {'seconds':0} | /seconds | not_a_number",
        "/api/clock/advance | {'seconds':1.5} | /seconds | not_a_number",
        "/api/clock/advance | {} | /seconds | not_a_number",
        "/api/clock/advance | {'seconds':1e300} | /seconds | not_a_number",
        "/api/application | {'action':'dance'} | /action | unknown_action",
        "/api/faults | {'channel':'whatsapp','kind':'refuse'} | /channel | unknown_channel",
        "/api/faults | {'channel':'sms','kind':'explode'} | /kind | unknown_kind",
        "/api/faults | {'channel':'sms','kind':'refuse','times':0} | /times | not_a_number",
        "/api/email/ana@parcelbell.example/events | {'kind':'party'} | /kind | unknown_kind",
        "/api/messenger/1/attachments | {'type':'smell'} | /type | unknown_type",
        "/api/messenger/1/thread | {'owner':'me'} | /owner | unknown_owner",
        "/api/messenger/1/menu | {'name':'Help'} | /title | required",
        "/api/messenger/1/human-messages | {'text':''} | /text | not_a_text",
      })
  void a_wrong_field_is_named(String path, String body, String pointer, String code)
      throws Exception {
    var refused = control.post(path, body);

    assertEquals(400, refused.status());
    assertEquals(pointer, refused.json().at("/errors/0/pointer").asText());
    assertEquals(code, refused.json().at("/errors/0/code").asText());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "POST | /api/people | not json | 400",
        "POST | /api/people | [] | 400",
        "POST | /api/people | {'name':'A'} {} | 400",
        "POST | /api/people | {'name':'A','name':'B'} | 400",
        "POST | /api/faults | {'channel':'messenger','kind':'fail-receipt'} | 400",
        "POST | /api/messenger/999/messages | {'text':'hi'} | 404",
        "POST | /api/messenger/999/clicks | {'providerMessageId':'m','title':'t'} | 404",
        "POST | /api/messenger/999/attachments | {'type':'image'} | 404",
        "POST | /api/messenger/999/menu | {'title':'Help'} | 404",
        "POST | /api/messenger/999/get-started | '' | 404",
        "POST | /api/messenger/999/thread | {'owner':'inbox'} | 404",
        "POST | /api/messenger/999/human-messages | {'text':'hi'} | 404",
        "GET | /api/messenger/999 | '' | 404",
        "POST | /api/email/nobody@parcelbell.example/events | {'kind':'bounce'} | 404",
        "GET | /api/outbox?channel=pigeon | '' | 400",
        "GET | /api/nothing | '' | 404",
        "DELETE | /api/people | '' | 405",
      })
  void what_cannot_be_is_refused(String method, String path, String body, int status)
      throws Exception {
    assertEquals(status, control.ask(method, path, body.replace('\'', '"')).status());
  }

  @Test
  void a_page_of_another_place_may_not_steer_this() throws Exception {
    var refused = control.ask("POST", "/api/reset", "", "origin", "https://elsewhere.example");

    assertEquals(403, refused.status());
  }

  @Test
  void what_a_person_writes_has_reached_the_application_on_return() throws Exception {
    var psid = control.get("/api/people").json().at("/0/psid").asText();
    int before = seen().path("webhooks").asInt();

    assertEquals(
        204, control.post("/api/messenger/" + psid + "/messages", "{'text':'hi'}").status());
    assertEquals(
        204, control.post("/api/messenger/" + psid + "/postbacks", "{'payload':'P'}").status());

    assertEquals(before + 2, seen().path("webhooks").asInt());
  }

  @Test
  void people_of_the_page_take_a_chat_over_and_write_in_it() throws Exception {
    reset();
    var chat = "/api/messenger/" + ana();
    var before = control.get(chat).json();
    assertEquals("app", before.path("threadOwner").asText());
    assertTrue(Instant.parse(before.path("windowOpenUntil").asText()).isAfter(Instant.now()));
    assertEquals(0, before.path("lastActions").size());
    assertEquals(204, control.post(chat + "/thread", "{'owner':'Inbox'}").status());
    assertEquals("inbox", control.get(chat).json().path("threadOwner").asText());
    assertEquals(204, control.post(chat + "/human-messages", "{'text':'I am Eva'}").status());
    assertEquals(
        "I am Eva", control.get("/api/outbox?channel=messenger").json().at("/0/text").asText());
    assertEquals(204, control.post(chat + "/attachments", "{'type':'image'}").status());
    assertEquals(204, control.post(chat + "/thread", "{'owner':'app'}").status());
    assertEquals("app", control.get(chat).json().path("threadOwner").asText());
  }

  @Test
  void what_can_be_tapped_is_tapped_in_time_or_not_at_all() throws Exception {
    reset();
    var chat = "/api/messenger/" + ana();
    var mid =
        page.post(
                "/v26.0/me/messages?access_token=playground-page-token",
                "{'recipient':{'id':'%s'},'messaging_type':'RESPONSE','message':{'text':'Which?',"
                        .formatted(ana())
                    + "'quick_replies':[{'content_type':'text','title':'A','payload':'A'}]}}")
            .json()
            .path("message_id")
            .asText();
    var click = "{'providerMessageId':'%s','title':'A'}".formatted(mid);
    assertEquals(204, control.post(chat + "/clicks", click).status());
    var late = control.post(chat + "/clicks", click);
    assertEquals(409, late.status());
    assertTrue(late.json().path("detail").asText().contains("quick replies go away"), late::body);
    var logIn =
        page.post(
                "/v26.0/me/messages?access_token=playground-page-token",
                "{'recipient':{'id':'%s'},'messaging_type':'RESPONSE','message':{'attachment':"
                        .formatted(ana())
                    + "{'type':'template','payload':{'template_type':'button','text':'Who?',"
                    + "'buttons':[{'type':'account_link','url':'http://localhost/link'}]}}}}")
            .json()
            .path("message_id")
            .asText();
    var led =
        control.post(
            chat + "/clicks", "{'providerMessageId':'%s','title':'Log In'}".formatted(logIn));
    assertEquals(200, led.status());
    assertTrue(led.json().path("url").asText().contains("account_linking_token="), led::body);
  }

  @Test
  void a_newcomer_finds_the_menu_set_up_also_after_a_reset() throws Exception {
    var first = "/api/messenger/" + ana();
    assertEquals(204, control.post(first + "/menu", "{'title':'Where is my parcel?'}").status());
    reset();
    var chat = "/api/messenger/" + ana();
    int before = seen().path("webhooks").asInt();
    assertEquals(204, control.post(chat + "/get-started", "").status());
    assertEquals(204, control.post(chat + "/menu", "{'title':'My parcels'}").status());
    assertEquals(404, control.post(chat + "/menu", "{'title':'Nothing'}").status());
    assertEquals(before + 2, seen().path("webhooks").asInt());
  }

  @Test
  void faults_wait_until_they_are_cleared() throws Exception {
    reset();
    assertEquals(
        204, control.post("/api/faults", "{'channel':'SMS','kind':'throttle','times':2}").status());
    assertEquals(204, control.post("/api/faults", "{'channel':'Email','kind':'refuse'}").status());

    var faults = control.get("/api/faults").json();
    assertEquals(List.of("sms", "email"), faults.findValuesAsText("channel"));
    assertEquals(204, control.ask("DELETE", "/api/faults", "").status());
    assertEquals(0, control.get("/api/faults").json().size());
  }

  @Test
  void an_advance_is_taken_by_the_queues_and_by_the_application() throws Exception {
    reset();
    queues.create("q");
    queues.send("q", "a");
    queues.receive("q", HOUR);
    var before = Instant.now();

    var answer = control.post("/api/clock/advance", "{'seconds':90000}");

    assertEquals(200, answer.status());
    var now = Instant.parse(answer.json().path("now").asText());
    assertFalse(now.isBefore(before.plusSeconds(90_000)));
    assertEquals("90000000", seen().path("offset").asText());
    assertEquals(
        "0", seen().path("heldAt").asText(), "asked to hold still while time is as it was");
    assertEquals(List.of("a"), queues.receive("q", HOUR));
  }

  @Test
  void the_application_can_be_killed_and_learns_the_time_when_it_starts_again() throws Exception {
    reset();
    assertEquals(204, control.post("/api/application", "{'action':'kill'}").status());
    assertThrows(IOException.class, this::seen);
    assertEquals(
        503, control.post("/api/people", "{'name':'A','phone':'+4915112345699'}").status());
    control.post("/api/clock/advance", "{'seconds':5}");

    assertEquals(204, control.post("/api/application", "{'action':'Start'}").status());

    assertEquals("5000", seen().path("offset").asText());
    assertEquals(204, control.post("/api/application", "{'action':'start'}").status());
    assertEquals(204, control.post("/api/application", "{'action':'stop'}").status());
    assertThrows(IOException.class, this::seen);
    reset();
  }

  @Test
  void a_reset_leaves_nothing_that_has_seen_the_future() throws Exception {
    var before = control.get("/api/people").json();
    queues.create("q");
    control.post("/api/people", "{'name':'Dana','phone':'+4915112345699'}");
    control.post("/api/faults", "{'channel':'sms','kind':'refuse'}");
    control.post("/api/clock/advance", "{'seconds':90000}");

    reset();

    assertEquals("0", seen().path("offset").asText());
    assertEquals(0, control.get("/api/faults").json().size());
    assertThrows(IllegalStateException.class, () -> queues.send("q", "a"));
    var after = control.get("/api/people").json();
    assertEquals(List.of("ana", "ben", "cleo"), after.findValuesAsText("customerId"));
    assertNotEquals(before.at("/0/psid"), after.at("/0/psid"));
  }

  @Test
  void a_word_of_a_phone_waits_for_the_queue_of_events() throws Exception {
    reset();
    assertEquals(204, control.post("/api/sms/+4915112345602/messages", "{'text':'STOP'}").status());
    queues.create("parcelbell-events");

    // Moving the clock makes the simulators try again at once.
    control.post("/api/clock/advance", "{'seconds':1}");

    var events = queues.receive("parcelbell-events", HOUR);
    assertEquals(1, events.size());
    assertTrue(events.getFirst().contains("STOP"), "an event of the reply");
  }

  @Test
  void there_is_a_page_that_says_what_is_here() throws Exception {
    var page = control.get("/");

    assertEquals(200, page.status());
    assertTrue(page.body().contains("/api/outbox"));
  }

  private String ana() throws IOException, InterruptedException {
    return control.get("/api/people").json().at("/0/psid").asText();
  }

  private void reset() throws IOException, InterruptedException {
    assertEquals(204, control.post("/api/reset", "").status());
  }

  private JsonNode seen() throws IOException, InterruptedException {
    return application.get("/seen").json();
  }
}
