package dev.parcelbell.adapter.sms.out;

import dev.parcelbell.adapter.sms.wire.SmsEvent;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.aws.AwsAccess;
import dev.parcelbell.aws.OneCall;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.pinpointsmsvoicev2.PinpointSmsVoiceV2Client;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.MessageType;
import software.amazon.awssdk.services.pinpointsmsvoicev2.model.SendTextMessageRequest;

/** Text messages by AWS End User Messaging SMS: one SendTextMessage for each. */
public final class SmsSender implements Sender, AutoCloseable {
  private static final int CHARACTERS_MAX = 1600;

  private final PinpointSmsVoiceV2Client sms;
  private final SmsSettings settings;

  public SmsSender(AwsAccess access, SmsSettings settings) {
    this.sms = access.connect(PinpointSmsVoiceV2Client.builder());
    this.settings = settings;
  }

  /**
   * @throws IllegalArgumentException for what is no text message
   */
  @Override
  public SendOutcome send(Outbound message) {
    if (!(message.to() instanceof Address.Sms(var to))
        || !(message.content() instanceof Content.Text(var text))) {
      throw new IllegalArgumentException("SMS takes a text to a telephone number");
    }
    int characters = text.codePointCount(0, text.length());
    if (text.isBlank() || characters > CHARACTERS_MAX) {
      return new SendOutcome.Refused(
          Reason.CONTENT_REJECTED, "a text of " + characters + " characters");
    }
    var request =
        SendTextMessageRequest.builder()
            .destinationPhoneNumber(to.e164())
            .messageBody(text)
            .messageType(MessageType.TRANSACTIONAL)
            .originationIdentity(settings.originationIdentity().orElse(null))
            .configurationSetName(settings.configurationSet().orElse(null))
            .timeToLive(Math.toIntExact(settings.timeToLive().toSeconds()))
            .maxPrice(settings.priceOnTheWire().orElse(null))
            .context(Map.of(SmsEvent.ATTEMPT_KEY, message.attempt().wire()))
            .build();
    return SmsOutcomes.of(
        OneCall.make(() -> Optional.ofNullable(sms.sendTextMessage(request).messageId())));
  }

  @Override
  public void close() {
    sms.close();
  }
}
