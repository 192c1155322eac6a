package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConflictException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ConflictExceptionReason;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SendTextMessageRequest;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ThrottlingException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ValidationException;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.ValidationExceptionReason;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.ConfigurationSetDoesNotExistException;
import software.amazon.awssdk.services.ses.model.MessageRejectedException;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;
import software.amazon.awssdk.services.ses.model.SesException;

/** The SDK of AWS, which knows nothing of simulators. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForeignAwsClientTest {
  private static final String PHONE = "+4915112345678";
  private static final String MAIL =
      """
      From: Parcelbell <bell@shop.example>
      To: ana@example.com
      Subject: =?UTF-8?Q?Dein_P=C3=A4ckchen?=
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: base64

      R3LDvMOfZSDwn5Om
      """;

  @AutoClose private final TestBed bed = new TestBed();
  @AutoClose private final SesClient ses = atSimulator(SesClient.builder());

  @AutoClose
  private final PinpointSmsVoiceV2Client sms = atSimulator(PinpointSmsVoiceV2Client.builder());

  @Test
  void it_sends_a_raw_mail() {
    var answer = ses.sendRawEmail(raw(MAIL));

    var arrived = bed.simulators.outbox().latest(Channel.EMAIL, "ana@example.com").orElseThrow();
    assertEquals(answer.messageId(), arrived.providerMessageId());
    assertEquals("Grüße 📦", arrived.text());
    assertEquals("Dein Päckchen", arrived.raw().path("subject").asText());
  }

  @Test
  void it_sends_a_composed_mail() {
    var tag = MessageTag.builder().name("attempt").value("dlv_" + "a".repeat(26) + "-0-x").build();

    var answer =
        ses.sendEmail(
            mail ->
                mail.source("bell@shop.example")
                    .destination(to -> to.toAddresses("ana@example.com"))
                    .message(
                        message ->
                            message
                                .subject(subject -> subject.data("Päckchen"))
                                .body(body -> body.text(text -> text.data("Grüße & 📦"))))
                    .tags(List.of(tag)));

    var arrived = bed.simulators.outbox().latest(Channel.EMAIL, "ana@example.com").orElseThrow();
    assertEquals(answer.messageId(), arrived.providerMessageId());
    assertEquals("Grüße & 📦", arrived.text());
    assertEquals(Optional.of("dlv_" + "a".repeat(26)), arrived.deliveryId());
  }

  @Test
  void it_asks_for_the_sending_quota() {
    ses.sendRawEmail(raw(MAIL));

    assertEquals(1.0, ses.getSendQuota().sentLast24Hours());
  }

  @Test
  void it_understands_what_ses_refuses() {
    bed.simulators.faults().add(Fault.once(Channel.EMAIL, FaultKind.REFUSE));
    assertThrows(MessageRejectedException.class, () -> ses.sendRawEmail(raw(MAIL)));

    bed.simulators
        .faults()
        .add(Fault.once(Channel.EMAIL, FaultKind.REFUSE, "ConfigurationSetDoesNotExist"));
    assertThrows(ConfigurationSetDoesNotExistException.class, () -> ses.sendRawEmail(raw(MAIL)));

    var nobody = raw(MAIL.replace("ana@example.com", "ana"));
    var malformed = assertThrows(SesException.class, () -> ses.sendRawEmail(nobody));
    assertEquals("InvalidParameterValue", malformed.awsErrorDetails().errorCode());
    assertEquals("Missing final '@domain'", malformed.awsErrorDetails().errorMessage());
  }

  @Test
  void it_understands_when_ses_has_too_much_to_do() {
    bed.simulators.faults().add(Fault.once(Channel.EMAIL, FaultKind.THROTTLE));

    var throttled = assertThrows(SesException.class, () -> ses.sendRawEmail(raw(MAIL)));

    assertTrue(throttled.isThrottlingException());
  }

  @Test
  void it_sends_a_text_message() {
    var answer =
        sms.sendTextMessage(
            message ->
                message
                    .destinationPhoneNumber(PHONE)
                    .messageBody("Grüße 📦")
                    .messageType("TRANSACTIONAL")
                    .context(Map.of("attempt", "dlv_" + "b".repeat(26) + "-1-x")));

    var arrived = bed.simulators.outbox().latest(Channel.SMS, PHONE).orElseThrow();
    assertEquals(answer.messageId(), arrived.providerMessageId());
    assertEquals("Grüße 📦", arrived.text());
    assertEquals(Optional.of("dlv_" + "b".repeat(26)), arrived.deliveryId());
  }

  @Test
  void it_understands_that_somebody_wants_no_more_messages() {
    bed.simulators.sms().reply(PHONE, "stop");

    var refused = assertThrows(ConflictException.class, () -> sms.sendTextMessage(text("Hello")));

    assertEquals(ConflictExceptionReason.DESTINATION_PHONE_NUMBER_OPTED_OUT, refused.reason());
    assertEquals(
        PHONE,
        sms.describeOptedOutNumbers(list -> list.optOutListName("Default"))
            .optedOutNumbers()
            .getFirst()
            .optedOutNumber());
  }

  @Test
  void it_understands_what_is_wrong_with_a_text_message() {
    var refused =
        assertThrows(ValidationException.class, () -> sms.sendTextMessage(text("x".repeat(1601))));

    assertEquals(ValidationExceptionReason.FIELD_VALIDATION_FAILED, refused.reason());
    assertEquals("MessageBody", refused.fields().getFirst().name());
    assertEquals(
        "MessageBody must have at most 1600 characters", refused.awsErrorDetails().errorMessage());
  }

  @Test
  void it_asks_for_numbers_and_limits() {
    var number = sms.describePhoneNumbers(all -> {}).phoneNumbers().getFirst();
    assertEquals("+4915735990000", number.phoneNumber());
    assertTrue(number.twoWayEnabled());
    assertEquals(
        1000L, sms.describeSpendLimits(all -> {}).spendLimits().getFirst().enforcedLimit());
  }

  @Test
  void it_takes_a_number_off_the_opt_out_list() {
    bed.simulators.sms().reply(PHONE, "STOP");

    sms.deleteOptedOutNumber(number -> number.optOutListName("Default").optedOutNumber(PHONE));

    assertEquals(0, sms.describeOptedOutNumbers(list -> {}).optedOutNumbers().size());
    sms.sendTextMessage(text("Hello again"));
  }

  @Test
  void it_understands_when_sms_has_too_much_to_do() {
    bed.simulators.faults().add(Fault.once(Channel.SMS, FaultKind.THROTTLE));

    assertThrows(ThrottlingException.class, () -> sms.sendTextMessage(text("Hello")));
  }

  private static SendTextMessageRequest text(String body) {
    return SendTextMessageRequest.builder().destinationPhoneNumber(PHONE).messageBody(body).build();
  }

  private static SendRawEmailRequest raw(String mail) {
    return SendRawEmailRequest.builder()
        .rawMessage(raw -> raw.data(SdkBytes.fromUtf8String(mail.replace("\n", "\r\n"))))
        .build();
  }

  private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C atSimulator(
      B builder) {
    return builder
        .endpointOverride(bed.simulators.aws())
        .region(Region.EU_CENTRAL_1)
        .httpClient(UrlConnectionHttpClient.create())
        .credentialsProvider(
            StaticCredentialsProvider.create(
                AwsBasicCredentials.create("playground", "playground")))
        .overrideConfiguration(config -> config.retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .build();
  }
}
