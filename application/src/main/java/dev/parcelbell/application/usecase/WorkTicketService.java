package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.port.in.WorkTicket;
import dev.parcelbell.application.port.out.Chance;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Ids;
import dev.parcelbell.application.port.out.Observer;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.UnreadableDelivery;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.Decision;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Ticket;
import dev.parcelbell.domain.delivery.TicketState;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Load, decide, claim, call, store, and again, until there is nothing to do but wait. */
final class WorkTicketService implements WorkTicket {
  private static final Duration RETRY_MIN = Duration.ofSeconds(1);
  private static final int OUTAGES_MAX = 3;
  private static final int DOUBLINGS_MAX = 12; // a little over an hour

  private final Deliveries deliveries;
  private final Tickets tickets;
  private final Outside outside;
  private final Calling calling;
  private final Arming arming;
  private final Observer observer;
  private final Ids ids;
  private final Chance chance;
  private final Duration lease;
  private final InstantSource clock;

  WorkTicketService(
      Deliveries deliveries,
      Tickets tickets,
      Outside outside,
      Calling calling,
      Arming arming,
      Observer observer,
      Ids ids,
      Chance chance,
      EngineSettings settings,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.tickets = tickets;
    this.outside = outside;
    this.calling = calling;
    this.arming = arming;
    this.observer = observer;
    this.ids = ids;
    this.chance = chance;
    this.lease = settings.lease();
    this.clock = clock;
  }

  @Override
  public void work(ReceivedTicket ticket) {
    Optional<Versioned<Delivery>> known;
    try {
      known = deliveries.load(ticket.ticket().delivery());
    } catch (UnreadableDelivery unreadable) {
      comeBackOrPark(ticket, unreadable);
      return;
    }
    boolean seemsPoison = isPoison(ticket, known);
    try {
      if (!seemsPoison || !giveLastChanceOrPark(ticket, known.orElseThrow())) {
        work(ticket, known);
      }
    } catch (PortUnavailable outage) {
      if (seemsPoison) {
        giveChanceBack(ticket.ticket());
      }
      throw outage;
    }
  }

  /**
   * While versions change, a worker of the next one may be able to read what this one cannot. What
   * was counted at the last claim or arming cannot be read either, so it counts from nothing.
   */
  private void comeBackOrPark(ReceivedTicket ticket, UnreadableDelivery unreadable) {
    var id = ticket.ticket().delivery();
    observer.unreadable(id);
    if (ticket.receives() <= TicketState.RECEIVES_TOLERATED) {
      throw unreadable;
    }
    var reason = "UNREADABLE";
    tickets.park(ticket.ticket(), ticket.handle(), reason);
    deliveries.hide(id); // not before people can find it elsewhere
    observer.parked(reason);
  }

  private void work(ReceivedTicket ticket, Optional<Versioned<Delivery>> loaded) {
    var known = loaded;
    for (int step = 0; step < Tries.MAX; step++) {
      if (known.isEmpty() || !(known.orElseThrow().value() instanceof Delivery.Running running)) {
        tickets.delete(ticket.handle());
        return;
      }
      var next = step(ticket, known.orElseThrow(), running);
      if (next instanceof Next.Done) {
        return;
      }
      known =
          next instanceof Next.Known(var delivery)
              ? Optional.of(delivery)
              : deliveries.load(ticket.ticket().delivery());
    }
    throw Tries.exhausted(ticket.ticket().delivery().value());
  }

  /** How to go on after a step. */
  private sealed interface Next {
    Next SEEN_TO = new Done();
    Next LOOK_AGAIN = new Again();

    /** The ticket is armed, deleted or parked. */
    record Done() implements Next {}

    /** Somebody else may have written. */
    record Again() implements Next {}

    /** This is how the delivery stands: nobody else has written since. */
    record Known(Versioned<Delivery> delivery) implements Next {}
  }

  private Next step(ReceivedTicket ticket, Versioned<Delivery> seen, Delivery.Running running) {
    var now = clock.instant();
    if (running.dueAt().isAfter(now)) {
      return arm(ticket, seen, running);
    }
    var around = outside.look(running, now);
    return switch (running.decide(around.circumstances())) {
      case Decision.Claim claim ->
          attempt(ticket, seen, claim, around).<Next>map(Next.Known::new).orElse(Next.LOOK_AGAIN);
      case Decision.Rest(Delivery.Running resting) -> arm(ticket, seen, resting);
      case Decision.Rest(var over) -> end(ticket, seen, over) ? Next.SEEN_TO : Next.LOOK_AGAIN;
    };
  }

  private Next arm(ReceivedTicket ticket, Versioned<Delivery> seen, Delivery.Running resting) {
    return arming.rest(ticket, seen, resting) ? Next.SEEN_TO : Next.LOOK_AGAIN;
  }

  /** Only the newest ticket is counted: an older one has its own history. */
  private static boolean isPoison(ReceivedTicket ticket, Optional<Versioned<Delivery>> known) {
    return known
        .map(delivery -> delivery.value().progress().ticket())
        .filter(state -> state.number() == ticket.ticket().number())
        .filter(state -> state.isPoisonedBy(ticket.receives()))
        .isPresent();
  }

