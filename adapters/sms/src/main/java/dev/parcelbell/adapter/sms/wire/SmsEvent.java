package dev.parcelbell.adapter.sms.wire;

import dev.parcelbell.aws.AwsEvent;
import dev.parcelbell.domain.delivery.AttemptId;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/** What AWS End User Messaging publishes. */
public sealed interface SmsEvent {
  /** The entry of a message's context that carries our id of the attempt. */
  String ATTEMPT_KEY = "attempt";

  /**
   * Something became of a message of the account.
   *
   * @param label the kind as AWS calls it; not only those of {@link TextEventKind}
   */
  record Progress(String label, AwsEvent content) implements SmsEvent {
    private static final Pattern LABEL = Pattern.compile("(TEXT|VOICE|MEDIA|RCS)_[A-Z_]{1,40}");
    private static final int ATTEMPT_MAX = 100;
    private static final int MESSAGE_ID_MAX = 512;

    public Optional<AttemptId> attempt() {
      return content.text("/context/" + ATTEMPT_KEY, ATTEMPT_MAX).flatMap(AttemptId::parse);
    }

    public Optional<String> messageId() {
      return content.text("/messageId", MESSAGE_ID_MAX);
    }

    public Instant at(Instant receivedAt) {
      return content.time("/eventTimestamp", receivedAt);
    }

    /** Whether nothing more will come. A message that seems to have failed may still arrive. */
    public boolean isFinal() {
      return content.isTrue("/isFinal");
    }
  }

  /** Somebody texted one of our numbers. */
  record Reply(AwsEvent content) implements SmsEvent {
    private static final int NUMBER_MAX = 20;
    private static final int TEXT_MAX = 2000;

    public Optional<String> from() {
      return content.text("/originationNumber", NUMBER_MAX);
    }

    /** Empty for a message without text, and for one that is no mere word. */
    public Optional<String> text() {
      return content.text("/messageBody", TEXT_MAX);
    }
  }

  /** The event, unless the message is none of this service. */
  static Optional<SmsEvent> read(String message) {
    return AwsEvent.read(message).flatMap(content -> progress(content).or(() -> reply(content)));
  }

  private static Optional<SmsEvent> progress(AwsEvent content) {
    return content
        .word("/eventType")
        .filter(label -> Progress.LABEL.matcher(label).matches())
        .map(label -> new Progress(label, content));
  }

  private static Optional<SmsEvent> reply(AwsEvent content) {
    return content.text("/inboundMessageId", Reply.TEXT_MAX).isPresent()
            && content.text("/destinationNumber", Reply.TEXT_MAX).isPresent()
        ? Optional.of(new Reply(content))
        : Optional.empty();
  }
}
