package dev.parcelbell.domain.delivery;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One call to a provider, from the claim that allowed it to the last receipt about it.
 *
 * @param goal the status that makes it a success, on this route
 * @param leaseUntil until when the claim is in force
 * @param finish how the call ended, once that is known
 * @param receipts at most one entry a status, in the order of rank
 */
public record Attempt(
    AttemptId id,
    Address to,
    ReceiptStatus goal,
    Instant claimedAt,
    Instant leaseUntil,
    Optional<Finish> finish,
    List<Tally> receipts) {
  public record Finish(SendOutcome outcome, Instant at) {}

  public Attempt {
    receipts = List.copyOf(receipts);
  }

  static Attempt claimed(
      AttemptId id, Address to, ReceiptStatus goal, Instant now, Instant leaseUntil) {
    return new Attempt(id, to, goal, now, leaseUntil, Optional.empty(), List.of());
  }

  /** Whether nobody has said how the call ended. */
  public boolean isOpen() {
    return finish.isEmpty();
  }

  /** Whether the person may or may not have got it. */
  public boolean isInDoubt() {
    return finish.filter(end -> end.outcome() instanceof SendOutcome.Ambiguous).isPresent();
  }

  /** Whether a status that the hop waits for has been seen. */
  public boolean isReached() {
    return (isAccepted() && ReceiptStatus.ACCEPTED.reaches(goal))
        || receipts.stream().anyMatch(tally -> tally.status().reaches(goal));
  }

  /** Why the provider gave up, if that is the last word. */
  public Optional<Reason> failure() {
    return receipts.isEmpty() ? Optional.empty() : receipts.getLast().failure();
  }

  private boolean isAccepted() {
    return finish.filter(end -> end.outcome() instanceof SendOutcome.Accepted).isPresent();
  }

  /** Says how the call ended. What is known is not forgotten: only doubt gives way to knowledge. */
  Attempt finish(SendOutcome outcome, Instant now) {
    boolean better = isInDoubt() && !(outcome instanceof SendOutcome.Ambiguous);
    return isOpen() || better
        ? new Attempt(
            id, to, goal, claimedAt, leaseUntil, Optional.of(new Finish(outcome, now)), receipts)
        : this;
  }

  /** Counts a receipt. A provider that tells of a message in doubt has taken it. */
  Attempt receive(Receipt receipt, Instant now) {
    var tallies = new ArrayList<Tally>();
    boolean known = false;
    for (var tally : receipts) {
      boolean same = tally.status() == receipt.status();
      known |= same;
      tallies.add(same ? tally.and(receipt) : tally);
    }
    if (!known) {
      tallies.add(Tally.first(receipt));
      tallies.sort(Comparator.comparing(Tally::status));
    }
    var counted = new Attempt(id, to, goal, claimedAt, leaseUntil, finish, tallies);
    return receipt
        .providerMessageId()
        .filter(_ -> isInDoubt())
        .map(mid -> counted.finish(new SendOutcome.Accepted(mid), now))
        .orElse(counted);
  }
}