  /**
   * An outage makes a ticket come back as often as poison does. So the store is asked to note it
   * down first: a ticket that is still here the next time has failed although the store was up, and
   * unless somebody took that back, although everything else was. Answers whether the ticket has
   * been seen to.
   */
  private boolean giveLastChanceOrPark(ReceivedTicket ticket, Versioned<Delivery> seen) {
    if (!(seen.value() instanceof Delivery.Running running)) {
      return false;
    }
    if (!running.progress().ticket().lastChance()) {
      deliveries.store(seen, running.warned());
      return false;
    }
    var reason = "RECEIVED_TOO_OFTEN";
    if (deliveries.store(seen, running.park(reason, clock.instant())) == Write.OUTDATED) {
      return false;
    }
    tickets.park(ticket.ticket(), ticket.handle(), reason);
    observer.parked(reason);
    return true;
  }

  /**
   * Something else could not be reached, and that says nothing about the ticket. If the store is
   * down as well by now, the ticket has had its chance.
   */
  private void giveChanceBack(Ticket ticket) {
    try {
      for (int attempt = 0; attempt < Tries.MAX; attempt++) {
        var seen = deliveries.load(ticket.delivery());
        if (seen.isEmpty()
            || !(seen.orElseThrow().value() instanceof Delivery.Running running)
            || running.progress().ticket().number() != ticket.number()
            || deliveries.store(seen.orElseThrow(), running.excused()) == Write.DONE) {
          return;
        }
      }
    } catch (PortUnavailable | UnreadableDelivery _) {
      return;
    }
  }

  private boolean end(ReceivedTicket ticket, Versioned<Delivery> seen, Delivery over) {
    if (deliveries.store(seen, over) == Write.OUTDATED) {
      return false;
    }
    if (over instanceof Delivery.Ended ended) {
      observer.ended(ended);
    }
    tickets.delete(ticket.handle());
    return true;
  }

  /** Claims, calls and stores; answers how the delivery stands after that, if it was ours. */
  private Optional<Versioned<Delivery>> attempt(
      ReceivedTicket ticket, Versioned<Delivery> seen, Decision.Claim claim, Outside.Seen around) {
    var now = around.circumstances().now(); // the moment that the decision holds for
    var content = outside.content(claim, around); // what cannot be said burns no claim
    var id = new AttemptId(claim.delivery().id(), claim.hop(), ids.ulid());
    var claimed = Delivery.Running.claim(claim, id, now, now.plus(lease));
    var current =
        ticket.ticket().number() == claimed.progress().ticket().number()
            ? claimed.ticketSeen(ticket.receives(), ticket.handle())
            : claimed;
    var mine = claim(seen, claim, current, id, around.consent());
    if (mine.isEmpty()) {
      return Optional.empty();
    }
    var message = new Sender.Outbound(id, claim.to(), content);
    var outcome = calling.call(message, now.plus(lease));
    return Optional.of(report(mine.orElseThrow(), id, outcome));
  }

  /** The delivery as it stands if the claim is ours. */
  private Optional<Versioned<Delivery>> claim(
      Versioned<Delivery> seen,
      Decision.Claim claim,
      Delivery.Running claimed,
      AttemptId id,
      long consent) {
    Deliveries.Claiming answer;
    try {
      answer = deliveries.claim(seen, claimed, consent);
    } catch (PortUnavailable unknown) {
      answer = Deliveries.Claiming.OUTDATED; // perhaps by our own claim
    }
    return switch (answer) {
      case DONE -> Optional.of(new Versioned<>(claimed, seen.version() + 1));
      case OUTDATED ->
          deliveries
              .load(claimed.id())
              .filter(now -> now.value().progress().attempt(id).isPresent());
      case CONSENT_CHANGED -> Optional.empty();
      case SUPERSEDED -> {
        deliveries.store(seen, claim.delivery().supersede(clock.instant()));
        yield Optional.empty();
      }
    };
  }

  /** Stores how the call ended. Others may have written receipts meanwhile; they stay. */
  private Versioned<Delivery> report(Versioned<Delivery> mine, AttemptId id, SendOutcome outcome) {
    var seen = mine;
    var retryIn = retryIn(seen.value().progress().hops().get(id.hop()).attempts().size());
    for (int attempt = 0; attempt < Tries.MAX; attempt++) {
      var next = seen.value().report(id, outcome, clock.instant(), retryIn);
      if (isStored(seen, next, attempt)) {
        if (next instanceof Delivery.Ended ended && !(seen.value() instanceof Delivery.Ended)) {
          observer.ended(ended);
        }
        return new Versioned<>(next, seen.version() + 1);
      }
      seen = deliveries.load(id.delivery()).orElseThrow();
    }
    throw Tries.exhausted(id.delivery().value());
  }

  /** An outcome that is lost makes a hop wait for a receipt that may never come, so it insists. */
  private boolean isStored(Versioned<Delivery> seen, Delivery next, int attempt) {
    try {
      return deliveries.store(seen, next) == Write.DONE;
    } catch (PortUnavailable unknown) {
      if (attempt >= OUTAGES_MAX) {
        throw unknown;
      }
      return false;
    }
  }

  private Duration retryIn(int attempts) {
    var whole = RETRY_MIN.multipliedBy(1L << Math.min(attempts, DOUBLINGS_MAX));
    return Duration.ofMillis((long) (whole.toMillis() * (0.5 + chance.roll() / 2)));
  }
}
