package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.ReplyClaims;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.ReplyId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Claims of replies in memory. Safe for use by many threads. */
public final class InMemoryReplyClaims implements ReplyClaims {
  private static final SendOutcome IN_DOUBT = new SendOutcome.Ambiguous("no outcome was stored");

  private record Row(String claim, Instant until, Optional<SendOutcome> end) {
    Row ended(SendOutcome outcome) {
      return new Row(claim, until, Optional.of(outcome));
    }

    boolean mayBeTriedAgain() {
      return end.filter(InMemoryReplyClaims::isUnsent).isPresent();
    }

    /** A first word is taken as it is; after it only certainty about what was in doubt. */
    boolean takes(SendOutcome outcome) {
      return end.map(
              known ->
                  known instanceof SendOutcome.Ambiguous && InMemoryReplyClaims.isCertain(outcome))
          .orElse(true);
    }
  }

  private final Map<ReplyId, Row> rows = new HashMap<>();

  @Override
  public synchronized Claiming claim(ReplyId reply, String claim, Instant now, Instant until) {
    var known = Optional.ofNullable(rows.get(reply)).filter(row -> !row.mayBeTriedAgain());
    if (known.isEmpty()) {
      rows.put(reply, new Row(claim, until, Optional.empty()));
      return new Claiming.Granted();
    }
    var row = known.get();
    if (row.end().isPresent()) {
      return new Claiming.Ended(row.claim(), row.end().get());
    }
    if (now.isBefore(row.until())) {
      return row.claim().equals(claim) ? new Claiming.Granted() : new Claiming.InForce(row.until());
    }
    rows.put(reply, row.ended(IN_DOUBT));
    return new Claiming.Ended(row.claim(), IN_DOUBT);
  }

  @Override
  public synchronized void end(ReplyId reply, String claim, SendOutcome outcome, Instant now) {
    rows.computeIfPresent(
        reply,
        (_, row) -> row.claim().equals(claim) && row.takes(outcome) ? row.ended(outcome) : row);
  }

  @Override
  public synchronized void confirm(ReplyId reply, String providerMessageId, Instant now) {
    rows.computeIfPresent(
        reply, (_, row) -> row.ended(new SendOutcome.Accepted(providerMessageId)));
  }

  private static boolean isUnsent(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Throttled _, SendOutcome.NotSent _ -> true;
      case SendOutcome.Accepted _, SendOutcome.Refused _, SendOutcome.Ambiguous _ -> false;
    };
  }

  private static boolean isCertain(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Accepted _, SendOutcome.Refused _ -> true;
      case SendOutcome.Throttled _, SendOutcome.NotSent _, SendOutcome.Ambiguous _ -> false;
    };
  }
}
