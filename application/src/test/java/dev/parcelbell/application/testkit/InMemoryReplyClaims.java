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

  private record Row(String claim, Instant until, Optional<SendOutcome> end) {}

  private final Map<ReplyId, Row> rows = new HashMap<>();

  @Override
  public synchronized Claiming claim(ReplyId reply, String claim, Instant now, Instant until) {
    var known = Optional.ofNullable(rows.get(reply)).filter(row -> !mayBeTriedAgain(row));
    if (known.isEmpty()) {
      rows.put(reply, new Row(claim, until, Optional.empty()));
      return new Claiming.Granted();
    }
    var row = known.get();
    if (row.end().isPresent()) {
      return new Claiming.Ended(row.claim(), row.end().get());
    }
    if (row.claim().equals(claim)) {
      return new Claiming.Granted();
    }
    if (now.isBefore(row.until())) {
      return new Claiming.InForce(row.until());
    }
    rows.put(reply, new Row(row.claim(), row.until(), Optional.of(IN_DOUBT)));
    return new Claiming.Ended(row.claim(), IN_DOUBT);
  }

  private static boolean mayBeTriedAgain(Row row) {
    return row.end()
        .filter(end -> end instanceof SendOutcome.Throttled || end instanceof SendOutcome.NotSent)
        .isPresent();
  }

  @Override
  public synchronized void end(ReplyId reply, String claim, SendOutcome outcome, Instant now) {
    rows.computeIfPresent(
        reply,
        (_, row) ->
            row.claim().equals(claim) && row.end().isEmpty()
                ? new Row(claim, row.until(), Optional.of(outcome))
                : row);
  }

  @Override
  public synchronized void confirm(ReplyId reply, String providerMessageId, Instant now) {
    rows.computeIfPresent(
        reply,
        (_, row) ->
            new Row(
                row.claim(),
                row.until(),
                Optional.of(new SendOutcome.Accepted(providerMessageId))));
  }
}
