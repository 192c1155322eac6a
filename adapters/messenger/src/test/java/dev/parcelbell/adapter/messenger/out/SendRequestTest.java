package dev.parcelbell.adapter.messenger.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.Content.Template.Parameter;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SendRequestTest {
  private static final URI PICTURE = URI.create("https://shop.example/pictures/DELIVERED.png");

  @Test
  void a_text_is_an_update_with_our_own_id() {
    assertEquals(
        """
        {"recipient":{"id":"7100000000000001"},"messaging_type":"UPDATE",\
        "message":{"text":"Grüße & 📦 +1 100%",\
        "metadata":"dlv_abcdefghijklmnopqrstuvwxyz-0-01JD0000000000000000000001"}}\
        """,
        body(new Content.Text("Grüße & 📦 +1 100%")).toString());
  }

  @Test
  void a_card_is_a_generic_template_with_a_picture() {
    var card = new Content.Card("Delivered", "Parcel 12345678", Optional.of(PICTURE));

    assertEquals(
        """
        {"attachment":{"type":"template","payload":{"template_type":"generic","elements":[\
        {"title":"Delivered","subtitle":"Parcel 12345678",\
        "image_url":"https://shop.example/pictures/DELIVERED.png"}]}},\
        "metadata":"dlv_abcdefghijklmnopqrstuvwxyz-0-01JD0000000000000000000001"}\
        """,
        body(card).path("message").toString());
    assertEquals("UPDATE", body(card).path("messaging_type").asText());
  }

  @Test
  void what_a_card_does_not_have_is_left_out() {
    var element =
        body(new Content.Card("Delivered", " ", Optional.empty()))
            .path("message")
            .path("attachment")
            .path("payload")
            .path("elements")
            .path(0);

    assertEquals("{\"title\":\"Delivered\"}", element.toString());
  }

  @Test
  void a_template_with_names_is_a_utility_message() {
    var template =
        new Content.Template(
            "parcel_update",
            Locale.US,
            List.of(new Parameter("parcel", "12345678"), new Parameter("status", "delivered")));

    assertEquals(
        """
        {"template":{"name":"parcel_update","language":{"code":"en_US"},"components":[\
        {"type":"body","parameters":[\
        {"type":"text","parameter_name":"parcel","text":"12345678"},\
        {"type":"text","parameter_name":"status","text":"delivered"}]}]},\
        "metadata":"dlv_abcdefghijklmnopqrstuvwxyz-0-01JD0000000000000000000001"}\
        """,
        body(template).path("message").toString());
    assertEquals("UTILITY", body(template).path("messaging_type").asText());
  }

  @Test
  void a_template_with_numbers_has_parameters_without_names() {
    var template = new Content.Template("t", Locale.GERMAN, List.of(new Parameter("", "12345678")));

    assertEquals(
        """
        {"name":"t","language":{"code":"de"},"components":[\
        {"type":"body","parameters":[{"type":"text","text":"12345678"}]}]}\
        """,
        body(template).path("message").path("template").toString());
  }

  @Test
  void a_template_without_gaps_has_no_components() {
    assertEquals(
        "{\"name\":\"t\",\"language\":{\"code\":\"de\"},\"components\":[]}",
        body(new Content.Template("t", Locale.GERMAN, List.of()))
            .path("message")
            .path("template")
            .toString());
  }

  @Test
  void every_message_says_its_type_and_none_has_a_retired_tag() {
    var contents =
        List.of(
            new Content.Text("a"),
            new Content.Card("a", "b", Optional.empty()),
            new Content.Template("t", Locale.GERMAN, List.of()));
    for (var content : contents) {
      assertTrue(body(content).path("messaging_type").isTextual());
      assertFalse(body(content).has("tag"));
    }
  }

  @Test
  void nothing_is_longer_than_meta_takes() {
    var words = "parcels ".repeat(300);
    var card = body(new Content.Card(words, words, Optional.empty()));
    var element = card.path("message").path("attachment").path("payload").path("elements").path(0);

    assertTrue(element.path("title").asText().length() <= 80);
    assertTrue(element.path("subtitle").asText().length() <= 80);
    assertTrue(body(new Content.Text(words)).path("message").path("text").asText().length() < 2000);
  }

  @Test
  void an_e_mail_is_a_mistake_of_the_programmer() {
    assertThrows(
        IllegalArgumentException.class, () -> body(new Content.Mail("Hi", "text", "<p>text</p>")));
  }

  private static ObjectNode body(Content content) {
    return SendRequest.body(Playground.ANA, Playground.ATTEMPT, content);
  }
}
