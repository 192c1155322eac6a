package dev.parcelbell.adapter.sns.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An envelope as SNS sends it over HTTPS, with what it says about its signature; whether that is
 * good is another question. What is signed, and how: SNS developer guide, "Verifying the signatures
 * of Amazon SNS messages".
 *
 * @param signed the fields that are signed, in their order, exactly as they came
 */
record SignedEnvelope(
    Kind kind,
    TopicArn topic,
    Instant at,
    Map<String, String> signed,
    String algorithm,
    String signature,
    URI certificate) {
  SignedEnvelope {
    signed = Collections.unmodifiableMap(new LinkedHashMap<>(signed));
  }

  /** What an envelope is for. */
  enum Kind {
    NOTIFICATION("Notification"),
    SUBSCRIPTION("SubscriptionConfirmation"),
    UNSUBSCRIPTION("UnsubscribeConfirmation");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    static Optional<Kind> of(String type) {
      return Stream.of(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }

    /** The names of what is signed, in the order in which it is. */
    List<String> fields() {
      return switch (this) {
        case NOTIFICATION ->
            List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type");
        case SUBSCRIPTION, UNSUBSCRIPTION ->
            List.of(
                "Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");
      };
    }
  }

  /** Reads one; nothing when it lacks something or has it in another shape. */
  static Optional<SignedEnvelope> read(String body) {
    return EnvelopeJson.read(body).flatMap(SignedEnvelopeReader::read);
  }

  /** Where a subscription is confirmed. */
  Optional<URI> subscribeUrl() {
    return Optional.ofNullable(signed.get("SubscribeURL")).flatMap(SignedEnvelopeReader::uri);
  }

  /** Whether the owner of that key signed exactly this. */
  boolean isSignedBy(PublicKey key) {
    try {
      var check = Signature.getInstance(algorithm);
      check.initVerify(key);
      for (var field : signed.entrySet()) {
        check.update((field.getKey() + "\n" + field.getValue() + "\n").getBytes(UTF_8));
      }
      return check.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
      return false;
    }
  }

  /** Messages hold personal data, and a token is a secret. */
  @Override
  public String toString() {
    return "SignedEnvelope[" + kind + " of " + topic + "]";
  }
}
