package dev.parcelbell.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.stack.Town.Resident;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people ask in Messenger, and what they are answered, through every queue there is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OneTown.class)
@Timeout(180)
class ConversationTest {
  /** What a killed application had in its hands comes back when its visibility ends. */
  private static final Duration AFTER_KILLS = Duration.ofSeconds(90);

  private final Town town;

  ConversationTest(Town town) {
    this.town = town;
  }

  @Test
  void the_thread_journey() {
    var resident = town.linked();
    var parcel = town.parcelOf(resident);
    town.awaitState(town.update(parcel, "IN_TRANSIT"), "DELIVERED");

    var card = ask(resident, "Where is my parcel?");
    assertTrue(text(card).contains(parcel + ": On its way"), text(card));
    var stages = click(resident, card, "All stages");
    assertTrue(text(stages).contains("✓ Received\n➤ On its way"), text(stages));
    var when = click(resident, card, "Another time");
    assertTrue(text(when).startsWith("When shall parcel " + parcel), text(when));
    assertTrue(text(ask(resident, "tomorrow evening")).contains("in the evening"));
    assertEquals("Gern geschehen.", text(ask(resident, "Vielen Dank")));
  }

  @Test
  void nobody_sees_the_parcel_of_somebody_else() {
    var parcel = town.parcelOf(town.linked());
    var stranger = town.linked();
    var about = "where is " + parcel + "?";

    assertEquals(
        "I find no parcel " + parcel + " of yours. Please check the number.",
        text(ask(stranger, about)));
  }

  @Test
  void a_human_takes_over_and_gives_back() {
    var resident = town.linked();
    town.parcelOf(resident);
    assertTrue(text(ask(resident, "I want to talk to a human")).contains("colleague"));
    Patience.until(() -> chat(resident), chat -> chat.path("threadOwner").asText().equals("inbox"));
    thread(resident, "app");

    // whose turn it is comes through the same line as what the person says next
    assertTrue(text(ask(resident, "Where is my parcel?")).contains("Announced"));
  }

  @Test
  void many_questions_in_one_webhook_get_one_reply_each() {
    var people = IntStream.range(0, 10).mapToObj(_ -> town.linked()).toList();
    people.forEach(town::parcelOf);
    var items = new ArrayList<String>();
    for (int round = 0; round < 3; round++) {
      for (var person : people) {
        items.add(message(person, "m_" + person.psid() + "_" + round, "Where is my parcel?"));
      }
    }
    var body = new SignedWebhook(page(String.join(",", items)));
    for (int delivered = 0; delivered < 2; delivered++) {
      assertEquals(200, body.post(town).status());
    }

    for (var person : people) {
      Patience.until(() -> town.sentTo(person.psid()), sent -> sent.size() >= 3);
    }
    ask(people.getFirst(), "Thanks"); // everything of theirs before it has been answered
    assertEquals(4, town.sentTo(people.getFirst().psid()).size());
  }

  @Test
  void whoever_kills_the_application_leaves_one_reply_to_each_question() {
    var people = IntStream.range(0, 12).mapToObj(_ -> town.linked()).toList();
    people.forEach(town::parcelOf);
    for (int i = 0; i < people.size(); i++) {
      say(people.get(i), "Where is my parcel?");
      if (i == people.size() / 2) {
        town.control("POST", "/api/application", "{'action':'kill'}").good();
        town.control("POST", "/api/application", "{'action':'start'}").good();
      }
    }
    for (var person : people) {
      var kinds =
          Patience.until(
              AFTER_KILLS,
              () -> kinds(person),
              seen -> seen.contains("reply") && seen.contains("understood"));
      assertTrue(kinds.contains("message"), kinds.toString());
      var ids =
          town.sentTo(person.psid()).stream()
              .map(sent -> sent.path("providerMessageId").asText())
              .collect(Collectors.toSet());
      assertTrue(ids.size() <= 1, person.psid() + " was told " + ids);
    }
  }

  @Test
  void hostile_texts_are_answered_like_any_other() {
    var resident = town.linked();
    var texts =
        List.of(
            "",
            "{{7*7}} ${x} <script>",
            "مرحبا أين طردي",
            "\\u0000\\u0007\\ud800",
            "📦📦📦",
            "x".repeat(20_000));
    for (int i = 0; i < texts.size(); i++) {
      int before = town.sentTo(resident.psid()).size();
      var said = message(resident, "m_" + resident.psid() + "_" + i, texts.get(i));
      assertEquals(200, new SignedWebhook(page(said)).post(town).status());

      assertTrue(text(next(resident, before)).contains("did not understand"), texts.get(i));
    }
  }

  // ---- what people do -------------------------------------------------------------------------

  private JsonNode ask(Resident resident, String said) {
    int before = town.sentTo(resident.psid()).size();
    say(resident, said);
    return next(resident, before);
  }

  private void say(Resident resident, String said) {
    var text = said.replace("\"", "\\\"");
    town.control("POST", chatPath(resident) + "/messages", "{\"text\":\"" + text + "\"}").good();
  }

  private JsonNode click(Resident resident, JsonNode shown, String title) {
    int before = town.sentTo(resident.psid()).size();
    var body =
        "{'providerMessageId':'%s','title':'%s'}"
            .formatted(shown.path("providerMessageId").asText(), title);
    town.control("POST", chatPath(resident) + "/clicks", body).good();
    return next(resident, before);
  }

  private JsonNode next(Resident resident, int before) {
    return Patience.until(() -> town.sentTo(resident.psid()), sent -> sent.size() > before)
        .getLast();
  }

  private JsonNode chat(Resident resident) {
    return town.control("GET", chatPath(resident), "").good();
  }

  private void thread(Resident resident, String owner) {
    town.control("POST", chatPath(resident) + "/thread", "{'owner':'" + owner + "'}").good();
  }

  private static String chatPath(Resident resident) {
    return "/api/messenger/" + resident.psid();
  }

  private List<String> kinds(Resident resident) {
    var trace = town.api("GET", "/v1/conversations/" + resident.psid() + "/trace", "").good();
    var kinds = new HashSet<String>();
    trace.path("items").forEach(step -> kinds.add(step.path("kind").asText()));
    return List.copyOf(kinds);
  }

  private String message(Resident person, String mid, String text) {
    return """
    {'sender':{'id':'%s'},'recipient':{'id':'%s'},'timestamp':%d,'message':{'mid':'%s','text':'%s'}}\
    """
        .formatted(person.psid(), SignedWebhook.PAGE, town.now().toEpochMilli(), mid, text);
  }

  private static String page(String items) {
    return "{'object':'page','entry':[{'id':'%s','time':1,'messaging':[%s]}]}"
        .formatted(SignedWebhook.PAGE, items);
  }

  private static String text(JsonNode sent) {
    return sent.path("text").asText();
  }
}
