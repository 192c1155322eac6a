package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.messenger.MessengerSettings;
import dev.parcelbell.simulator.sms.TextEvent;
import dev.parcelbell.simulator.world.Channel;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmsTest {
  static final String PHONE = "+4915112345678";

  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void an_answer_is_json_of_the_protocol() {
    var answer = bed.sms("SendTextMessage", message("Hello"));

    assertEquals(200, answer.statusCode());
    assertEquals(
        "application/x-amz-json-1.0", answer.headers().firstValue("Content-Type").orElse(""));
    var id = bed.simulators.outbox().of(Channel.SMS, PHONE).getFirst().providerMessageId();
    assertEquals("{\"MessageId\":\"" + id + "\"}", answer.body());
  }

  @Test
  void an_error_is_json_of_the_protocol() {
    bed.simulators.sms().reply(PHONE, "STOP");

    var answer = bed.sms("SendTextMessage", message("Hello"));

    assertEquals(400, answer.statusCode());
    assertEquals("ConflictException", answer.headers().firstValue("x-amzn-errortype").orElse(""));
    assertEquals(
        "{\"__type\":\"com.amazonaws.pinpointsmsvoicev2#ConflictException\","
            + "\"Message\":\"Destination phone number is opted out\","
            + "\"Reason\":\"DESTINATION_PHONE_NUMBER_OPTED_OUT\","
            + "\"ResourceType\":\"opted-out-number\",\"ResourceId\":\""
            + PHONE
            + "\"}",
        answer.body());
    assertEquals(List.of(), bed.simulators.outbox().all());
    assertEquals(1, bed.simulators.requests().of(Channel.SMS, PHONE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"DestinationPhoneNumber\":\"0151\"",
        "\"DestinationPhoneNumber\":null",
        "\"MessageBody\":\"\"",
        "\"MessageType\":\"OTP\"",
        "\"TimeToLive\":4",
        "\"TimeToLive\":259201",
        "\"MaxPrice\":\"cheap\"",
        "\"Context\":{\"a\":\"1\",\"b\":\"1\",\"c\":\"1\",\"d\":\"1\",\"e\":\"1\",\"f\":\"1\"}",
        "\"Context\":{\"a b\":\"1\"}",
        "\"Context\":{\"a\":\" 1\"}"
      })
  void what_is_out_of_bounds_is_refused(String field) {
    var params = (ObjectNode) TestBed.json(message("Hello"));
    TestBed.json("{" + field + "}").properties().forEach(e -> params.set(e.getKey(), e.getValue()));

    var answer = bed.sms("SendTextMessage", params.toString());

    assertEquals(400, answer.statusCode(), answer.body());
    assertTrue(answer.body().contains("#ValidationException"));
    assertTrue(TestBed.json(answer.body()).at("/Fields/0/Name").isTextual());
  }

  @Test
  void what_is_in_bounds_is_taken() {
    var params =
        """
        {"DestinationPhoneNumber":"4915112345678","MessageBody":"%s","MessageType":"PROMOTIONAL",
         "TimeToLive":5,"MaxPrice":"0.20","Context":{"attempt":"dlv_a-0-b"},
         "OriginationIdentity":"arn:aws:sms-voice:eu-central-1:1:pool/p1"}\
        """
            .formatted("📦".repeat(1600));

    assertEquals(200, bed.sms("SendTextMessage", params).statusCode());
  }

  @Test
  void a_dry_run_reaches_nobody() {
    var answer = bed.sms("SendTextMessage", message("Hello").replace("{", "{\"DryRun\":true,"));

    assertEquals(200, answer.statusCode());
    assertEquals(List.of(), bed.simulators.outbox().all());
    assertEquals(List.of(), bed.events());
  }

  @Test
  void stop_and_start_are_heard_in_any_case_and_other_words_are_not() {
    var sms = bed.simulators.sms();
    sms.reply(PHONE, " Stop ");
    assertTrue(sms.isOptedOut(PHONE));
    sms.reply(PHONE, "start");
    assertFalse(sms.isOptedOut(PHONE));
    sms.reply(PHONE, "don't stop");
    assertFalse(sms.isOptedOut(PHONE));
  }

  @Test
  void without_credentials_and_for_unknown_operations_there_are_errors() {
    assertTrue(bed.sms("SendPigeon", "{}").body().contains("#UnknownOperationException"));
    assertTrue(bed.sms("SendTextMessage", "[]").body().contains("#SerializationException"));
    var unsigned =
        bed.call(
            HttpRequest.newBuilder(URI.create(bed.simulators.aws() + "/"))
                .header("X-Amz-Target", "PinpointSMSVoiceV2.SendTextMessage")
                .POST(BodyPublishers.ofString(message("Hello")))
                .build());
    assertTrue(unsigned.body().contains("#MissingAuthenticationTokenException"));
  }

  @Test
  void only_known_configuration_sets_are_used_and_only_they_have_events() {
    var aws = AwsSettings.playground().withConfigurationSets("main");
    try (var strict = new TestBed(MessengerSettings.playground(), aws)) {
      strict.sms("SendTextMessage", message("Hello"));
      assertEquals(List.of(), strict.events());
      strict.sms("SendTextMessage", inSet("main"));
      assertEquals(1, strict.events().size());
      assertTrue(strict.sms("SendTextMessage", inSet("x")).body().contains("#ResourceNotFound"));
    }
  }

  @Test
  void nothing_becomes_of_a_message_that_never_was() {
    assertThrows(
        NoSuchElementException.class, () -> bed.simulators.sms().event(PHONE, TextEvent.BLOCKED));
    assertThrows(IllegalArgumentException.class, () -> TextEvent.parse("TEXT_BURNT"));
  }

  private static String inSet(String name) {
    return message("Hello").replace("{", "{\"ConfigurationSetName\":\"" + name + "\",");
  }

  static String message(String body) {
    return "{\"DestinationPhoneNumber\":\"" + PHONE + "\",\"MessageBody\":\"" + body + "\"}";
  }
}
