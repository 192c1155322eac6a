package dev.parcelbell.simulator;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Sent;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessengerSendTest {
  private static final String HELLO =
      TestBed.message(TestBed.ANA, "UPDATE", "{\"text\":\"Grüße 📦\"}").toString();
  private static final String DELIVERY = "dlv_" + "c".repeat(26);

  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void the_answer_names_the_person_and_the_message() {
    var answer = bed.send(HELLO);

    assertEquals(200, answer.statusCode());
    var body = TestBed.json(answer.body());
    assertEquals(2, body.size());
    assertEquals(TestBed.ANA, body.path("recipient_id").asText());
    assertTrue(body.path("message_id").asText().matches("m_[A-Za-z0-9_-]{40,}"));
  }

  @Test
  void the_answer_carries_the_time_of_the_shared_clock() {
    assertEquals(
        Optional.of("Fri, 20 Nov 2026 08:00:00 GMT"), bed.send(HELLO).headers().firstValue("Date"));
  }

  @Test
  void the_token_may_be_a_parameter_a_field_or_a_bearer() {
    var form = encodedHello() + "&access_token=playground-page-token";

    assertAccepted(bed.send(HELLO));
    assertAccepted(bed.postForm(TestBed.MESSAGES, form));
    assertAccepted(
        bed.postJson(TestBed.MESSAGES, HELLO, "Authorization", "Bearer playground-page-token"));
  }

  @Test
  void the_page_may_be_me_and_the_version_any_or_none() {
    assertAccepted(bed.postJson("/v21.0/me/messages?access_token=playground-page-token", HELLO));
    assertAccepted(bed.postJson("/me/messages?access_token=playground-page-token", HELLO));
  }

  @Test
  void a_form_says_the_same_as_json() {
    assertAccepted(
        bed.postForm(TestBed.MESSAGES + "?access_token=playground-page-token", encodedHello()));

    var arrived = onlyMessage();
    assertEquals("Grüße 📦", arrived.text());
    assertEquals(HELLO, arrived.raw().toString());
  }

  @Test
  void what_arrives_names_the_delivery_and_keeps_no_token() {
    var message =
        TestBed.message(
            TestBed.ANA, "UPDATE", "{\"text\":\"Hi\",\"metadata\":\"" + DELIVERY + "-0-f00\"}");

    var answer = bed.send(message.put("access_token", "playground-page-token").toString());

    var arrived = onlyMessage();
    assertEquals(Optional.of(DELIVERY), arrived.deliveryId());
    assertEquals(
        TestBed.json(answer.body()).path("message_id").asText(), arrived.providerMessageId());
    assertEquals(MovableClock.START, arrived.at());
    assertFalse(arrived.toJson().toString().contains("token"));
    assertEquals("messenger", arrived.toJson().path("channel").asText());
    assertEquals(DELIVERY, arrived.toJson().path("deliveryId").asText());
  }

  @Test
  void of_a_card_the_person_reads_title_and_subtitle() {
    bed.send(TestBed.message(TestBed.ANA, "UPDATE", Cards.WITH_BUTTONS).toString());

    assertEquals("Out for delivery\nParcel 12345678, today", onlyMessage().text());
  }

  @Test
  void a_sender_action_goes_alone_and_reaches_no_box() {
    var typing =
        """
        {"recipient":{"id":"%s"},"sender_action":"typing_on"}\
        """
            .formatted(TestBed.ANA);

    var answer = bed.send(typing);

    assertEquals("{\"recipient_id\":\"" + TestBed.ANA + "\"}", answer.body());
    assertEquals(List.of(), bed.simulators.outbox().all());
    assertEquals(0, bed.simulators.requests().of(Channel.MESSENGER, TestBed.ANA));
  }

  private Sent onlyMessage() {
    var arrived = bed.simulators.outbox().of(Channel.MESSENGER, TestBed.ANA);
    assertEquals(1, arrived.size());
    return arrived.getFirst();
  }

  private static String encodedHello() {
    var json = TestBed.json(HELLO);
    return "recipient=%s&messaging_type=UPDATE&message=%s"
        .formatted(
            encode(json.path("recipient").toString(), UTF_8),
            encode(json.path("message").toString(), UTF_8));
  }

  private static void assertAccepted(HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
  }
}
