package dev.parcelbell.domain.delivery;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.HopState.Awaiting;
import dev.parcelbell.domain.delivery.HopState.Cancelled;
import dev.parcelbell.domain.delivery.HopState.Claimed;
import dev.parcelbell.domain.delivery.HopState.Closed;
import dev.parcelbell.domain.delivery.HopState.Due;
import dev.parcelbell.domain.delivery.HopState.Failed;
import dev.parcelbell.domain.delivery.HopState.Held;
import dev.parcelbell.domain.delivery.HopState.Planned;
import dev.parcelbell.domain.delivery.HopState.Skipped;
import dev.parcelbell.domain.delivery.HopState.Succeeded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A hop and what became of it. Knows nothing of the other hops.
 *
 * @param deadline until when a success is waited for; set by the first claim
 * @param attempts in the order of their claims; at most one of them is ever open or in doubt
 */
public record Hop(
    HopPlan plan, HopState state, Optional<Instant> deadline, List<Attempt> attempts) {
  /** So that a provider that throttles for a week does not fill the store. */
  public static final int ATTEMPTS_MAX = 100;

  public Hop {
    attempts = List.copyOf(attempts);
  }

  static Hop planned(HopPlan plan) {
    return new Hop(plan, new Planned(), Optional.empty(), List.of());
  }

  public boolean isClosed() {
    return state instanceof Closed;
  }

  /** Whether no worker has the right to try it at the moment, and one might get it. */
  public boolean isUnclaimed() {
    return state instanceof Planned || state instanceof Due || state instanceof Held;
  }

  public boolean isReached() {
    return attempts.stream().anyMatch(Attempt::isReached);
  }

  /** The attempt that the present state speaks of. */
  public Optional<Attempt> current() {
    return attempts.isEmpty() ? Optional.empty() : Optional.of(attempts.getLast());
  }

  public Optional<Attempt> attempt(AttemptId id) {
    return attempts.stream().filter(attempt -> attempt.id().equals(id)).findFirst();
  }

  Hop in(HopState next) {
    return new Hop(plan, next, deadline, attempts);
  }

  Hop dueAt(Instant at) {
    return in(new Due(at));
  }

  Hop fail(Reason reason) {
    return in(new Failed(reason));
  }

  /** There is no time for another attempt: what kept the last one from going out is the reason. */
  Hop failUnsent() {
    boolean throttled =
        current()
            .flatMap(Attempt::finish)
            .filter(end -> end.outcome() instanceof SendOutcome.Throttled)
            .isPresent();
    return fail(throttled ? Reason.THROTTLED : Reason.NOT_SENT);
  }

  Hop skip(Reason reason) {
    return in(new Skipped(reason));
  }

  Hop cancelUnlessClosed(Reason reason) {
    return isUnclaimed() ? in(new Cancelled(reason)) : this;
  }

  /** Holds it, from the first night on: being held again is the same hold. */
  Hop hold(Instant now, Instant until) {
    return state instanceof Held held
        ? in(new Held(held.since(), until))
        : in(new Held(now, until));
  }

  Hop claim(AttemptId id, Address to, ReceiptStatus goal, Instant now, Instant leaseUntil) {
    var more = new ArrayList<>(attempts);
    more.add(Attempt.claimed(id, to, goal, now, leaseUntil));
    return new Hop(plan, new Claimed(), Optional.of(deadlineFor(now)), more);
  }

  private Instant deadlineFor(Instant now) {
    Instant first = deadline.orElse(now.plus(plan.fallbackAfter()));
    // Time spent on hold is not time spent waiting.
    return state instanceof Held(var since, _) && deadline.isPresent()
        ? first.plus(Duration.between(since, now))
        : first;
  }

  Hop with(Attempt changed) {
    var next = attempts.stream().map(a -> a.id().equals(changed.id()) ? changed : a).toList();
    return new Hop(plan, state, deadline, next);
  }

  /** What a call's end means for the hop, if the call is still what the hop is about. */
  Hop report(Attempt before, SendOutcome outcome, Instant now, Duration retryIn) {
    var hop = with(before.finish(outcome, now));
    boolean speaksOfIt =
        current().filter(before::equals).isPresent()
            && (state instanceof Claimed || (state instanceof Awaiting && before.isInDoubt()));
    if (!speaksOfIt) {
      return hop;
    }
    return switch (outcome) {
      case SendOutcome.Accepted _, SendOutcome.Ambiguous _ -> hop.in(new Awaiting());
      case SendOutcome.Refused(var reason, _) -> hop.fail(reason);
      case SendOutcome.Throttled(var wait) ->
          hop.again(now.plus(wait.compareTo(retryIn) > 0 ? wait : retryIn), Reason.THROTTLED);
      case SendOutcome.NotSent _ -> hop.again(now.plus(retryIn), Reason.NOT_SENT);
    };
  }

  private Hop again(Instant at, Reason otherwise) {
    boolean tooLate = deadline.filter(at::isAfter).isPresent();
    return tooLate || attempts.size() >= ATTEMPTS_MAX ? fail(otherwise) : dueAt(at);
  }

  Hop succeed() {
    return in(new Succeeded());
  }

  /**
   * A claim whose lease ran out without a word: nobody knows whether its call was made, unless the
   * provider has named the message.
   */
  Hop expireLease(Instant now) {
    var open = current().filter(Attempt::isOpen);
    if (!(state instanceof Claimed) || open.filter(a -> !now.isBefore(a.leaseUntil())).isEmpty()) {
      return this;
    }
    var doubt = new SendOutcome.Ambiguous("the lease ran out");
    return report(open.orElseThrow(), doubt, now, Duration.ZERO);
  }

  /** Gives up on a message that failed or was waited for long enough. */
  Hop giveUp(Instant now) {
    if (!(state instanceof Awaiting)) {
      return this;
    }
    var failure = current().flatMap(Attempt::failure);
    if (failure.isPresent()) {
      return fail(failure.orElseThrow());
    }
    if (deadline.filter(now::isBefore).isPresent()) {
      return this;
    }
    boolean doubt = current().filter(Attempt::isInDoubt).isPresent();
    return fail(doubt ? Reason.AMBIGUOUS : Reason.NO_RECEIPT);
  }

  /** When the hop wants to be looked at, if it ever does. */
  Optional<Instant> nextDue(Instant lastChange) {
    return switch (state) {
      case Due(var at) -> Optional.of(at);
      case Held(_, var until) -> Optional.of(until);
      case Claimed _ -> current().map(Attempt::leaseUntil);
      case Awaiting _ ->
          current().flatMap(Attempt::failure).isPresent() ? Optional.of(lastChange) : deadline;
      case Planned _, Closed _ -> Optional.empty();
    };
  }
}
