package dev.parcelbell.domain.delivery;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.HopState.Cancelled;
import dev.parcelbell.domain.delivery.HopState.Failed;
import dev.parcelbell.domain.delivery.HopState.Planned;
import dev.parcelbell.domain.delivery.HopState.Succeeded;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How far a delivery has come, whatever its state.
 *
 * @param updatedAt when something about its hops changed last
 */
public record Progress(
    Assignment assignment, List<Hop> hops, History history, TicketState ticket, Instant updatedAt) {
  public Progress {
    hops = List.copyOf(hops);
    if (hops.size() > HopPlan.HOPS_MAX) {
      throw new IllegalArgumentException("a delivery has at most 8 hops");
    }
  }

  static Progress begin(Assignment assignment, List<HopPlan> plan) {
    var hops = plan.stream().map(Hop::planned).toList();
    var begun =
        new Progress(assignment, hops, History.EMPTY, TicketState.FIRST, assignment.createdAt());
    return begun.note(assignment.createdAt(), HistoryEvent.CREATED, "");
  }

  /** Where a message is known to have arrived, in the order of the plan. */
  public List<Channel> deliveredOn() {
    return hops.stream()
        .filter(Hop::isReached)
        .map(hop -> hop.plan().channel())
        .distinct()
        .toList();
  }

  public Optional<Attempt> attempt(AttemptId id) {
    return id.hop() < hops.size() ? hops.get(id.hop()).attempt(id) : Optional.empty();
  }

  boolean isAllClosed() {
    return hops.stream().allMatch(Hop::isClosed);
  }

  boolean hasSuccess() {
    return hops.stream().anyMatch(hop -> hop.state() instanceof Succeeded);
  }

  Progress with(TicketState next) {
    return new Progress(assignment, hops, history, next, updatedAt);
  }

  Progress with(int index, Hop hop, Instant now) {
    var next = new ArrayList<>(hops);
    next.set(index, hop);
    return new Progress(assignment, next, history, ticket, now);
  }

  Progress each(UnaryOperator<Hop> change, Instant now) {
    var next = hops.stream().map(change).toList();
    return next.equals(hops) ? this : new Progress(assignment, next, history, ticket, now);
  }

  Progress note(Instant at, HistoryEvent event, String detail) {
    return new Progress(assignment, hops, history.add(at, event, detail), ticket, updatedAt);
  }

  Progress noteHop(Instant at, HistoryEvent event, int hop, String detail) {
    return note(at, event, hops.get(hop).plan().channel() + (detail.isEmpty() ? "" : " " + detail));
  }

  /** Applies how a call ended to its own attempt; the attempt exists. */
  Progress report(AttemptId id, SendOutcome outcome, Instant now, Duration retryIn) {
    var hop = hops.get(id.hop());
    var before = hop.attempt(id).orElseThrow();
    var after = hop.report(before, outcome, now, retryIn);
    if (after.equals(hop)) {
      return this;
    }
    // What a receipt has told already may know better.
    var known = after.attempt(id).flatMap(Attempt::finish).map(Attempt.Finish::outcome);
    var line = lineOf(known.orElse(outcome));
    return with(id.hop(), after, now).noteHop(now, line.event(), id.hop(), line.detail());
  }

  /** Counts a receipt on its own attempt; the attempt exists. */
  Progress receive(AttemptId id, Receipt receipt, Instant now) {
    var hop = hops.get(id.hop());
    var after = hop.with(hop.attempt(id).orElseThrow().receive(receipt, now));
    return with(id.hop(), after, now)
        .noteHop(now, HistoryEvent.RECEIPT, id.hop(), receipt.status() + " " + receipt.detail());
  }

  /** Marks what has reached the person. */
  Progress markReached(Instant now) {
    return each(
        hop -> hop.isReached() && !(hop.state() instanceof Succeeded) ? hop.succeed() : hop, now);
  }

  /** Gives the turn to the first hop that is not closed. */
  Progress advance(Instant now) {
    for (int i = 0; i < hops.size(); i++) {
      if (!hops.get(i).isClosed()) {
        return hops.get(i).state() instanceof Planned ? with(i, hops.get(i).dueAt(now), now) : this;
      }
    }
    return this;
  }

  Progress cancelOpen(Reason reason, Instant now) {
    return each(hop -> hop.cancelUnlessClosed(reason), now);
  }

  Progress expireLeases(Instant now) {
    return noting(
        hop -> hop.expireLease(now),
        hop -> {
          boolean doubt = hop.current().filter(Attempt::isInDoubt).isPresent();
          var event = doubt ? HistoryEvent.HOP_AMBIGUOUS : HistoryEvent.HOP_ACCEPTED;
          return new Line(event, "LEASE_EXPIRED");
        },
        now);
  }

  Progress giveUp(Instant now) {
    return noting(
        hop -> hop.giveUp(now),
        hop ->
            new Line(
                HistoryEvent.HOP_FAILED,
                hop.state() instanceof Failed(var reason) ? reason.name() : ""),
        now);
  }

  /** What the story tells of a hop. */
  private record Line(HistoryEvent event, String detail) {}

  private Progress noting(UnaryOperator<Hop> change, Function<Hop, Line> told, Instant now) {
    var next = this;
    for (int i = 0; i < hops.size(); i++) {
      var changed = change.apply(hops.get(i));
      if (!changed.equals(hops.get(i))) {
        var line = told.apply(changed);
        next = next.with(i, changed, now).noteHop(now, line.event(), i, line.detail());
      }
    }
    return next;
  }

  /** Whether a hop may still be claimed at some time. */
  boolean hasUnclaimed() {
    return hops.stream().anyMatch(Hop::isUnclaimed);
  }

  boolean wasNeverPermitted() {
    return hops.stream()
        .allMatch(
            hop ->
                switch (hop.state()) {
                  case HopState.Skipped(var reason) ->
                      switch (reason) {
                        case OPTED_OUT, NO_ADDRESS, NO_CUSTOMER -> true;
                        default -> false;
                      };
                  case Cancelled _ -> true;
                  default -> false;
                });
  }

  private static Line lineOf(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Accepted _ -> new Line(HistoryEvent.HOP_ACCEPTED, "");
      case SendOutcome.Refused(var reason, var detail) ->
          new Line(HistoryEvent.HOP_REFUSED, reason + " " + detail);
      case SendOutcome.Throttled(var wait) -> new Line(HistoryEvent.HOP_THROTTLED, wait.toString());
      case SendOutcome.NotSent(var cause) -> new Line(HistoryEvent.HOP_NOT_SENT, cause);
      case SendOutcome.Ambiguous(var cause) -> new Line(HistoryEvent.HOP_AMBIGUOUS, cause);
    };
  }
}
