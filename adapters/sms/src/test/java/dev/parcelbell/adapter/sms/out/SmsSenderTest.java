package dev.parcelbell.adapter.sms.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.Sender.Outbound;
import dev.parcelbell.aws.testkit.SimulatedAws;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against the simulator: what goes over the wire, and what each code that comes back means. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SmsSenderTest {
  private static final String NUMBER = "+4915112345678";
  private static final AttemptId ATTEMPT =
      new AttemptId(
          new DeliveryId("dlv_abcdefghijklmnopqrstuvwxyz"), 1, "01JD0000000000000000000001");
  private static final SmsSettings BARE =
      new SmsSettings(Optional.empty(), Optional.empty(), Duration.ofHours(1), Optional.empty());

  private final SimulatedAws sms = ShortMessages.simulated();

  @AfterEach
  void close() {
    sms.close();
  }

  private SendOutcome send(SmsSettings settings, String text) {
    try (var sender = new SmsSender(sms.patient(), settings)) {
      return sender.send(
          new Outbound(ATTEMPT, new Address.Sms(new PhoneNumber(NUMBER)), new Content.Text(text)));
    }
  }

  private SendOutcome send() {
    return send(ShortMessages.SETTINGS, "Hi");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Dein Päckchen 📦 kostet 100 % + 2 € & mehr; a=b?c=d%20e \"heute\" \\ {}",
        "{[~]}€^|",
        " Leerzeichen \n und Zeilen "
      })
  void a_text_with_umlauts_emoji_and_signs_arrives_unchanged(String text) {
    assertInstanceOf(SendOutcome.Accepted.class, send(ShortMessages.SETTINGS, text));

    assertEquals(text, sms.arrived().getFirst().text());
  }

  @Test
  void everything_that_is_configured_goes_along() {
    send();

    var raw = sms.arrived().getFirst().raw();
    assertEquals(NUMBER, raw.path("DestinationPhoneNumber").asText());
    assertEquals("TRANSACTIONAL", raw.path("MessageType").asText());
    assertEquals(
        "arn:aws:sms-voice:eu-central-1:1:pool/pool-1", raw.path("OriginationIdentity").asText());
    assertEquals("main", raw.path("ConfigurationSetName").asText());
    assertEquals(600, raw.path("TimeToLive").asInt());
    assertEquals("0.2", raw.path("MaxPrice").asText());
    assertEquals("{\"attempt\":\"" + ATTEMPT.wire() + "\"}", raw.path("Context").toString());
    assertEquals(8, raw.size());
  }

  @Test
  void what_is_not_configured_does_not() {
    send(BARE, "Hi");

    assertEquals(5, sms.arrived().getFirst().raw().size());
  }

  @Test
  void the_longest_text_passes_and_a_longer_one_is_not_even_offered() {
    assertInstanceOf(SendOutcome.Accepted.class, send(BARE, "📦".repeat(1600)));

    assertEquals(
        new SendOutcome.Refused(Reason.CONTENT_REJECTED, "a text of 1601 characters"),
        send(BARE, "a".repeat(1601)));
    assertEquals(
        new SendOutcome.Refused(Reason.CONTENT_REJECTED, "a text of 1 characters"),
        send(BARE, " "));
    assertEquals(1, sms.requests());
  }

  @Test
  void wrong_keys_are_wrong_credentials() {
    try (var sender = new SmsSender(sms.withWrongKeys(), ShortMessages.SETTINGS)) {
      assertEquals(
          new SendOutcome.Refused(Reason.CREDENTIALS_REJECTED, "UnrecognizedClient"),
          sender.send(
              new Outbound(
                  ATTEMPT, new Address.Sms(new PhoneNumber(NUMBER)), new Content.Text("Hi"))));
    }
  }

  @Test
  void who_has_texted_stop_has_opted_out() {
    sms.simulators().sms().reply(NUMBER, "STOP");

    assertEquals(
        new SendOutcome.Refused(Reason.OPTED_OUT, "Conflict/DESTINATION_PHONE_NUMBER_OPTED_OUT"),
        send());
  }

  @Test
  void a_configuration_set_that_is_not_there_is_a_broken_setting() {
    var lost =
        new SmsSettings(
            Optional.empty(), Optional.of("lost"), Duration.ofHours(1), Optional.empty());

    assertEquals(
        new SendOutcome.Refused(Reason.CREDENTIALS_REJECTED, "ResourceNotFound"), send(lost, "Hi"));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "ConflictException/DESTINATION_PHONE_NUMBER_OPTED_OUT, OPTED_OUT",
    "ConflictException/DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION, BLOCKED",
    "ConflictException/DESTINATION_PHONE_NUMBER_BLOCKED_BY_PROTECT_NUMBER_OVERRIDE, BLOCKED",
    "ConflictException/DESTINATION_PHONE_NUMBER_NOT_VERIFIED, RECIPIENT_UNAVAILABLE",
    "ConflictException/RESOURCE_NOT_ACTIVE, ACCOUNT_RESTRICTED",
    "ConflictException/NUMBER_CAPABILITIES_MISMATCH, REFUSED",
    "ConflictException/SOMETHING_NEW, REFUSED",
    "ServiceQuotaExceededException/MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT, ACCOUNT_RESTRICTED",
    "ServiceQuotaExceededException/TAGS_PER_RESOURCE, REFUSED",
    "ValidationException/DESTINATION_COUNTRY_BLOCKED, BLOCKED",
    "ValidationException/INVALID_PARAMETER, CONTENT_REJECTED",
    "AccessDeniedException/ACCOUNT_DISABLED, ACCOUNT_RESTRICTED",
    "AccessDeniedException/INSUFFICIENT_ACCOUNT_REPUTATION, ACCOUNT_RESTRICTED",
    "AccessDeniedException, CREDENTIALS_REJECTED",
    "ResourceNotFoundException, CREDENTIALS_REJECTED",
    "SomethingNewException, REFUSED"
  })
  void a_refusal_says_why(String code, Reason expected) {
    sms.faults().add(Fault.once(Channel.SMS, FaultKind.REFUSE, code));

    assertEquals(new SendOutcome.Refused(expected, code.replace("Exception", "")), send());
    assertEquals(1, sms.requests());
  }

  @Test
  void too_much_at_once_is_throttled() {
    sms.faults().add(Fault.once(Channel.SMS, FaultKind.THROTTLE));

    assertEquals(new SendOutcome.Throttled(Duration.ofSeconds(2)), send());
  }

  @ParameterizedTest
  @ValueSource(strings = {"InternalServerException", "ServiceUnavailableException"})
  void trouble_at_the_provider_leaves_doubt(String code) {
    sms.faults().add(Fault.once(Channel.SMS, FaultKind.REFUSE, code));

    assertInstanceOf(SendOutcome.Ambiguous.class, send());
    assertEquals(1, sms.requests());
  }

  @Test
  void takes_nothing_but_texts_to_telephones() {
    var mail = new Address.Email(new EmailAddress("ana@x.example"));
    var phone = new Address.Sms(new PhoneNumber(NUMBER));
    try (var sender = new SmsSender(sms.patient(), BARE)) {
      assertThrows(
          IllegalArgumentException.class,
          () -> sender.send(new Outbound(ATTEMPT, mail, new Content.Text("Hi"))));
      assertThrows(
          IllegalArgumentException.class,
          () -> sender.send(new Outbound(ATTEMPT, phone, new Content.Mail("a", "b", "c"))));
    }
    assertTrue(sms.arrived().isEmpty());
  }
}
