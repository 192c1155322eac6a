package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The contract, asked of queues each of which is wrong in one way. */
final class BrokenTicketSuites {
  private BrokenTicketSuites() {}

  static class Forgetful extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        @Override
        public void send(Ticket ticket, Duration delay) {}
      };
    }
  }

  static class WithoutDelay extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        @Override
        public void send(Ticket ticket, Duration delay) {
          real.send(ticket, delay.compareTo(DELAY_MAX) > 0 ? delay : delay.dividedBy(60));
        }
      };
    }
  }

  static class TakesAnyDelay extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        @Override
        public void send(Ticket ticket, Duration delay) {
          real.send(ticket, Duration.ofSeconds(Math.clamp(delay.toSeconds(), 0, 900)));
        }
      };
    }
  }

  static class LosesEveryEleventh extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        private final AtomicInteger calls = new AtomicInteger();

        private boolean isLost() {
          return calls.incrementAndGet() % 11 == 0;
        }

        @Override
        public void send(Ticket ticket, Duration delay) {
          if (!isLost()) {
            real.send(ticket, delay);
          }
        }
      };
    }
  }

  static class ArmsTenAtMost extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public void arm(String handle, Duration visibility) {
          if (calls.incrementAndGet() <= 10) {
            real.arm(handle, visibility);
          }
        }
      };
    }
  }

  static class DeletesTenAtMost extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public void delete(String handle) {
          if (calls.incrementAndGet() <= 10) {
            real.delete(handle);
          }
        }
      };
    }
  }

  static class HidesNothing extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        @Override
        public List<ReceivedTicket> receive() {
          var received = super.receive();
          received.forEach(ticket -> real.arm(ticket.handle(), Duration.ZERO));
          return received;
        }
      };
    }
  }

  static class ArmsNothing extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        @Override
        public void arm(String handle, Duration visibility) {}
      };
    }
  }

  static class ArmsFromTheReceiving extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        private final Map<String, Instant> receivedAt = new HashMap<>();

        @Override
        public List<ReceivedTicket> receive() {
          var some = super.receive();
          some.forEach(ticket -> receivedAt.put(ticket.handle(), ticket.receivedAt()));
          return some;
        }

        @Override
        public synchronized void arm(String handle, Duration visibility) {
          var elapsed = Duration.between(receivedAt.getOrDefault(handle, now.get()), now.get());
          real.arm(handle, visibility.minus(elapsed));
        }
      };
    }
  }

  static class RoundsUp extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        @Override
        public void arm(String handle, Duration visibility) {
          real.arm(handle, visibility.toMillisPart() == 0 ? visibility : visibility.plusSeconds(1));
        }
      };
    }
  }

  static class CountsNoReceiving extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        @Override
        public List<ReceivedTicket> receive() {
          return super.receive().stream()
              .map(
                  it ->
                      new ReceivedTicket(it.ticket(), it.handle(), 1, it.sentAt(), it.receivedAt()))
              .toList();
        }
      };
    }
  }

  static class NeverAges extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        @Override
        public List<ReceivedTicket> receive() {
          return super.receive().stream()
              .map(
                  it ->
                      new ReceivedTicket(
                          it.ticket(), it.handle(), it.receives(), now.get(), it.receivedAt()))
              .toList();
        }
      };
    }
  }

  static class KnowsOneNumberOnly extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        @Override
        public void send(Ticket ticket, Duration delay) {
          real.send(new Ticket(ticket.delivery(), 1), delay);
        }
      };
    }
  }

  static class DeletesNothing extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        @Override
        public void delete(String handle) {}
      };
    }
  }

  static class DeletesTheWholeDelivery extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        private final List<ReceivedTicket> received = new ArrayList<>();

        @Override
        public List<ReceivedTicket> receive() {
          var some = super.receive();
          received.addAll(some);
          return some;
        }

        @Override
        public synchronized void delete(String handle) {
          received.forEach(ticket -> real.delete(ticket.handle()));
        }
      };
    }
  }

  static class ComplainsOfSpentHandles extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        private final Map<String, String> newest = new HashMap<>();

        @Override
        public List<ReceivedTicket> receive() {
          var some = super.receive();
          some.forEach(ticket -> newest.put(message(ticket.handle()), ticket.handle()));
          return some;
        }

        @Override
        public synchronized void arm(String handle, Duration visibility) {
          complainIfSpent(handle);
          real.arm(handle, visibility);
        }

        @Override
        public synchronized void delete(String handle) {
          complainIfSpent(handle);
          newest.remove(message(handle));
          real.delete(handle);
        }

        @Override
        public void park(Ticket ticket, String handle, String reason) {
          complainIfSpent(handle);
          real.park(ticket, handle, reason);
        }

        private void complainIfSpent(String handle) {
          if (!handle.equals(newest.get(message(handle)))) {
            throw new IllegalStateException("spent");
          }
        }

        private static String message(String handle) {
          return handle.substring(0, handle.indexOf(':'));
        }
      };
    }
  }

  static class ArmsBySendingAgain extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        private final Map<String, Ticket> tickets = new HashMap<>();

        @Override
        public List<ReceivedTicket> receive() {
          var some = super.receive();
          some.forEach(ticket -> tickets.put(ticket.handle(), ticket.ticket()));
          return some;
        }

        @Override
        public synchronized void arm(String handle, Duration visibility) {
          var ticket = tickets.remove(handle);
          real.delete(handle);
          if (ticket != null) {
            real.send(ticket, visibility);
          }
        }
      };
    }
  }

  static class LosesTheNewestHandle extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        private final Map<String, String> first = new HashMap<>();

        @Override
        public List<ReceivedTicket> receive() {
          var some = super.receive();
          some.forEach(ticket -> first.putIfAbsent(message(ticket.handle()), ticket.handle()));
          return some;
        }

        @Override
        public synchronized void delete(String handle) {
          real.delete(first.getOrDefault(message(handle), handle));
        }

        private static String message(String handle) {
          return handle.substring(0, handle.indexOf(':'));
        }
      };
    }
  }

  static class ParksWithoutReason extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        @Override
        public void park(Ticket ticket, String handle, String reason) {
          real.park(ticket, handle, "");
        }
      };
    }
  }

  static class ParksAndKeeps extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        @Override
        public void park(Ticket ticket, String handle, String reason) {
          real.park(ticket, "nothing:0", reason);
        }
      };
    }
  }

  static class NeverCrowded extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        @Override
        public boolean isCrowded(Ticket ticket) {
          return false;
        }
      };
    }
  }

  static class CrowdedByAnything extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        @Override
        public boolean isCrowded(Ticket ticket) {
          return real.size() > 0;
        }
      };
    }
  }

  static class CrowdedForEver extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {
        private boolean was;

        @Override
        public boolean isCrowded(Ticket ticket) {
          was |= real.isCrowded(ticket);
          return was;
        }
      };
    }
  }

  /** SQS, by someone who says that it is not like SQS. */
  static class DeclaresDifferencesItHasNot extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {};
    }

    @Override
    Set<Difference> declared() {
      return Set.of(Difference.HIDES_WITHOUT_END, Difference.HOLDS_WITHOUT_END);
    }
  }

  static class DeclaresThatTimeIsReal extends BrokenTickets.Suite {
    @Override
    BrokenTickets broken() {
      return new BrokenTickets() {};
    }

    @Override
    Set<Difference> declared() {
      return Set.of(Difference.TIME_IS_REAL);
    }
  }
}
