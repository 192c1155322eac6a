package dev.parcelbell.adapter.httpapi.in;

import static dev.parcelbell.adapter.httpapi.in.Api.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.http.Body;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Texts and pictures. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TextResourceTest {
  private final Api api = new Api();

  @ParameterizedTest
  @CsvSource({"SMS, TEXT", "EMAIL, MAIL", "MESSENGER, CARD", "WHATSAPP, TEMPLATE"})
  void a_text_is_previewed_in_the_form_of_its_channel(String channel, String kind) {
    var answer = api.get("/v1/texts/DELIVERED?locale=de&channel=" + channel);

    assertEquals(200, answer.status());
    assertEquals(kind, json(answer).at("/content/kind").asText());
  }

  @Test
  void the_locale_is_the_installations_unless_one_is_asked_for() {
    assertEquals(
        json(
            """
            {"status":"LOST","channel":"SMS","locale":"en",
             "content":{"kind":"TEXT","text":"LOST in en"}}
            """),
        json(api.get("/v1/texts/LOST?channel=SMS")));
    assertEquals(
        "de", json(api.get("/v1/texts/LOST?channel=SMS&locale=de")).get("locale").asText());
  }

  @ParameterizedTest
  @CsvSource({
    "'', 'channel required'",
    "channel=, 'channel unknown_channel'",
    "channel=FAX, 'channel unknown_channel'",
    "channel=SMS&locale=, 'locale invalid_locale'",
    "channel=SMS&locale=xx, 'locale invalid_locale'",
    "channel=FAX&locale=xx, 'channel unknown_channel, locale invalid_locale'",
    "locale=xx, 'locale invalid_locale, channel required'",
  })
  void a_bad_question_is_told_everything_that_is_wrong_with_it(String query, String found) {
    var answer = api.get("/v1/texts/LOST?" + query);

    assertEquals(400, answer.status());
    var errors =
        Published.items(json(answer).get("errors"))
            .map(error -> error.get("pointer").asText() + " " + error.get("code").asText())
            .reduce((a, b) -> a + ", " + b);
    assertEquals(Optional.of(found), errors);
  }

  @Test
  void an_unknown_status_has_no_text() {
    assertEquals(404, api.get("/v1/texts/EATEN?channel=SMS").status());
  }

  @ParameterizedTest
  @EnumSource
  void every_status_has_its_picture_and_needs_no_key_for_it(ParcelStatus status) {
    var answer = api.sendBare("GET", "/pictures/" + status + ".png", Map.of(), Body.EMPTY);

    assertEquals(200, answer.status());
    assertEquals("image/png", answer.headers().get("content-type"));
    assertEquals(Body.of(status.name()), answer.body());
  }

  @ParameterizedTest
  @CsvSource({"lost, LOST", "Out_for_Delivery, OUT_FOR_DELIVERY"})
  void a_picture_is_found_in_any_case(String name, ParcelStatus status) {
    var answer = api.get("/pictures/" + name + ".png");

    assertEquals(Body.of(status.name()), answer.body());
  }

  @ParameterizedTest
  @CsvSource({"EATEN.png", "LOST.gif", "LOST", ".png", "..%2FLOST.png", "LOST.PNG"})
  void there_are_no_other_pictures(String file) {
    assertEquals(404, api.get("/pictures/" + file).status());
  }
}
