package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessengerSizesTest {
  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void a_text_is_shorter_than_2000_characters_whatever_they_are() {
    assertFits("{\"text\":\"" + "📦".repeat(1999) + "\"}");
    assertTooBig("message[text]", "{\"text\":\"" + "x".repeat(2000) + "\"}");
  }

  @Test
  void metadata_is_shorter_than_1000_characters() {
    assertFits("{\"text\":\"Hi\",\"metadata\":\"" + "m".repeat(999) + "\"}");
    assertTooBig(
        "message[metadata]", "{\"text\":\"Hi\",\"metadata\":\"" + "m".repeat(1000) + "\"}");
  }

  @Test
  void there_are_at_most_13_quick_replies_with_short_titles() {
    assertFits(quickReplies(13, 20));
    assertTooBig("message[quick_replies]", quickReplies(14, 20));
    assertTooBig("message[quick_replies][0][title]", quickReplies(1, 21));
  }

  @Test
  void a_card_has_up_to_10_elements_with_up_to_3_buttons() {
    assertFits(cards(10, 80, 3, 20, 1000));
    assertTooBig("[elements]", cards(11, 80, 3, 20, 1000));
    assertTooBig("[elements][0][title]", cards(1, 81, 3, 20, 1000));
    assertTooBig("[elements][0][buttons]", cards(1, 80, 4, 20, 1000));
    assertTooBig("[elements][0][buttons][0][title]", cards(1, 80, 1, 21, 1000));
    assertTooBig("[elements][0][buttons][0][payload]", cards(1, 80, 1, 20, 1001));
  }

  @Test
  void a_button_template_has_a_text_of_up_to_640_characters_and_buttons() {
    assertFits(buttonTemplate(640, 3));
    assertTooBig("[text]", buttonTemplate(641, 3));
    assertTooBig("[buttons]", buttonTemplate(640, 4));
    assertTooBig("[buttons]", buttonTemplate(640, 0));
  }

  @Test
  void there_is_exactly_one_content() {
    assertTooBig("cannot be empty", "{\"metadata\":\"m\"}");
    assertTooBig("cannot be empty", "{\"text\":\"\"}");
    assertTooBig(
        "both text and attachment",
        "{\"text\":\"Hi\",\"attachment\":{\"type\":\"image\",\"payload\":{\"url\":\"https://a.b/c\"}}}");
  }

  @Test
  void links_lead_into_the_web() {
    assertTooBig("[url] must be a valid URL", link("javascript:alert(1)"));
    assertFits(link("http://localhost:8080/t/1"));
  }

  private static String quickReplies(int count, int title) {
    var reply =
        "{\"content_type\":\"text\",\"title\":\"" + "t".repeat(title) + "\",\"payload\":\"P\"}";
    return "{\"text\":\"Hi\",\"quick_replies\":[" + many(count, reply) + "]}";
  }

  private static String cards(int elements, int title, int buttons, int buttonTitle, int payload) {
    var element =
        "{\"title\":\""
            + "t".repeat(title)
            + "\",\"buttons\":["
            + many(buttons, postback(buttonTitle, payload))
            + "]}";
    return template("generic", "\"elements\":[" + many(elements, element) + "]");
  }

  private static String buttonTemplate(int text, int buttons) {
    return template(
        "button",
        "\"text\":\""
            + "t".repeat(text)
            + "\",\"buttons\":["
            + many(buttons, postback(5, 5))
            + "]");
  }

  private static String link(String url) {
    return template(
        "button",
        "\"text\":\"Hi\",\"buttons\":[{\"type\":\"web_url\",\"title\":\"Go\",\"url\":\""
            + url
            + "\"}]");
  }

  private static String template(String type, String inside) {
    return "{\"attachment\":{\"type\":\"template\",\"payload\":{\"template_type\":\""
        + type
        + "\","
        + inside
        + "}}}";
  }

  private static String postback(int title, int payload) {
    return "{\"type\":\"postback\",\"title\":\""
        + "b".repeat(title)
        + "\",\"payload\":\""
        + "p".repeat(payload)
        + "\"}";
  }

  private static String many(int count, String json) {
    return String.join(",", Collections.nCopies(count, json));
  }

  private void assertFits(String message) {
    var answer = bed.send(TestBed.message(TestBed.ANA, "UPDATE", message).toString());
    assertEquals(200, answer.statusCode(), answer.body());
  }

  private void assertTooBig(String complaint, String message) {
    var answer = bed.send(TestBed.message(TestBed.ANA, "UPDATE", message).toString());
    assertEquals(400, answer.statusCode());
    var text = TestBed.json(answer.body()).at("/error/message").asText();
    assertTrue(text.contains(complaint), text);
  }
}
