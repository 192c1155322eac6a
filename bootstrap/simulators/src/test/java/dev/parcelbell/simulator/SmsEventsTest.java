package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.simulator.sms.TextEvent;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SmsEventsTest {
  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void a_message_has_one_final_event() {
    bed.sms(
        "SendTextMessage", SmsTest.message("Hello").replace("{", "{\"Context\":{\"a\":\"b\"},"));

    var events = bed.events();
    assertEquals(1, events.size());
    var id = bed.simulators.outbox().all().getFirst().providerMessageId();
    long now = MovableClock.START.toEpochMilli();
    assertEquals(
        TestBed.json(
            """
            {"eventType":"TEXT_DELIVERED","eventVersion":"1.0","eventTimestamp":%1$d,
             "isFinal":true,"originationPhoneNumber":"+4915735990000",
             "destinationPhoneNumber":"%2$s","isoCountryCode":"DE","mcc":"262","mnc":"01",
             "messageId":"%3$s","messageRequestTimestamp":%1$d,"messageEncoding":"GSM",
             "messageType":"TRANSACTIONAL","messageStatus":"DELIVERED",
             "messageStatusDescription":"Message has been accepted by phone",
             "context":{"a":"b"},"totalMessageParts":1,"totalMessagePrice":0.09,
             "totalCarrierFee":0.0}\
            """
                .formatted(now, SmsTest.PHONE, id)),
        events.getFirst());
    assertTrue(bed.notifications.getFirst().topicArn().endsWith(":sms-events"));
  }

  @ParameterizedTest
  @EnumSource(TextEvent.class)
  void anything_may_become_of_a_message(TextEvent kind) {
    bed.sms("SendTextMessage", SmsTest.message("Hello"));
    bed.events();

    bed.simulators.sms().event(SmsTest.PHONE, TextEvent.parse("TEXT_" + kind));

    var event = bed.events().getLast();
    assertEquals("TEXT_" + kind, event.path("eventType").asText());
    assertEquals(
        kind != TextEvent.PENDING && kind != TextEvent.QUEUED, event.path("isFinal").asBoolean());
  }

  @Test
  void what_somebody_texts_us_comes_in_with_what_it_may_answer() {
    bed.sms("SendTextMessage", SmsTest.message("Hello"));
    bed.events();
    bed.simulators.sms().reply(SmsTest.PHONE, "STOP");
    bed.simulators.sms().reply("+4915100000000", "Hi");

    var inbound = bed.events().stream().filter(event -> event.has("inboundMessageId")).toList();

    var stop = inbound.stream().filter(it -> it.path("messageBody").asText().equals("STOP"));
    var answer = stop.findFirst().orElseThrow();
    assertEquals(SmsTest.PHONE, answer.path("originationNumber").asText());
    assertEquals("+4915735990000", answer.path("destinationNumber").asText());
    assertEquals(
        bed.simulators.outbox().all().getFirst().providerMessageId(),
        answer.path("previousPublishedMessageId").asText());
    assertTrue(answer.has("messageKeyword"));
    var hello = inbound.stream().filter(it -> it.path("messageBody").asText().equals("Hi"));
    assertFalse(hello.findFirst().orElseThrow().has("previousPublishedMessageId"));
    assertTrue(bed.notifications.getLast().topicArn().endsWith(":sms-inbound"));
  }

  @ParameterizedTest
  @CsvSource({
    "a,160,GSM,1",
    "a,161,GSM,2",
    "€,80,GSM,1",
    "€,81,GSM,2",
    "ł,70,Unicode,1",
    "ł,71,Unicode,2",
    "📦,35,Unicode,1",
    "📦,36,Unicode,2"
  })
  void a_long_message_travels_in_parts(String unit, int times, String encoding, int parts) {
    bed.sms("SendTextMessage", SmsTest.message(unit.repeat(times)));

    var event = bed.events().getFirst();
    assertEquals(encoding, event.path("messageEncoding").asText());
    assertEquals(parts, event.path("totalMessageParts").asInt());
  }
}
