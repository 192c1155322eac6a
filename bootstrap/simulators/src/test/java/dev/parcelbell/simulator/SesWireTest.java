package dev.parcelbell.simulator;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.messenger.MessengerSettings;
import dev.parcelbell.simulator.world.Channel;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Collections;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SesWireTest {
  private static final String MAIL =
      "From: a@b.example\r\nTo: ana@c.example\r\nSubject: Hi\r\n\r\nHello\r\n";

  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void an_answer_is_the_xml_of_the_api() {
    var answer = bed.ses(raw(MAIL));

    assertEquals(200, answer.statusCode());
    assertEquals("text/xml", answer.headers().firstValue("Content-Type").orElse(""));
    var requestId = answer.headers().firstValue("x-amzn-RequestId").orElse("");
    var messageId = bed.simulators.outbox().all().getFirst().providerMessageId();
    assertTrue(messageId.matches("0107[0-9a-f]{12}-[0-9a-f-]{36}-000000"), messageId);
    assertEquals(
        """
        <SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">
          <SendRawEmailResult>
            <MessageId>%s</MessageId>
          </SendRawEmailResult>
          <ResponseMetadata>
            <RequestId>%s</RequestId>
          </ResponseMetadata>
        </SendRawEmailResponse>
        """
            .formatted(messageId, requestId),
        answer.body());
  }

  @Test
  void an_error_is_the_xml_of_the_api() {
    var answer = bed.ses(raw(MAIL) + "&Tags.member.1.Name=a%3Cb&Tags.member.1.Value=c");

    assertEquals(400, answer.statusCode());
    assertEquals(
        """
        <ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">
          <Error>
            <Type>Sender</Type>
            <Code>InvalidParameterValue</Code>
            <Message>Invalid tag name &lt;a&lt;b&gt;: only alphanumeric ASCII characters, '_', and '-' are allowed.</Message>
          </Error>
          <RequestId>%s</RequestId>
        </ErrorResponse>
        """
            .formatted(answer.headers().firstValue("x-amzn-RequestId").orElse("")),
        answer.body());
  }

  @Test
  void what_is_missing_is_named() {
    assertError("ValidationError", bed.ses("Action=SendRawEmail"));
    assertError("ValidationError", bed.ses("Action=SendEmail&Source=a%40b.example"));
    assertError("InvalidAction", bed.ses("Action=SendPigeon&Version=2010-12-01"));
    assertError("SerializationException", bed.ses("Action=SendRawEmail&RawMessage.Data=%21"));
  }

  @Test
  void recipients_and_senders_must_be_addresses() {
    assertError("InvalidParameterValue", bed.ses(raw("From: a@b.example\r\n\r\nHello")));
    assertError("InvalidParameterValue", bed.ses(raw("To: a@b.example\r\n\r\nHello")));
    assertError("InvalidParameterValue", bed.ses(raw(MAIL.replace("ana@", "än@"))));
    assertError("InvalidParameterValue", bed.ses(raw(MAIL.replace("c.example", "c_.example"))));
    assertError("InvalidParameterValue", bed.ses(raw("To: x@y.example\r\n" + MAIL)));
    var many = String.join(", ", Collections.nCopies(51, "ana@c.example"));
    assertError("InvalidParameterValue", bed.ses(raw(MAIL.replace("ana@c.example", many))));
  }

  @Test
  void a_mail_of_more_than_10_mebibytes_is_refused() {
    var big = MAIL + "x".repeat(10_485_760 - MAIL.length());

    assertEquals(200, bed.ses(raw(big)).statusCode());
    assertError("InvalidParameterValue", bed.ses(raw(big + "x")));
  }

  @Test
  void only_verified_identities_send_and_only_known_sets_are_used() {
    var aws = AwsSettings.playground().withVerifiedIdentities("b.example", "me@d.example");
    try (var strict = new TestBed(MessengerSettings.playground(), aws)) {
      assertEquals(200, strict.ses(raw(MAIL)).statusCode());
      assertEquals(
          200,
          strict
              .ses(raw(MAIL.replace("a@b.", "Me <me@d.").replace("e\r\nTo", "e>\r\nTo")))
              .statusCode());
      assertError("MessageRejected", strict.ses(raw(MAIL.replace("a@b.", "a@d."))));
    }
    var sets = AwsSettings.playground().withConfigurationSets("main");
    try (var strict = new TestBed(MessengerSettings.playground(), sets)) {
      assertEquals(200, strict.ses(raw(MAIL) + "&ConfigurationSetName=main").statusCode());
      assertError(
          "ConfigurationSetDoesNotExist", strict.ses(raw(MAIL) + "&ConfigurationSetName=other"));
    }
  }

  @Test
  void without_credentials_of_the_account_nobody_gets_in() {
    assertError("MissingAuthenticationToken", unsigned(""));
    assertError(
        "InvalidClientTokenId",
        unsigned(
            "AWS4-HMAC-SHA256 Credential=other/20261120/eu-central-1/ses/aws4_request,"
                + " Signature=0"));
  }

  @Test
  void every_recipient_is_counted_and_gets_a_mail() {
    bed.ses(raw(MAIL.replace("To: ", "Cc: \"B, o\" <bo@c.example>\r\nTo: ")));

    assertEquals(1, bed.simulators.requests().of(Channel.EMAIL, "ANA@c.example"));
    assertEquals(1, bed.simulators.outbox().of(Channel.EMAIL, "bo@c.example").size());
    assertEquals(2, bed.simulators.requests().of(Channel.EMAIL));
  }

  private HttpResponse<String> unsigned(String authorization) {
    return bed.call(
        HttpRequest.newBuilder(URI.create(bed.simulators.aws() + "/"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Authorization", authorization)
            .POST(BodyPublishers.ofString(raw(MAIL)))
            .build());
  }

  static String raw(String mail) {
    var data = Base64.getEncoder().encodeToString(mail.getBytes(UTF_8));
    return "Action=SendRawEmail&Version=2010-12-01&RawMessage.Data=" + encode(data, UTF_8);
  }

  private static void assertError(String code, HttpResponse<String> answer) {
    assertTrue(answer.statusCode() >= 400);
    assertTrue(answer.body().contains("<Code>" + code + "</Code>"), answer.body());
  }
}
