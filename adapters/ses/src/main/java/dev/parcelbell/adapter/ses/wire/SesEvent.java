package dev.parcelbell.adapter.ses.wire;

import dev.parcelbell.aws.AwsEvent;
import dev.parcelbell.domain.delivery.AttemptId;
import java.time.Instant;
import java.util.Optional;

/**
 * An event of SES. Those of a configuration set call their kind {@code eventType} and carry our
 * tags; those of an identity call it {@code notificationType} and do not.
 *
 * @param label the kind as SES calls it
 */
public record SesEvent(String label, AwsEvent content) {
  /** The message tag that carries our id of the attempt. */
  public static final String ATTEMPT_TAG = "attempt";

  private static final int LABEL_MAX = 40;
  private static final int ATTEMPT_MAX = 100;
  private static final int MESSAGE_ID_MAX = 512;

  /** The event, unless the message is none of SES. */
  public static Optional<SesEvent> read(String message) {
    return AwsEvent.read(message).flatMap(SesEvent::of);
  }

  private static Optional<SesEvent> of(AwsEvent content) {
    var ofIdentity = content.text("/notificationType", LABEL_MAX);
    var ofSet =
        content
            .text("/eventType", LABEL_MAX)
            .filter(label -> content.hasObject("/mail") || SesEventKind.named(label).isPresent());
    return ofSet.or(() -> ofIdentity).map(label -> new SesEvent(label, content));
  }

  public Optional<SesEventKind> kind() {
    return SesEventKind.named(label);
  }

  public boolean isAboutMail() {
    return content.hasObject("/mail");
  }

  public Optional<AttemptId> attempt() {
    return content.text("/mail/tags/" + ATTEMPT_TAG + "/0", ATTEMPT_MAX).flatMap(AttemptId::parse);
  }

  /** SES's own id of the mail, as it was answered to the call. */
  public Optional<String> messageId() {
    return content.text("/mail/messageId", MESSAGE_ID_MAX);
  }

  /** When it happened; some kinds tell only when the mail was handed in. */
  public Instant at(SesEventKind kind, Instant receivedAt) {
    return content.time(kind.pointer("timestamp"), content.time("/mail/timestamp", receivedAt));
  }
}
