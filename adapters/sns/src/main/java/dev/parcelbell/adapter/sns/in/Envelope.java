package dev.parcelbell.adapter.sns.in;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What SNS put into a queue: by default its own JSON around the message, with raw delivery the
 * message alone. Who may put something into the queue is the queue's policy to say, so signatures
 * are not looked at here. Messages hold personal data, so none of these prints one.
 */
public sealed interface Envelope {
  /** The inner message; of something that is no envelope, all of it. */
  String message();

  /**
   * When the message was published, which is the same however often and late SNS delivers it.
   *
   * @param receivedAt stands in for a time that is not told or cannot be true: one that lies ahead
   *     of it, or before there was such a service
   */
  default Instant publishedAt(Instant receivedAt) {
    return this instanceof Notification told
        ? told.timestamp()
            .filter(at -> at.isAfter(Instant.EPOCH) && at.isBefore(receivedAt))
            .orElse(receivedAt)
        : receivedAt;
  }

  /**
   * A message that somebody published.
   *
   * @param id the same when SNS delivers it again
   * @param timestamp when it was published, by the clock of SNS
   * @param attributes those that are text or numbers; the sender's, so nothing to rely on
   */
  record Notification(
      String id,
      String topic,
      Optional<String> subject,
      String message,
      Optional<Instant> timestamp,
      Map<String, String> attributes)
      implements Envelope {
    public Notification {
      attributes = Map.copyOf(attributes);
    }

    @Override
    public String toString() {
      return "Notification[" + id + " of " + topic + "]";
    }
  }

  /**
   * SNS asks whether a subscription is wanted, or tells that it has ended. It is for an operator to
   * answer; the token is a secret.
   *
   * @param message what SNS tells people about it
   */
  record Confirmation(Kind kind, String topic, String message) implements Envelope {
    public enum Kind {
      SUBSCRIPTION,
      UNSUBSCRIPTION
    }

    @Override
    public String toString() {
      return "Confirmation[" + kind + " of " + topic + "]";
    }
  }

  /** No envelope: a message that was delivered raw, or something else altogether. */
  record Bare(String message) implements Envelope {
    @Override
    public String toString() {
      return "Bare[" + message.length() + " characters]";
    }
  }

  /** Opens whatever it is; there is nothing that it fails on. */
  static Envelope open(String body) {
    return EnvelopeReader.read(body);
  }
}
