package dev.parcelbell.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;

/** Callers of one service for each of the protocols that we use. */
enum Callers {
  QUERY {
    @Override
    Caller connect(AwsAccess access) {
      var ses = access.connect(SesClient.builder());
      return new Caller(ses, () -> ses.sendRawEmail(Callers::mail).messageId());
    }
  },
  JSON {
    @Override
    Caller connect(AwsAccess access) {
      var sms = access.connect(PinpointSmsVoiceV2Client.builder());
      return new Caller(
          sms,
          () ->
              sms.sendTextMessage(text -> text.destinationPhoneNumber("+4915112345678"))
                  .messageId());
    }
  };

  static final AwsCredentialsProvider KEYS =
      StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

  abstract Caller connect(AwsAccess access);

  Caller connect(URI endpoint, Duration timeout) {
    return connect(new AwsAccess(Region.EU_CENTRAL_1, Optional.of(endpoint), KEYS, timeout));
  }

  private static void mail(SendRawEmailRequest.Builder mail) {
    mail.rawMessage(raw -> raw.data(SdkBytes.fromUtf8String("From: a@x.example\r\n\r\nHi")));
  }
}
