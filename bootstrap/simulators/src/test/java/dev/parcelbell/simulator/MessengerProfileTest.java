package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.simulator.messenger.Person;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessengerProfileTest {
  private static final String TOKEN = "?access_token=playground-page-token";
  private static final String PROFILE = "/v26.0/me/messenger_profile" + TOKEN;
  private static final String OF_PAGE = "/v26.0/100000000000001/messenger_profile" + TOKEN;
  private static final String START = "{'get_started':{'payload':'BEGIN'}}";
  private static final String MENUS =
      """
      {'get_started':{'payload':'BEGIN'},'persistent_menu':[
       {'locale':'default','composer_input_disabled':false,'call_to_actions':[
         {'type':'postback','title':'Where is it?','payload':'WHERE'},
         {'type':'web_url','title':'Shop','url':'https://shop.example/'}]},
       {'locale':'de_DE','call_to_actions':[
         {'type':'postback','title':'Wo ist es?','payload':'WO'}]}]}\
      """;

  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void what_is_set_can_be_read_and_taken_away() {
    assertEquals("{\"result\":\"success\"}", set(MENUS).body());
    assertEquals(200, set("{'greeting':[{'locale':'default','text':'Hi'}]}").statusCode());
    assertEquals("BEGIN", read("get_started,greeting").at("/get_started/payload").asText());
    assertEquals("Hi", read("greeting").at("/greeting/0/text").asText());
    var gone = bed.delete(PROFILE, "{\"fields\":[\"greeting\",\"persistent_menu\"]}");
    assertEquals("{\"result\":\"success\"}", gone.body());
    assertTrue(read("greeting,persistent_menu").isMissingNode());
    assertEquals(1, read("get_started,greeting").size());
  }

  @Test
  void a_property_is_set_as_a_whole_and_the_others_stay() {
    set(MENUS);
    set(
        "{'persistent_menu':[{'locale':'default','call_to_actions':"
            + "[{'type':'postback','title':'A','payload':'A'}]}]}");
    assertEquals(1, read("persistent_menu").path("persistent_menu").size());
    assertEquals(1, read("get_started").size());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | 100/0",
        "{'get_started':'BEGIN'} | 100/0",
        "{'get_started':{'payload':''}} | 100/0",
        "{'get_started':{'payload':'B','title':'T'}} | 100/0",
        "{'greeting':[]} | 100/0",
        "{'greeting':[{'locale':'english','text':'Hi'}]} | 100/0",
        "{'greeting':[{'locale':'default','text':'Hi'},{'locale':'default','text':'Ho'}]} | 100/0",
        "{'account_linking_url':'http://shop.example/link'} | 100/0",
        "{'account_linking_url':'http://localhost.evil.example/link'} | 100/0",
        "{'whitelisted_domains':['ftp://shop.example']} | 100/0",
        "{'persistent_menu':[{'locale':'default','call_to_actions':"
            + "[{'type':'postback','title':'A','payload':'A'}]}]} | 100/2018145",
        "{'get_started':{'payload':'B'},'persistent_menu':[{'locale':'de_DE','call_to_actions':"
            + "[{'type':'postback','title':'A','payload':'A'}]}]} | 100/0",
        "{'get_started':{'payload':'B'},'persistent_menu':[{'locale':'default','call_to_actions':"
            + "[{'type':'nested','title':'A','call_to_actions':[]}]}]} | 11/0",
        "{'get_started':{'payload':'B'},'persistent_menu':"
            + "[{'type':'postback','title':'A','payload':'A'}]} | 100/0",
      })
  void what_meta_does_not_take_is_refused(String body, String error) {
    assertEquals(error, TestBed.error(set(body)));
    assertTrue(read("get_started,greeting,account_linking_url").isMissingNode());
  }

  @Test
  void sizes_are_those_of_the_reference() {
    assertEquals(200, set(menuOf(20, 30)).statusCode());
    assertEquals("105/0", TestBed.error(set(menuOf(21, 30))));
    assertEquals("100/0", TestBed.error(set(menuOf(1, 31))));
    assertEquals(200, set(greetingOf(160)).statusCode());
    assertEquals("100/0", TestBed.error(set(greetingOf(161))));
  }

  @Test
  void addresses_are_those_of_the_web_or_of_this_machine() {
    assertEquals(200, set("{'account_linking_url':'https://shop.example/link'}").statusCode());
    assertEquals(
        200,
        set("{'account_linking_url':'http://localhost:8080/link',"
                + "'whitelisted_domains':['http://localhost:8080']}")
            .statusCode());
  }

  @Test
  void the_menu_needs_the_button_that_it_began_with() {
    set(MENUS);
    assertEquals(
        "100/2018145", TestBed.error(bed.delete(PROFILE, "{\"fields\":[\"get_started\"]}")));
  }

  @Test
  void unknown_fields_are_neither_read_nor_taken_away() {
    assertEquals("100/0", TestBed.error(bed.get(PROFILE + "&fields=home_url")));
    assertEquals("100/0", TestBed.error(bed.get(PROFILE)));
    assertEquals("100/0", TestBed.error(bed.delete(PROFILE, "{\"fields\":[\"moon\"]}")));
  }

  @Test
  void the_page_has_ten_calls_in_ten_minutes() {
    for (int i = 0; i < 10; i++) {
      assertEquals(200, set(START).statusCode());
    }
    assertEquals("613/0", TestBed.error(set(START)));
    assertEquals("613/0", TestBed.error(bed.get(PROFILE + "&fields=greeting")));
    bed.pass(Duration.ofMinutes(10));
    assertEquals(200, set(START).statusCode());
  }

  @Test
  void get_started_and_the_menu_can_be_tapped_as_soon_as_they_are_set() {
    var messenger = bed.simulators.messenger();
    assertThrows(NoSuchElementException.class, () -> messenger.getStarted(TestBed.ANA));
    set(MENUS);
    messenger.getStarted(TestBed.ANA);
    assertEquals(Optional.empty(), messenger.menu(TestBed.ANA, "Where is it?"));
    assertEquals(Optional.of("https://shop.example/"), messenger.menu(TestBed.ANA, "Shop"));
    var events = bed.webhooks();
    assertEquals("BEGIN", events.getFirst().at("/postback/payload").asText());
    assertEquals("Where is it?", events.getLast().at("/postback/title").asText());
    assertEquals("WHERE", events.getLast().at("/postback/payload").asText());
    assertThrows(NoSuchElementException.class, () -> messenger.menu(TestBed.ANA, "Wo ist es?"));
    assertThrows(NoSuchElementException.class, () -> messenger.menu("404", "Shop"));
  }

  @Test
  void everybody_gets_the_menu_of_their_language() {
    set(MENUS);
    var ben = new Person("77", "Ben", Instant.EPOCH, false, "de_DE");
    bed.simulators.messenger().addPerson(ben);
    bed.simulators.messenger().menu("77", "Wo ist es?");
    assertEquals("WO", bed.webhooks().getLast().at("/postback/payload").asText());
  }

  private HttpResponse<String> set(String json) {
    return bed.postJson(OF_PAGE, json.replace('\'', '"'));
  }

  /** Missing when nothing of that is set. */
  private JsonNode read(String fields) {
    return TestBed.json(bed.get(PROFILE + "&fields=" + fields).body()).at("/data/0");
  }

  private static String menuOf(int items, int titleLength) {
    var item = "{'type':'postback','title':'" + "x".repeat(titleLength) + "','payload':'P'}";
    return "{'get_started':{'payload':'B'},'persistent_menu':[{'locale':'default','call_to_actions':["
        + (item + ",").repeat(items - 1)
        + item
        + "]}]}";
  }

  private static String greetingOf(int length) {
    return "{'greeting':[{'locale':'default','text':'" + "x".repeat(length) + "'}]}";
  }
}
