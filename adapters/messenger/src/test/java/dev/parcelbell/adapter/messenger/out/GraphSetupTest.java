package dev.parcelbell.adapter.messenger.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.messenger.out.GraphSetup.Outcome;
import dev.parcelbell.adapter.messenger.wire.Json;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GraphSetupTest {
  private static final URI HERE = URI.create("https://parcels.example");
  private static final String ALL =
      "get_started,greeting,persistent_menu,account_linking_url,whitelisted_domains";

  @AutoClose private final Playground playground = new Playground();
  private final GraphSetup setup = new GraphSetup(playground.graph, HERE);

  @Test
  void everything_is_set_once_and_then_left_alone() {
    assertEquals(
        List.of(
            "Set the Get Started button.",
            "Set the greeting.",
            "Set the menu.",
            "Set the address for logging in.",
            "Set the list of allowed domains.",
            "Subscribed to message_reactions, messaging_referrals, messaging_optins,"
                + " messaging_policy_enforcement."),
        done(setup.apply()));
    assertEquals(List.of(), done(setup.compare()));
    assertEquals(List.of(), done(setup.apply()));
    var page = profile();
    assertEquals("GREETING", page.at("/get_started/payload").asText());
    assertEquals("https://parcels.example/link", page.path("account_linking_url").asText());
    assertEquals("[\"https://parcels.example\"]", page.path("whitelisted_domains").toString());
  }

  @Test
  void the_menu_speaks_english_and_german_and_sends_intents() {
    setup.apply();
    var menu = profile().path("persistent_menu");
    assertEquals(List.of("default", "de_DE"), menu.findValuesAsText("locale"));
    assertEquals(
        List.of(
            "Where is my parcel?", "My parcels", "Talk to a person", "Log in", "Log out", "Help"),
        menu.path(0).findValuesAsText("title"));
    assertEquals("Wo ist mein Paket?", menu.path(1).findValuesAsText("title").getFirst());
    var intents =
        List.of("PARCEL_WHERE", "PARCEL_LIST", "TALK_TO_PERSON", "LOG_IN", "LOG_OUT", "HELP");
    assertEquals(intents, menu.path(0).findValuesAsText("payload"));
    assertEquals(intents, menu.path(1).findValuesAsText("payload"));
  }

  @Test
  void looking_changes_nothing_and_says_what_differs() {
    var unset =
        List.of(
            "The Get Started button is not set.",
            "The greeting is not set.",
            "The menu is not set.",
            "The address for logging in is not set.",
            "The list of allowed domains is not set.",
            "The page does not tell us of message_reactions, messaging_referrals,"
                + " messaging_optins, messaging_policy_enforcement.");
    assertEquals(unset, done(setup.compare()));
    assertEquals(unset, done(setup.compare()));
  }

  @Test
  void only_what_differs_is_changed() {
    setup.apply();
    set("{'greeting':[{'locale':'default','text':'Yo'}]}");
    assertEquals(List.of("The greeting is another one."), done(setup.compare()));
    assertEquals(List.of("Set the greeting."), done(setup.apply()));
    assertEquals(List.of(), done(setup.compare()));
  }

  @Test
  void a_subscription_that_meta_ended_is_found_and_made_again() {
    setup.apply();
    playground.simulators.messenger().unsubscribe();
    assertEquals(
        List.of(
            "The page is not subscribed: it tells us nothing. Meta ends a subscription after an"
                + " hour in which the webhook failed."),
        done(setup.compare()));
    assertEquals(1, done(setup.apply()).size());
    assertEquals(List.of(), done(setup.compare()));
  }

  @Test
  void what_others_set_beside_it_stays() {
    set("{'whitelisted_domains':['https://shop.example/']}");
    playground.graph.post(
        "subscribed_apps", Json.object().put("subscribed_fields", "messages,send_cart"));
    setup.apply();
    assertEquals(
        "[\"https://shop.example/\",\"https://parcels.example\"]",
        profile().path("whitelisted_domains").toString());
    assertTrue(read("subscribed_apps", Map.of()).toString().contains("send_cart"));
    assertEquals(List.of(), done(setup.compare()));
  }

  @Test
  void what_the_platform_adds_or_puts_in_another_order_is_no_difference() {
    setup.apply();
    var menu = profile().withArray("persistent_menu");
    menu.add(menu.remove(0));
    menu.forEach(one -> ((ObjectNode) one).putArray("disabled_surfaces"));
    set("{'whitelisted_domains':['https://PARCELS.example/'],'persistent_menu':" + menu + "}");
    assertEquals(List.of(), done(setup.compare()));
  }

  @Test
  void a_setup_that_is_refused_half_way_tells_what_it_had_done() {
    var calls = new AtomicInteger();
    var tired =
        (RudeServer.Manners)
            connection ->
                (calls.incrementAndGet() < 4
                        ? RudeServer.answering("200 OK", "{\"data\":[]}")
                        : RudeServer.answering("403 Forbidden", "{\"error\":{\"code\":200}}"))
                    .treat(connection);
    try (var server = new RudeServer(tired);
        var graph = new GraphApi(Playground.settings(server.uri()))) {
      var failed = assertInstanceOf(Outcome.Failed.class, new GraphSetup(graph, HERE).apply());
      assertTrue(failed.why().startsWith("The Graph API refuses (graph 200)"), failed.why());
      assertEquals(5, failed.changed().size(), failed::toString);
    }
  }

  @Test
  void an_address_that_messenger_would_not_open_is_not_set() {
    var plain = new GraphSetup(playground.graph, URI.create("http://parcels.example"));
    var failed = assertInstanceOf(Outcome.Failed.class, plain.apply());
    assertTrue(failed.why().contains("PARCELBELL_PUBLIC_URL"), failed.why());
    assertEquals(
        6,
        done(new GraphSetup(playground.graph, URI.create("http://localhost:8080")).apply()).size());
  }

  @Test
  void the_real_messenger_does_not_open_addresses_of_this_machine() {
    try (var graph = new GraphApi(Playground.settings(GraphSettings.META))) {
      var local = new GraphSetup(graph, URI.create("http://localhost:8080"));
      assertInstanceOf(Outcome.Failed.class, local.compare(), "without a call");
    }
  }

  @Test
  void a_bad_token_is_said_without_the_token() {
    var settings =
        Playground.settings(playground.simulators.graph(), "another-token", Optional.empty());
    try (var graph = new GraphApi(settings)) {
      var failed = assertInstanceOf(Outcome.Failed.class, new GraphSetup(graph, HERE).apply());
      assertTrue(failed.why().startsWith("The Graph API refuses (graph 190)"), failed.why());
      assertEquals(List.of(), failed.changed());
    }
  }

  private static List<String> done(Outcome outcome) {
    return assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).found();
  }

  private ObjectNode profile() {
    return (ObjectNode) read("messenger_profile", Map.of("fields", ALL)).at("/data/0");
  }

  private void set(String profile) {
    var json = Json.object(profile.replace('\'', '"').getBytes(UTF_8)).orElseThrow();
    assertInstanceOf(
        GraphAnswer.Got.class, GraphAnswer.of(playground.graph.post("messenger_profile", json)));
  }

  private JsonNode read(String edge, Map<String, String> parameters) {
    var path = "/" + Playground.PAGE + "/" + edge;
    var reply = playground.graph.get(path, parameters, Duration.ofSeconds(20));
    return assertInstanceOf(GraphAnswer.Got.class, GraphAnswer.of(reply)).body();
  }
}
