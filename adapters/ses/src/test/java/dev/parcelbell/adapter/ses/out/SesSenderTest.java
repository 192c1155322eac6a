package dev.parcelbell.adapter.ses.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

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
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the simulator: what goes over the wire, and what each code that comes back means. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SesSenderTest {
  private static final Address ANA = new Address.Email(new EmailAddress("ana+p&c%1@x.example"));
  private static final AttemptId ATTEMPT =
      new AttemptId(
          new DeliveryId("dlv_abcdefghijklmnopqrstuvwxyz"), 2, "01JD0000000000000000000001");
  private static final String TEXT =
      "Dein Päckchen 📦 kostet 100 % + 2 € & mehr; a=b?c=d%20e\nGruß\n";
  private static final String HTML = "<p>Dein Päckchen 📦 kostet 100&nbsp;% + 2 €</p>\n";
  private static final Content.Mail MAIL =
      new Content.Mail("Päckchen 📦 & 100 % + mehr", TEXT, HTML);

  private final SimulatedAws ses = Mails.simulated();

  @AfterEach
  void close() {
    ses.close();
  }

  private SendOutcome send(SesSettings settings) {
    try (var sender = new SesSender(ses.patient(), settings)) {
      return sender.send(new Outbound(ATTEMPT, ANA, MAIL));
    }
  }

  @Test
  void a_mail_with_umlauts_emoji_and_signs_arrives_unchanged() {
    assertInstanceOf(SendOutcome.Accepted.class, send(Mails.SETTINGS));

    var arrived = ses.arrived().getFirst();
    assertEquals("ana+p&c%1@x.example", arrived.to());
    assertEquals(TEXT, arrived.raw().path("text").asText().replace("\r\n", "\n"));
    assertEquals(HTML, arrived.raw().path("html").asText().replace("\r\n", "\n"));
    assertEquals(MAIL.subject(), arrived.raw().path("subject").asText());
  }

  @Test
  void goes_to_one_recipient_from_the_configured_sender_with_tag_and_configuration_set() {
    send(Mails.SETTINGS);

    var raw = ses.arrived().getFirst().raw();
    assertEquals("[\"ana+p&c%1@x.example\"]", raw.path("destinations").toString());
    assertEquals("news@shop.example", raw.path("source").asText());
    assertEquals("main", raw.path("configurationSet").asText());
    assertEquals("{\"attempt\":\"" + ATTEMPT.wire() + "\"}", raw.path("tags").toString());
  }

  @Test
  void is_not_even_offered_when_it_is_too_big() {
    var small = new SesSettings(Mails.FROM, Optional.empty(), Optional.empty(), 400);

    assertEquals(
        Reason.CONTENT_REJECTED, assertInstanceOf(SendOutcome.Refused.class, send(small)).reason());
    assertEquals(0, ses.requests());
  }

  @Test
  void wrong_keys_are_wrong_credentials() {
    try (var sender = new SesSender(ses.withWrongKeys(), Mails.SETTINGS)) {
      assertEquals(
          new SendOutcome.Refused(Reason.CREDENTIALS_REJECTED, "InvalidClientTokenId"),
          sender.send(new Outbound(ATTEMPT, ANA, MAIL)));
    }
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource({
    "MessageRejected, CONTENT_REJECTED",
    "MailFromDomainNotVerifiedException, ACCOUNT_RESTRICTED",
    "AccountSendingPausedException, ACCOUNT_RESTRICTED",
    "ConfigurationSetSendingPausedException, ACCOUNT_RESTRICTED",
    "ConfigurationSetDoesNotExist, CREDENTIALS_REJECTED",
    "AccessDenied, CREDENTIALS_REJECTED",
    "SignatureDoesNotMatch, CREDENTIALS_REJECTED",
    "InvalidParameterValue, REFUSED",
    "SomethingNew, REFUSED"
  })
  void a_refusal_says_why(String code, Reason expected) {
    ses.faults().add(Fault.once(Channel.EMAIL, FaultKind.REFUSE, code));

    assertEquals(
        expected, assertInstanceOf(SendOutcome.Refused.class, send(Mails.SETTINGS)).reason());
    assertEquals(1, ses.requests());
  }

  @ParameterizedTest
  @CsvSource({"ServiceUnavailable", "InternalFailure"})
  void trouble_at_the_provider_leaves_doubt(String code) {
    ses.faults().add(Fault.once(Channel.EMAIL, FaultKind.REFUSE, code));

    assertEquals(new SendOutcome.Ambiguous(code), send(Mails.SETTINGS));
    assertEquals(1, ses.requests());
  }

  @Test
  void takes_nothing_but_mails_to_mail_addresses() {
    var phone = new Address.Sms(new PhoneNumber("+4915112345678"));
    try (var sender = new SesSender(ses.patient(), Mails.SETTINGS)) {
      assertThrows(
          IllegalArgumentException.class, () -> sender.send(new Outbound(ATTEMPT, phone, MAIL)));
      assertThrows(
          IllegalArgumentException.class,
          () -> sender.send(new Outbound(ATTEMPT, ANA, new Content.Text("Hi"))));
    }
  }
}
