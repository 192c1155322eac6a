package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.ChangeConsent;
import dev.parcelbell.application.port.in.RecordReceipt;
import dev.parcelbell.application.port.in.RedriveDelivery;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.MessagingWindow;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.customer.Wish;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Hop;
import dev.parcelbell.domain.delivery.HopState;
import dev.parcelbell.domain.delivery.Progress;
import dev.parcelbell.domain.delivery.Tally;
import dev.parcelbell.domain.delivery.Ticket;
import dev.parcelbell.domain.delivery.TicketState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Optional;

/** The mistakes that this engine must not make, each made on purpose. */
enum BrokenVariants implements Variant {
  NO_CLAIM("2: ") {
    @Override
    public Deliveries deliveries(Deliveries good, Parts parts) {
      return new DeliveriesWith(good) {
        @Override
        public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
          good.claim(seen, next, consent);
          return Claiming.DONE;
        }
      };
    }
  },

  TICKET_DELETED_BEFORE_THE_OUTCOME_IS_STORED("1: no ticket") {
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
  },

  AMBIGUOUS_TREATED_AS_NOT_SENT("2: the same hop") {
    @Override
    public Sender sender(Sender good, Parts parts) {
      return message ->
          switch (good.send(message)) {
            case SendOutcome.Ambiguous(var cause) -> new SendOutcome.NotSent(cause);
            case SendOutcome known -> known;
          };
    }
  },

  WINDOW_IGNORED("5: ") {
    @Override
    public Windows windows(Windows good) {
      return new Windows() {
        @Override
        public MessagingWindow of(Address user) {
          return new MessagingWindow(Instant.MAX);
        }

        @Override
        public void extend(Address user, Instant until) {
          good.extend(user, until);
        }
      };
    }
  },

  WINDOW_OF_THE_CHANNEL("5: ") {
    @Override
    public Windows windows(Windows good) {
      var widest = new EnumMap<Channel, MessagingWindow>(Channel.class);
      return new Windows() {
        @Override
        public MessagingWindow of(Address user) {
          return widest.merge(
              user.channel(), good.of(user), (one, other) -> one.extendedTo(other.until()));
        }

        @Override
        public void extend(Address user, Instant until) {
          good.extend(user, until);
        }
      };
    }
  },

  RECEIPT_DROPPED_WHEN_EARLY("7: taken without a trace") {
    @Override
    public RecordReceipt receipts(RecordReceipt good, Parts parts) {
      return (attempt, receipt) -> {
        boolean early =
            parts
                .deliveries()
                .load(attempt.delivery())
                .flatMap(known -> known.value().progress().attempt(attempt))
                .filter(Attempt::isOpen)
                .isPresent();
        return early ? RecordReceipt.Outcome.RECORDED : good.record(attempt, receipt);
      };
    }
  },

  RECEIPTS_KEPT_AS_THEY_CAME("4: the order of receipts matters") {
    @Override
    public Deliveries deliveries(Deliveries good, Parts parts) {
      return new DeliveriesWith(good) {
        @Override
        public Write store(Versioned<Delivery> seen, Delivery next) {
          return good.store(
              seen, next instanceof Delivery.Running it ? asTheyCame(seen.value(), it) : next);
        }
      };
    }
  },

  EVENT_DROPPED_ON_THE_WAY("7: neither taken nor kept") {
    @Override
    public InboundQueue inbound(InboundQueue good) {
      return new InboundQueue() {
        @Override
        public void putWebhook(Inbound inbound) {
          good.putWebhook(inbound);
        }

        @Override
        public void putEvent(Inbound inbound) {}
      };
    }
  },

  WISH_COUNTS_FROM_WHEN_IT_IS_HEARD("8: the newest wish") {
    @Override
    public ChangeConsent consent(ChangeConsent good, Parts parts) {
      return (phone, wish) ->
          good.change(
              phone,
              switch (wish) {
                case Wish.Stop _ -> new Wish.Stop(parts.clock().instant());
                case Wish.Start _ -> new Wish.Start(parts.clock().instant());
              });
    }
  },

  DEADLINE_LOST_ON_RESTART("6: the deadline moved") {
    @Override
    public Deliveries deliveries(Deliveries good, Parts parts) {
      return new DeliveriesWith(good) {
        @Override
        public Optional<Versioned<Delivery>> load(DeliveryId id) {
          return good.load(id)
              .map(known -> new Versioned<>(restarted(known.value(), parts), known.version()));
        }
      };
    }
  },

  TICKET_ARMED_FOR_FAR_TOO_LONG("6: too late") {
    @Override
    public Tickets tickets(Tickets good, Parts parts) {
      return new TicketsWith(good) {
        @Override
        public void arm(String handle, Duration visibility) {
          good.arm(handle, visibility.plus(Duration.ofMinutes(1)));
        }
      };
    }
  },

  HOLD_EATS_THE_WAIT("6: claimed with the deadline") {
    @Override
    public Deliveries deliveries(Deliveries good, Parts parts) {
      return new DeliveriesWith(good) {
        @Override
        public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
          return good.claim(seen, unshifted(seen.value(), next), consent);
        }
      };
    }
  },

  TICKET_ARMED_WITHOUT_REGARD_TO_A_WAKE_UP("1: no ticket") {
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
  },

  CONSENT_NOT_CHECKED_IN_THE_CLAIM("8: claimed after the opt-out") {
    @Override
    public Deliveries deliveries(Deliveries good, Parts parts) {
      return new DeliveriesWith(good) {
        @Override
        public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
          var customer = parts.customers().find(next.progress().assignment().customer());
          return good.claim(
              seen, next, customer.map(known -> known.value().consent()).orElse(consent));
        }
      };
    }
  },

  FENCE_IGNORED("9: ") {
    @Override
    public Deliveries deliveries(Deliveries good, Parts parts) {
      return new DeliveriesWith(good) {
        @Override
        public Creation create(Delivery delivery, Optional<Announcement> fence) {
          return good.create(delivery, Optional.empty());
        }
      };
    }
  },

  RECEIVES_NOT_COUNTED("1: parked without reason") {
    @Override
    public Deliveries deliveries(Deliveries good, Parts parts) {
      return new DeliveriesWith(good) {
        @Override
        public Write store(Versioned<Delivery> seen, Delivery next) {
          return good.store(seen, next instanceof Delivery.Running it ? uncounted(seen, it) : next);
        }

        @Override
        public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
          return good.claim(seen, uncounted(seen, next), consent);
        }
      };
    }
  },

  PARKED_FOR_GOOD("1: no end: class dev.parcelbell.domain.delivery.Delivery$Parked") {
    @Override
    public RedriveDelivery redrive(RedriveDelivery good) {
      return _ -> RedriveDelivery.Outcome.RESUMED;
    }
  },

  LAST_WRITER_WINS("4: ") {
    @Override
    public Deliveries deliveries(Deliveries good, Parts parts) {
      return new DeliveriesWith(good) {
        @Override
        public Write store(Versioned<Delivery> seen, Delivery next) {
          var present = parts.deliveries().load(next.id()).orElse(seen);
          return good.store(present, next);
        }
      };
    }
  };

  private final String violation;

  BrokenVariants(String violation) {
    this.violation = violation;
  }

  /** How the violation begins that gives it away. */
  String violation() {
    return violation;
  }

  /** The next state, as if its ticket had not been seen to. */
  private static Delivery.Running uncounted(Versioned<Delivery> seen, Delivery.Running next) {
    var was = seen.value().progress().ticket();
    var is = next.progress().ticket();
    var same =
        new TicketState(
            is.number(),
            was.receives(),
            was.lastChance() || is.lastChance(),
            is.handle(),
            is.sweepNotBefore());
    return new Delivery.Running(with(next.progress(), is.number() == was.number() ? same : is));
  }

  private static Delivery.Running asTheyCame(Delivery before, Delivery.Running next) {
    var was = next.progress();
    var hops =
        was.hops().stream()
            .map(
                hop ->
                    new Hop(
                        hop.plan(),
                        hop.state(),
                        hop.deadline(),
                        hop.attempts().stream().map(a -> asTheyCame(before, a)).toList()))
            .toList();
    return new Delivery.Running(
        new Progress(was.assignment(), hops, was.history(), was.ticket(), was.updatedAt()));
  }

  private static Attempt asTheyCame(Delivery before, Attempt it) {
    var known =
        before.progress().attempt(it.id()).stream()
            .flatMap(was -> was.receipts().stream())
            .map(Tally::status)
            .toList();
    var byArrival =
        Comparator.<Tally>comparingInt(
            tally -> known.contains(tally.status()) ? known.indexOf(tally.status()) : known.size());
    return new Attempt(
        it.id(),
        it.to(),
        it.goal(),
        it.claimedAt(),
        it.leaseUntil(),
        it.finish(),
        it.named(),
        it.receipts().stream().sorted(byArrival).toList());
  }

  private static Delivery.Running unshifted(Delivery before, Delivery.Running next) {
    var is = next.progress();
    var hops = new ArrayList<Hop>();
    for (int i = 0; i < is.hops().size(); i++) {
      var was = before.progress().hops().get(i);
      var hop = is.hops().get(i);
      hops.add(
          was.deadline().isPresent()
              ? new Hop(hop.plan(), hop.state(), was.deadline(), hop.attempts())
              : hop);
    }
    return new Delivery.Running(
        new Progress(is.assignment(), hops, is.history(), is.ticket(), is.updatedAt()));
  }

  private static Progress with(Progress was, TicketState ticket) {
    return new Progress(was.assignment(), was.hops(), was.history(), ticket, was.updatedAt());
  }

  private static Delivery restarted(Delivery delivery, Variant.Parts parts) {
    if (!(delivery instanceof Delivery.Running running)) {
      return delivery;
    }
    var was = running.progress();
    var hops = was.hops().stream().map(hop -> restarted(hop, parts.clock().instant())).toList();
    return new Delivery.Running(
        new Progress(was.assignment(), hops, was.history(), was.ticket(), was.updatedAt()));
  }

  private static Hop restarted(Hop hop, Instant now) {
    return hop.state() instanceof HopState.Awaiting
        ? new Hop(
            hop.plan(),
            hop.state(),
            Optional.of(now.plus(hop.plan().fallbackAfter())),
            hop.attempts())
        : hop;
  }
}
