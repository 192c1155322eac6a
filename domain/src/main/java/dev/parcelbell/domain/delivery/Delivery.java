package dev.parcelbell.domain.delivery;

import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The effort to get one notification to one customer. A state is a type; what a state allows is a
 * method on it. Outcomes and receipts are taken in every state, because they may come at any time:
 * after the end they only tell where else a message arrived.
 */
public sealed interface Delivery {
  Progress progress();

  default DeliveryId id() {
    return progress().assignment().id();
  }

  /**
   * Says how a call ended; belongs to its own attempt, however late it comes.
   *
   * @param retryIn how long to wait before trying again if nothing was sent
   */
  Delivery report(AttemptId attempt, SendOutcome outcome, Instant now, Duration retryIn);

  /** Counts a receipt. A success ends the effort at once; a failure only makes it due. */
  Delivery receive(AttemptId attempt, Receipt receipt, Instant now);

  /** Begins an effort. Without a single hop there is nobody who may be told. */
  static Delivery open(Assignment assignment, List<HopPlan> plan) {
    var begun = Progress.begin(assignment, plan);
    var now = assignment.createdAt();
    if (plan.isEmpty()) {
      return suppress(begun, Reason.NO_CHANNEL, now);
    }
    return new Running(
        switch (assignment.mode()) {
          case FALLBACK -> begun.advance(now);
          case BROADCAST -> begun.each(hop -> hop.dueAt(now), now);
        });
  }

  /** An update that somebody may ask about, but that nobody needs to be told. */
  static Suppressed silent(Assignment assignment, Reason reason) {
    return suppress(Progress.begin(assignment, List.of()), reason, assignment.createdAt());
  }

  private static Suppressed suppress(Progress progress, Reason reason, Instant now) {
    return new Suppressed(progress.note(now, HistoryEvent.SUPPRESSED, reason.name()), now);
  }

  /** Still trying, or still waiting for a receipt. */
  record Running(Progress progress) implements Delivery {
    /** What to do now, given everything outside. */
    public Decision decide(Circumstances circumstances) {
      return Deciding.decide(progress, circumstances);
    }

    /** Gives one worker the right to make the attempt that was decided on, until the lease ends. */
    public static Running claim(
        Decision.Claim decided, AttemptId id, Instant now, Instant leaseUntil) {
      var before = decided.delivery().progress();
      var hop = before.hops().get(decided.hop());
      var claimed = hop.claim(id, decided.to(), decided.goal(), now, leaseUntil);
      return new Running(
          before
              .with(decided.hop(), claimed, now)
              .noteHop(
                  now,
                  HistoryEvent.HOP_CLAIMED,
                  decided.hop(),
                  decided.template() ? "UTILITY" : ""));
    }

    @Override
    public Delivery report(AttemptId id, SendOutcome outcome, Instant now, Duration retryIn) {
      return Deciding.settle(progress.report(id, outcome, now, retryIn), now);
    }

    @Override
    public Delivery receive(AttemptId id, Receipt receipt, Instant now) {
      return Deciding.settle(progress.receive(id, receipt, now), now);
    }

    /** When something is to be done next. */
    public Instant dueAt() {
      var hops =
          progress.hops().stream().flatMap(hop -> hop.nextDue(progress.updatedAt()).stream());
      var end =
          progress.hasUnclaimed()
              ? progress.assignment().expiresAt().stream()
              : Stream.<Instant>of();
      return Stream.concat(hops, end).min(Comparator.naturalOrder()).orElse(progress.updatedAt());
    }

    /** A new ticket is needed; the older ones are spent. */
    public Running woken() {
      return new Running(progress.with(progress.ticket().next()));
    }

    /** The ticket with this receipt handle is about to be armed, or to work under a claim. */
    public Running ticketSeen(int receives, String handle) {
      return new Running(progress.with(progress.ticket().seen(receives, handle)));
    }

    /** The ticket came back so often that only one more try is allowed. */
    public Running warned() {
      return new Running(progress.with(progress.ticket().warned()));
    }

    /** That try was spoiled by something else: the ticket gets another one. */
    public Running excused() {
      return new Running(progress.with(progress.ticket().excused()));
    }

