package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Ticket;
import dev.parcelbell.domain.delivery.TicketState;
import java.time.Duration;

/** Mistakes that are made with tickets. */
final class BrokenTickets {
  private BrokenTickets() {}

  static final Variant DELETED_TOO_EARLY =
      new Variant() {
        @Override
        public Sender sender(Sender good, Parts parts) {
          return message -> {
            parts
                .deliveries()
                .load(message.attempt().delivery())
                .flatMap(known -> known.value().progress().ticket().handle())
                .ifPresent(parts.tickets()::delete);
            return good.send(message);
          };
        }
      };

  static final Variant ARMED_OVER_A_WAKE_UP =
      new Variant() {
        @Override
        public Tickets tickets(Tickets good, Parts parts) {
          return new TicketsWith(good) {
            @Override
            public void send(Ticket ticket, Duration delay) {
              var handle =
                  parts
                      .deliveries()
                      .load(ticket.delivery())
                      .flatMap(known -> known.value().progress().hops().getFirst().current())
                      .flatMap(_ -> parts.queue().newestHandle(ticket.delivery()));
              if (handle.isPresent()) {
                good.arm(handle.orElseThrow(), Duration.ZERO); // and whoever holds it arms it again
              } else {
                good.send(ticket, delay);
              }
            }
          };
        }
      };

  static final Variant ARMED_TOO_LONG =
      new Variant() {
        @Override
        public Tickets tickets(Tickets good, Parts parts) {
          return new TicketsWith(good) {
            @Override
            public void arm(String handle, Duration visibility) {
              good.arm(handle, visibility.plus(Duration.ofMinutes(1)));
            }
          };
        }
      };

  /** Every write says of the ticket what the one before said. */
  static final Variant NOT_COUNTED =
      new Variant() {
        @Override
        public Deliveries deliveries(Deliveries good, Parts parts) {
          return new DeliveriesWith(good) {
            @Override
            public Write store(Versioned<Delivery> seen, Delivery next) {
              return good.store(
                  seen, next instanceof Delivery.Running it ? uncounted(seen.value(), it) : next);
            }

            @Override
            public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
              return good.claim(seen, uncounted(seen.value(), next), consent);
            }
          };
        }
      };

  private static Delivery.Running uncounted(Delivery before, Delivery.Running next) {
    var was = before.progress().ticket();
    var is = next.progress().ticket();
    return is.number() > was.number()
        ? next
        : Forged.with(
            next,
            new TicketState(
                is.number(),
                was.receives(),
                was.lastChance() || is.lastChance(),
                is.handle(),
                is.sweepNotBefore()));
  }

  /** A last chance that an outage spoiled is not given back. */
  static final Variant OUTAGE_IS_POISON =
      new Variant() {
        @Override
        public Deliveries deliveries(Deliveries good, Parts parts) {
          return new DeliveriesWith(good) {
            @Override
            public Write store(Versioned<Delivery> seen, Delivery next) {
              boolean isExcuse =
                  seen.value() instanceof Delivery.Running was && next.equals(was.excused());
              return isExcuse ? Write.DONE : good.store(seen, next);
            }
          };
        }
      };
}
