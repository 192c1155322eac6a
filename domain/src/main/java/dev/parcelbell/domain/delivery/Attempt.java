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
import java.util.stream.Stream;

/**
 * One call to a provider, from the claim that allowed it to the last receipt about it.
 *
 * @param goal the status that makes it a success, on this route
 * @param leaseUntil until when the claim is in force
 * @param finish how the call ended, once that is known
 * @param named the provider's id of the message, if a receipt named it before the end of the call
 *     was known; of several the first by alphabet, so that their order does not matter
 * @param receipts at most one entry a status, in the order of rank
 */
public record Attempt(
    AttemptId id,
    Address to,
    ReceiptStatus goal,
    Instant claimedAt,
    Instant leaseUntil,
    Optional<Finish> finish,
    Optional<String> named,
    List<Tally> receipts) {
  public record Finish(SendOutcome outcome, Instant at) {}

  public Attempt {
    receipts = List.copyOf(receipts);
  }

  static Attempt claimed(
      AttemptId id, Address to, ReceiptStatus goal, Instant now, Instant leaseUntil) {
    return new Attempt(
        id, to, goal, now, leaseUntil, Optional.empty(), Optional.empty(), List.of());
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

  /**
   * Says how the call ended. What is known is not forgotten: only doubt gives way to knowledge, and
   * there is no doubt about a message that the provider has named.
   */
  Attempt finish(SendOutcome outcome, Instant now) {
    boolean better = isInDoubt() && !(outcome instanceof SendOutcome.Ambiguous);
    if (!isOpen() && !better) {
      return this;
    }
    var known =
        outcome instanceof SendOutcome.Ambiguous
            ? named.<SendOutcome>map(SendOutcome.Accepted::new).orElse(outcome)
            : outcome;
    var end = Optional.of(new Finish(known, now));
    return new Attempt(id, to, goal, claimedAt, leaseUntil, end, Optional.empty(), receipts);
  }

  /**
   * Counts a receipt. A provider that names a message has taken it: that ends a doubt, or keeps it
   * from coming up.
   */
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
    var name = receipt.providerMessageId();
    var counted =
        new Attempt(
            id, to, goal, claimedAt, leaseUntil, finish, isOpen() ? first(name) : named, tallies);
    return name.filter(_ -> isInDoubt())
        .map(mid -> counted.finish(new SendOutcome.Accepted(mid), now))
        .orElse(counted);
  }

  private Optional<String> first(Optional<String> name) {
    return Stream.concat(named.stream(), name.stream()).min(Comparator.naturalOrder());
  }
}
