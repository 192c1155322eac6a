package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.TakeReplyResult;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.ReplyResult;
import java.util.Optional;

final class SaveReplyResultService implements TakeReplyResult {
  private final Archive archive;

  SaveReplyResultService(Archive archive) {
    this.archive = archive;
  }

  @Override
  public void take(ReplyResult result) {
    var reply = result.request();
    archive.keep(
        new Archive.RawItem(
            reply.id().wire() + "/" + result.claim(),
            "reply",
            outcome(result.outcome()) + ", " + result.next(),
            Optional.of(reply.person().value()),
            result.at(),
            Optional.of(reply.correlationId()),
            result.exchanged()));
  }

  private static String outcome(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Accepted(var id) -> "ACCEPTED " + id;
      case SendOutcome.Refused(var reason, var detail) -> "REFUSED " + reason + " " + detail;
      case SendOutcome.Throttled(var wait) -> "THROTTLED " + wait;
      case SendOutcome.NotSent(var cause) -> "NOT_SENT " + cause;
      case SendOutcome.Ambiguous(var cause) -> "AMBIGUOUS " + cause;
    };
  }
}
