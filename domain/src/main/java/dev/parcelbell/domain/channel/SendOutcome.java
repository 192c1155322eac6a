package dev.parcelbell.domain.channel;

import java.time.Duration;

/**
 * What an attempt ended as. Every sender maps every answer of its provider to exactly one of these:
 * an error body that can be parsed decides, an unknown code is {@link Refused}, a 5xx without a
 * readable body is {@link Ambiguous}.
 */
public sealed interface SendOutcome {
  /** The provider took the message. */
  record Accepted(String providerMessageId) implements SendOutcome {
    private static final int ID_MAX = 512;

    public Accepted {
      if (!isMessageId(providerMessageId)) {
        throw new IllegalArgumentException("a provider's message id has 1 to 512 characters");
      }
    }

    public static boolean isMessageId(String text) {
      return !text.isBlank() && text.length() <= ID_MAX;
    }
  }

  /**
   * Certainly not sent, and trying again would not help.
   *
   * @param detail the provider's code, for operators; never content or an address
   */
  record Refused(Reason reason, String detail) implements SendOutcome {}

  /** Certainly not sent: too much at once. Try again after the wait. */
  record Throttled(Duration retryAfter) implements SendOutcome {}

  /** Certainly not sent: the provider was not reached. */
  record NotSent(String cause) implements SendOutcome {}

  /** Nobody knows. Never to be tried again: no provider has an idempotency key. */
  record Ambiguous(String cause) implements SendOutcome {}
}