    /** A sweeper has sent a new ticket; the next one waits. */
    public Running swept(Instant notBefore) {
      return new Running(progress.with(progress.ticket().next().sweptUntil(notBefore)));
    }

    /** A person has asked for a new ticket: the ones before may be lost, and are spent. */
    public Running resume(Instant now) {
      return new Running(progress.note(now, HistoryEvent.RESUMED, "")).woken();
    }

    public Parked park(String reason, Instant now) {
      return new Parked(progress.note(now, HistoryEvent.PARKED, reason), reason, now);
    }

    /** A newer update of the parcel has been announced: what is not claimed never will be. */
    public Superseded supersede(Instant now) {
      var closed = progress.cancelOpen(Reason.SUPERSEDED, now);
      return new Superseded(closed.note(now, HistoryEvent.SUPERSEDED, ""), now);
    }

    public Cancelled cancel(Instant now) {
      var closed = progress.cancelOpen(Reason.CANCELLED, now);
      return new Cancelled(closed.note(now, HistoryEvent.CANCELLED, ""), now);
    }
  }

  /** Taken out for a person to look at. */
  record Parked(Progress progress, String reason, Instant at) implements Delivery {
    @Override
    public Delivery report(AttemptId id, SendOutcome outcome, Instant now, Duration retryIn) {
      return stay(new Running(progress).report(id, outcome, now, retryIn));
    }

    @Override
    public Delivery receive(AttemptId id, Receipt receipt, Instant now) {
      return stay(new Running(progress).receive(id, receipt, now));
    }

    private Delivery stay(Delivery next) {
      return next instanceof Running ? new Parked(next.progress(), reason, at) : next;
    }

    /** Goes on where it stopped, with a new ticket. */
    public Running resume(Instant now) {
      return new Running(progress).resume(now);
    }
  }

  /** Nothing will be tried any more. The kind of end never changes. */
  sealed interface Ended extends Delivery {
    Instant at();

    Ended with(Progress progress);

    @Override
    default Delivery report(AttemptId id, SendOutcome outcome, Instant now, Duration retryIn) {
      var told = progress().report(id, outcome, now, retryIn);
      return with(told.each(hop -> hop.isUnclaimed() ? closed(hop, this) : hop, now));
    }

    /** A hop that would be tried again, if there were an again; the end says why there is none. */
    private static Hop closed(Hop hop, Ended end) {
      return switch (end) {
        case Delivered _ -> hop.cancelUnlessClosed(Reason.ALREADY_DELIVERED);
        case Cancelled _ -> hop.cancelUnlessClosed(Reason.CANCELLED);
        case Superseded _ -> hop.cancelUnlessClosed(Reason.SUPERSEDED);
        case Exhausted _, Suppressed _ -> hop.failUnsent();
      };
    }

    @Override
    default Delivery receive(AttemptId id, Receipt receipt, Instant now) {
      return with(progress().receive(id, receipt, now));
    }
  }

  record Delivered(Progress progress, Instant at) implements Ended {
    /** Of several successes the first one heard of ended it; the others are no less successes. */
    @Override
    public Delivered receive(AttemptId id, Receipt receipt, Instant now) {
      return with(progress.receive(id, receipt, now).markReached(now));
    }

    @Override
    public Delivered with(Progress next) {
      return new Delivered(next, at);
    }
  }

  /** Every hop ended without success, each with its reason. */
  record Exhausted(Progress progress, Instant at) implements Ended {
    @Override
    public Exhausted with(Progress next) {
      return new Exhausted(next, at);
    }
  }

  record Cancelled(Progress progress, Instant at) implements Ended {
    @Override
    public Cancelled with(Progress next) {
      return new Cancelled(next, at);
    }
  }

  record Superseded(Progress progress, Instant at) implements Ended {
    @Override
    public Superseded with(Progress next) {
      return new Superseded(next, at);
    }
  }

  /** There was no permitted channel at all. */
  record Suppressed(Progress progress, Instant at) implements Ended {
    @Override
    public Suppressed with(Progress next) {
      return new Suppressed(next, at);
    }
  }
}
