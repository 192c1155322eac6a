package dev.parcelbell.adapter.ses.out;

import dev.parcelbell.adapter.ses.wire.SesEvent;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.aws.AwsAccess;
import dev.parcelbell.aws.OneCall;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.AttemptId;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.ses.model.MessageTag;
import software.amazon.awssdk.services.ses.model.SendRawEmailRequest;

/** Mails by SES, API of 2010-12-01: one SendRawEmail with one recipient for each. */
public final class SesSender implements Sender, AutoCloseable {
  private final SesClient ses;
  private final SesSettings settings;

  public SesSender(AwsAccess access, SesSettings settings) {
    this.ses = access.connect(SesClient.builder());
    this.settings = settings;
  }

  /**
   * @throws IllegalArgumentException for what is no mail
   */
  @Override
  public SendOutcome send(Outbound message) {
    if (!(message.to() instanceof Address.Email(var to))
        || !(message.content() instanceof Content.Mail mail)) {
      throw new IllegalArgumentException("SES takes a mail to an e-mail address");
    }
    var mime = MimeMail.write(settings, to, mail);
    if (mime.length > settings.bytesMax()) {
      return new SendOutcome.Refused(
          Reason.CONTENT_REJECTED, "a mail of " + mime.length + " bytes");
    }
    var request = request(message.attempt(), to.value(), mime);
    return SesOutcomes.of(
        OneCall.make(() -> Optional.ofNullable(ses.sendRawEmail(request).messageId())),
        settings.from());
  }

  private SendRawEmailRequest request(AttemptId attempt, String to, byte[] mime) {
    return SendRawEmailRequest.builder()
        .source(settings.from().value())
        .destinations(to)
        .rawMessage(raw -> raw.data(SdkBytes.fromByteArrayUnsafe(mime)))
        .tags(MessageTag.builder().name(SesEvent.ATTEMPT_TAG).value(attempt.wire()).build())
        .configurationSetName(settings.configurationSet().orElse(null))
        .build();
  }

  @Override
  public void close() {
    ses.close();
  }
}
