package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FaultsTest {
  @AutoClose private final TestBed bed = new TestBed();

  @ParameterizedTest
  @CsvSource({
    "messenger, refuse, , 551",
    "messenger, refuse, 10/2018278, 2018278",
    "messenger, refuse, 190, \"code\":190",
    "messenger, refuse, 99999/7, \"error_subcode\":7",
    "messenger, throttle, , 613",
    "messenger, throttle, 4, \"code\":4",
    "email, refuse, , MessageRejected",
    "email, refuse, AccountSendingPausedException, AccountSendingPausedException",
    "email, throttle, , Throttling",
    "sms, refuse, , DESTINATION_PHONE_NUMBER_OPTED_OUT",
    "sms, refuse, ServiceQuotaExceededException/MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT,"
        + " MONTHLY_SPEND",
    "sms, refuse, ResourceNotFoundException, #ResourceNotFoundException",
    "sms, throttle, , #ThrottlingException"
  })
  void a_refused_send_reaches_nobody(String channel, String kind, String code, String error) {
    var where = Channel.parse(channel);
    bed.simulators
        .faults()
        .add(new Fault(where, FaultKind.parse(kind), 1, Optional.ofNullable(code)));

    var answer = send(where);

    assertTrue(answer.statusCode() >= 400);
    assertTrue(answer.body().contains(error), answer.body());
    assertEquals(List.of(), bed.simulators.outbox().all());
    assertEquals(1, bed.simulators.requests().of(where));
    assertEquals(200, send(where).statusCode());
  }

  @Test
  void a_fault_lasts_so_many_times_and_concerns_one_channel() {
    bed.simulators.faults().add(new Fault(Channel.SMS, FaultKind.THROTTLE, 2, Optional.empty()));

    assertEquals(200, send(Channel.EMAIL).statusCode());
    assertEquals(400, send(Channel.SMS).statusCode());
    assertEquals(1, bed.simulators.faults().list().getFirst().times());
    assertEquals(400, send(Channel.SMS).statusCode());
    assertEquals(200, send(Channel.SMS).statusCode());
    assertEquals(List.of(), bed.simulators.faults().list());
  }

  @Test
  void faults_can_be_taken_back() {
    bed.simulators.faults().add(Fault.once(Channel.SMS, FaultKind.THROTTLE));
    bed.simulators.faults().clear();

    assertEquals(200, send(Channel.SMS).statusCode());
  }

  @Test
  void what_the_platform_itself_refuses_uses_up_no_fault() {
    bed.simulators.faults().add(Fault.once(Channel.SMS, FaultKind.NO_RECEIPT));
    bed.simulators.faults().add(Fault.once(Channel.SMS, FaultKind.THROTTLE));

    bed.sms("SendTextMessage", "{}");
    assertEquals(2, bed.simulators.faults().list().size());
    send(Channel.SMS);
    assertEquals(FaultKind.NO_RECEIPT, bed.simulators.faults().list().getFirst().kind());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIALOGFLOW")
  void without_a_receipt_nothing_is_heard_of_a_message(Channel channel) {
    bed.simulators.faults().add(Fault.once(channel, FaultKind.NO_RECEIPT));

    assertEquals(200, send(channel).statusCode());

    assertEquals(1, bed.simulators.outbox().of(channel).size());
    bed.pass(Duration.ofDays(3));
    assertEquals(List.of(), heardOf(channel));
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIALOGFLOW")
  void a_late_receipt_comes_when_nobody_waits_any_more(Channel channel) {
    bed.simulators.faults().add(Fault.once(channel, FaultKind.LATE_RECEIPT));

    assertEquals(200, send(channel).statusCode());

    bed.pass(TestBed.FALLBACK_AFTER.plusSeconds(4));
    assertEquals(List.of(), heardOf(channel));
    bed.pass(Duration.ofSeconds(1));
    assertEquals(channel == Channel.SMS ? 1 : 2, heardOf(channel).size());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DIALOGFLOW")
  void duplicates_come_46_times_each(Channel channel) {
    bed.simulators.faults().add(Fault.once(channel, FaultKind.DUPLICATE_RECEIPTS));

    send(channel);

    assertEquals(channel == Channel.SMS ? 46 : 92, heardOf(channel).size());
    assertEquals(1, bed.simulators.outbox().of(channel).size());
  }

  @Test
  void a_failed_receipt_is_a_bounce_or_an_unreachable_carrier() {
    bed.simulators.faults().add(Fault.once(Channel.EMAIL, FaultKind.FAIL_RECEIPT));
    bed.simulators.faults().add(Fault.once(Channel.SMS, FaultKind.FAIL_RECEIPT));

    assertEquals(200, send(Channel.EMAIL).statusCode());
    assertEquals("Permanent", bed.events().getLast().at("/bounce/bounceType").asText());
    assertEquals(200, send(Channel.SMS).statusCode());
    var failed = bed.events().getLast();
    assertEquals("TEXT_CARRIER_UNREACHABLE", failed.path("eventType").asText());
    assertTrue(failed.path("isFinal").asBoolean());
    assertEquals(List.of(), bed.simulators.outbox().all());
  }

  @Test
  void impossible_faults_are_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> Fault.once(Channel.MESSENGER, FaultKind.FAIL_RECEIPT));
    assertThrows(
        IllegalArgumentException.class,
        () -> Fault.once(Channel.SMS, FaultKind.NO_RECEIPT, "ConflictException"));
    assertThrows(
        IllegalArgumentException.class,
        () -> Fault.once(Channel.MESSENGER, FaultKind.REFUSE, "ConflictException"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Fault(Channel.SMS, FaultKind.REFUSE, 0, Optional.empty()));
    assertThrows(
        IllegalArgumentException.class, () -> Fault.once(Channel.DIALOGFLOW, FaultKind.NO_RECEIPT));
    assertThrows(IllegalArgumentException.class, () -> Fault.once(Channel.SMS, FaultKind.GARBAGE));
    assertThrows(
        IllegalArgumentException.class,
        () -> Fault.once(Channel.DIALOGFLOW, FaultKind.REFUSE, "10/2018278"));
    assertThrows(IllegalArgumentException.class, () -> FaultKind.parse("meteorite"));
    assertThrows(IllegalArgumentException.class, () -> Channel.parse("whatsapp"));
  }

  @Test
  void a_fault_is_shown_as_it_was_asked_for() {
    var fault =
        new Fault(Channel.parse("SMS"), FaultKind.parse("Timeout-After"), 3, Optional.empty());

    assertEquals(
        "{\"channel\":\"sms\",\"kind\":\"timeout-after\",\"times\":3}", fault.toJson().toString());
  }

  private List<JsonNode> heardOf(Channel channel) {
    return channel == Channel.MESSENGER ? bed.webhooks() : bed.events();
  }

  private HttpResponse<String> send(Channel channel) {
    return switch (channel) {
      case MESSENGER ->
          bed.send(TestBed.message(TestBed.ANA, "UPDATE", "{\"text\":\"Hi\"}").toString());
      case SMS -> bed.sms("SendTextMessage", SmsTest.message("Hi"));
      case DIALOGFLOW -> throw new IllegalArgumentException("it sends nothing");
      case EMAIL -> bed.ses(SesWireTest.raw("From: a@b.example\r\nTo: ana@c.example\r\n\r\nHi"));
    };
  }
}
