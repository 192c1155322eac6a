package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.simulator.world.Channel;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessengerTemplatesTest {
  private static final String PATH =
      "/v26.0/100000000000001/message_templates?access_token=playground-page-token";
  private static final String SHIPPED =
      """
      {"name":"order_shipped","language":"en","category":"UTILITY","parameter_format":"NAMED",
       "components":[
         {"type":"BODY","text":"Hi {{name}}, order {{order}} has shipped today.",
          "example":{"body_text_named_params":[{"param_name":"name","example":"Ana"}]}},
         {"type":"BUTTONS","buttons":[{"type":"POSTBACK","text":"Track"}]}]}\
      """;
  private static final String USE =
      """
      {"template":{"name":"order_shipped","language":{"code":"en"},"components":[
        {"type":"body","parameters":[
          {"type":"text","parameter_name":"name","text":"Ana $1"},
          {"type":"text","parameter_name":"order","text":"A-17"}]},
        {"type":"buttons","parameters":[{"type":"POSTBACK","payload":"TRACK:A-17"}]}]}}\
      """;

  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void a_template_is_approved_at_once_and_listed() {
    var created = TestBed.json(bed.postJson(PATH, SHIPPED).body());

    assertEquals("APPROVED", created.path("status").asText());
    assertEquals("UTILITY", created.path("category").asText());
    var listed = TestBed.json(bed.get(PATH + "&name=order_shipped").body()).path("data");
    assertEquals(created.path("id"), listed.path(0).path("id"));
    assertEquals("APPROVED", listed.path(0).path("status").asText());
    assertEquals(0, TestBed.json(bed.get(PATH + "&name=other").body()).path("data").size());
  }

  @Test
  void outside_the_window_an_approved_template_arrives_with_its_parameters() {
    bed.postJson(PATH, SHIPPED);
    bed.pass(Duration.ofHours(25));

    assertEquals(200, send("UTILITY", USE).statusCode());

    var arrived = bed.simulators.outbox().of(Channel.MESSENGER, TestBed.ANA).getFirst();
    assertEquals("Hi Ana $1, order A-17 has shipped today.", arrived.text());
  }

  @Test
  void the_buttons_of_a_template_can_be_tapped() {
    bed.postJson(PATH, SHIPPED);
    var mid = bed.arrived("UTILITY", USE);

    bed.simulators.messenger().click(TestBed.ANA, mid, "Track");

    assertEquals("TRACK:A-17", bed.webhooks().getLast().at("/postback/payload").asText());
  }

  @Test
  void without_approval_for_the_language_a_template_is_a_wrong_parameter() {
    assertWrong(send("UTILITY", USE));
    bed.postJson(PATH, SHIPPED);
    assertWrong(send("UTILITY", USE.replace("\"en\"", "\"de\"")));
    assertEquals(200, send("UTILITY", USE).statusCode());
  }

  @Test
  void a_template_needs_all_its_parameters_and_the_type_utility() {
    bed.postJson(PATH, SHIPPED);

    assertWrong(send("UTILITY", USE.replace("\"order\"", "\"parcel\"")));
    assertWrong(send("UPDATE", USE));
    assertWrong(send("UTILITY", "{\"text\":\"Hi\"}"));
  }

  @Test
  void a_template_may_not_begin_or_end_with_a_parameter_nor_exist_already() {
    assertWrong(bed.postJson(PATH, SHIPPED.replace("Hi {{name}}", "{{name}}")));
    assertWrong(bed.postJson(PATH, SHIPPED.replace(" has shipped today.", ".")));
    assertWrong(bed.postJson(PATH, SHIPPED.replace("UTILITY", "MARKETING")));
    assertWrong(bed.postJson(PATH, SHIPPED.replace("order_shipped", "Order Shipped")));

    assertEquals(200, bed.postJson(PATH, SHIPPED).statusCode());
    assertWrong(bed.postJson(PATH, SHIPPED));
  }

  @Test
  void the_page_and_its_apps_can_be_asked_for() {
    var token = "?access_token=playground-page-token";
    var page = TestBed.json(bed.get("/v26.0/me" + token + "&fields=id,name").body());

    assertEquals("100000000000001", page.path("id").asText());
    assertEquals(page, TestBed.json(bed.get("/v26.0/100000000000001" + token).body()));
    assertWrong(bed.get("/v26.0/me" + token + "&fields=shoe_size"));
    var apps = TestBed.json(bed.get("/v26.0/me/subscribed_apps" + token).body()).path("data");
    assertTrue(apps.path(0).path("subscribed_fields").toString().contains("message_echoes"));
    var ana = TestBed.json(bed.get("/v26.0/" + TestBed.ANA + token).body());
    assertEquals("Ana", ana.path("first_name").asText());
  }

  private HttpResponse<String> send(String type, String message) {
    return bed.send(TestBed.message(TestBed.ANA, type, message).toString());
  }

  private static void assertWrong(HttpResponse<String> answer) {
    assertEquals(400, answer.statusCode(), answer.body());
    assertEquals(100, TestBed.json(answer.body()).at("/error/code").asInt());
  }
}
