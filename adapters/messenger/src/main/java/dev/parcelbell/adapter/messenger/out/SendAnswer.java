package dev.parcelbell.adapter.messenger.out;

import dev.parcelbell.adapter.messenger.out.GraphReply.Answered;
import dev.parcelbell.adapter.messenger.wire.Json;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import java.time.Duration;
import java.util.Optional;

/** What an answer of the Send API is for the engine: exactly one outcome for every answer. */
final class SendAnswer {
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int SERVER_ERRORS = 500;
  private static final int MID_MAX = 512;

  /** How many times longer than usual to wait when Meta warns of abuse. */
  private static final int HARD_FACTOR = 10;

  private SendAnswer() {}

  static SendOutcome outcome(GraphReply reply, Duration throttleWait) {
    return switch (reply) {
      case GraphReply.NotReached(var cause) -> new SendOutcome.NotSent(cause);
      case GraphReply.Unanswered(var cause) -> new SendOutcome.Ambiguous(cause);
      case Answered answered ->
          answered
              .body()
              .flatMap(GraphError::in)
              .map(error -> outcome(error, answered, throttleWait))
              .orElseGet(() -> withoutError(answered, throttleWait));
    };
  }

  private static SendOutcome outcome(GraphError error, Answered answer, Duration throttleWait) {
    return switch (GraphErrorTable.meaning(error)) {
      case GraphMeaning.Refusal(var reason) -> new SendOutcome.Refused(reason, error.detail());
      case GraphMeaning.Throttle() -> throttled(answer, throttleWait);
      case GraphMeaning.HardThrottle() -> throttled(answer, throttleWait.multipliedBy(HARD_FACTOR));
      case GraphMeaning.TryLater() -> new SendOutcome.NotSent(error.detail());
      case GraphMeaning.Doubt() -> new SendOutcome.Ambiguous(error.detail());
    };
  }

  /** No error that can be read: the status has to do. */
  private static SendOutcome withoutError(Answered answer, Duration throttleWait) {
    if (answer.isOk()) {
      return messageId(answer)
          .<SendOutcome>map(SendOutcome.Accepted::new)
          .orElseGet(() -> new SendOutcome.Ambiguous("accepted without a message id"));
    }
    String detail = "HTTP " + answer.status();
    if (answer.status() >= SERVER_ERRORS) {
      return new SendOutcome.Ambiguous(detail);
    }
    return answer.status() == TOO_MANY_REQUESTS
        ? throttled(answer, throttleWait)
        : new SendOutcome.Refused(Reason.REFUSED, detail);
  }

  private static Optional<String> messageId(Answered answer) {
    return answer
        .body()
        .flatMap(body -> Json.text(body.path("message_id")))
        .filter(mid -> !mid.isBlank() && mid.length() <= MID_MAX);
  }

  private static SendOutcome throttled(Answered answer, Duration usual) {
    return new SendOutcome.Throttled(AnswerTimes.retryAfter(answer.headers()).orElse(usual));
  }
}
