package dev.parcelbell.domain.delivery;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import java.time.Instant;
import java.util.Optional;

/** The rules that look at all hops together. */
final class Deciding {
  /**
   * A hop's turn can change at most from due to held to skipped; twice per hop is never reached.
   */
  private static final int ROUNDS_MAX = 2 * HopPlan.HOPS_MAX + 1;

  private Deciding() {}

  static Decision decide(Progress before, Circumstances c) {
    var now = c.now();
    var progress = before.expireLeases(now).giveUp(now);
    if (progress.assignment().isExpiredAt(now)) {
      progress = progress.each(hop -> hop.isUnclaimed() ? hop.skip(Reason.EXPIRED) : hop, now);
    }
    for (int round = 0; round < ROUNDS_MAX; round++) {
      if (!(settle(progress, now) instanceof Delivery.Running running)) {
        return new Decision.Rest(settle(progress, now));
      }
      int hop = firstDue(running.progress(), now);
      if (hop < 0) {
        return new Decision.Rest(running);
      }
      switch (judge(running.progress(), hop, c)) {
        case Verdict.Go(var to, var template, var goal) -> {
          return new Decision.Claim(running, hop, to, template, goal);
        }
        case Verdict.Change(var changed, var event, var detail) ->
            progress = running.progress().with(hop, changed, now).noteHop(now, event, hop, detail);
      }
    }
    throw new IllegalStateException("a delivery keeps changing its mind");
  }

  /** Draws the conclusions from what the hops say: who is next, and whether it is over. */
  static Delivery settle(Progress before, Instant now) {
    var progress = before.markReached(now);
    boolean oneIsEnough = progress.assignment().mode() == Mode.FALLBACK;
    if (progress.hasSuccess() && (oneIsEnough || progress.isAllClosed())) {
      var closed = progress.cancelOpen(Reason.ALREADY_DELIVERED, now);
      return new Delivery.Delivered(closed.note(now, HistoryEvent.DELIVERED, ""), now);
    }
    if (oneIsEnough) {
      progress = progress.advance(now);
    }
    if (!progress.isAllClosed()) {
      return new Delivery.Running(progress);
    }
    return progress.wasNeverPermitted()
        ? new Delivery.Suppressed(progress.note(now, HistoryEvent.SUPPRESSED, ""), now)
        : new Delivery.Exhausted(progress.note(now, HistoryEvent.EXHAUSTED, ""), now);
  }

  private static int firstDue(Progress progress, Instant now) {
    for (int i = 0; i < progress.hops().size(); i++) {
      var turn =
          switch (progress.hops().get(i).state()) {
            case HopState.Due(var at) -> Optional.of(at);
            case HopState.Held(_, var until) -> Optional.of(until);
            default -> Optional.<Instant>empty();
          };
      if (turn.filter(at -> !now.isBefore(at)).isPresent()) {
        return i;
      }
    }
    return -1;
  }

  private sealed interface Verdict {
    record Go(Address to, boolean template, ReceiptStatus goal) implements Verdict {}

    record Change(Hop hop, HistoryEvent event, String detail) implements Verdict {}
  }

  /** Whether a hop whose turn it is may be tried at this moment. */
  private static Verdict judge(Progress progress, int index, Circumstances c) {
    var hop = progress.hops().get(index);
    var channel = hop.plan().channel();
    if (hop.state() instanceof HopState.Due
        && hop.deadline().filter(end -> !c.now().isBefore(end)).isPresent()) {
      return failed(hop.failUnsent());
    }
    var refusal = refusal(hop, c);
    if (refusal.isPresent()) {
      return skipped(hop, refusal.orElseThrow());
    }
    var to = addressOf(hop, c);
    if (to.isEmpty()) {
      return skipped(hop, Reason.NO_ADDRESS);
    }
    boolean mayRing = progress.assignment().notification().isUrgent() || !channel.ringsAPhone();
    var quietUntil = mayRing ? Optional.<Instant>empty() : quietUntil(c);
    if (quietUntil.isPresent()) {
      var until = quietUntil.orElseThrow();
      return new Verdict.Change(hop.hold(c.now(), until), HistoryEvent.HOP_HELD, "until " + until);
    }
    boolean open = c.windowOpen(to.orElseThrow());
    if (!open && !c.templates().contains(channel)) {
      return skipped(hop, Reason.WINDOW_CLOSED);
    }
    var goal = c.routes().goal(to.orElseThrow(), hop.plan().goal());
    return new Verdict.Go(to.orElseThrow(), !open, goal);
  }

  private static Optional<Reason> refusal(Hop hop, Circumstances c) {
    var channel = hop.plan().channel();
    if (c.customer().isEmpty()) {
      return Optional.of(Reason.NO_CUSTOMER);
    }
    if (c.customer().orElseThrow().hasOptedOutOf(channel)) {
      return Optional.of(Reason.OPTED_OUT);
    }
    return Optional.ofNullable(c.unavailable().get(channel));
  }

  private static Optional<Address> addressOf(Hop hop, Circumstances c) {
    return hop.plan()
        .to()
        .or(() -> c.customer().flatMap(who -> who.addressOn(hop.plan().channel())));
  }

  private static Optional<Instant> quietUntil(Circumstances c) {
    return c.customer().flatMap(who -> who.quietUntil(c.now()));
  }

  private static Verdict skipped(Hop hop, Reason reason) {
    return new Verdict.Change(hop.skip(reason), HistoryEvent.HOP_SKIPPED, reason.name());
  }

  /** Its turn came after its deadline. */
  private static Verdict failed(Hop hop) {
    var detail = hop.state() instanceof HopState.Failed(var reason) ? reason.name() : "";
    return new Verdict.Change(hop, HistoryEvent.HOP_FAILED, detail);
  }
}
