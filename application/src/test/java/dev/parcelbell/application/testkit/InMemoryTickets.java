package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * A standard SQS queue in memory: hidden for at most 12 hours a receive, delivered at least once,
 * handles that are not the newest look as if they worked, messages older than 14 days are gone.
 * Safe for use by many threads.
 */
public final class InMemoryTickets implements Tickets {
  /** A ticket that was taken out, and why. */
  public record DeadLetter(Ticket ticket, String reason) {}

  private static final class Message implements Comparable<Message> {
    final String id;
    final Ticket ticket;
    final Instant sentAt;
    Instant visibleAt;
    Instant receivedAt = Instant.MIN;
    int receives;

    Message(String id, Ticket ticket, Instant sentAt, Instant visibleAt) {
      this.id = id;
      this.ticket = ticket;
      this.sentAt = sentAt;
      this.visibleAt = visibleAt;
    }

    String handle() {
      return id + ":" + receives;
    }

    @Override
    public int compareTo(Message other) {
      return visibleAt.compareTo(other.visibleAt);
    }
  }

  private static final double CROWDED = 0.8;

  private final InstantSource clock;
  private final Duration visibility;
  private final int inFlightMax;
  private final Map<String, Message> messages = new HashMap<>();
  private final PriorityQueue<Message> byTime = new PriorityQueue<>();
  private final List<DeadLetter> deadLetters = new ArrayList<>();
  private long sent;

  /**
   * @param visibility how long a received ticket is hidden unless armed
   * @param inFlightMax beyond this many hidden tickets nothing is received; 120,000 in SQS
   */
  public InMemoryTickets(InstantSource clock, Duration visibility, int inFlightMax) {
    this.clock = clock;
    this.visibility = visibility;
    this.inFlightMax = inFlightMax;
  }

  @Override
  public synchronized void send(Ticket ticket, Duration delay) {
    if (delay.isNegative() || delay.compareTo(DELAY_MAX) > 0) {
      throw new IllegalArgumentException("a delay is between 0 and 900 seconds");
    }
    var now = clock.instant();
    var message = new Message("m" + sent++, ticket, now, now.plus(delay));
    messages.put(message.id, message);
    byTime.add(message);
  }

  @Override
  public synchronized void arm(String handle, Duration hidden) {
    newest(handle)
        .filter(message -> message.visibleAt.isAfter(clock.instant())) // else it is not in flight
        .ifPresent(
            message -> {
              var until = clock.instant().plus(hidden);
              if (until.isAfter(message.receivedAt.plus(VISIBILITY_MAX))) {
                throw new IllegalArgumentException("hidden for more than 12 hours in all");
              }
              reschedule(message, until);
            });
  }

  @Override
  public synchronized void delete(String handle) {
    newest(handle).ifPresent(this::remove);
  }

  @Override
  public synchronized void park(Ticket ticket, String handle, String reason) {
    deadLetters.add(new DeadLetter(ticket, reason));
    delete(handle);
  }

  @Override
  public synchronized boolean isCrowded(Ticket ticket) {
    return inFlight() > inFlightMax * CROWDED;
  }

  /** Receives up to {@code max} tickets that are not hidden, earliest first. */
  public synchronized List<ReceivedTicket> receive(int max) {
    var now = clock.instant();
    var received = new ArrayList<ReceivedTicket>();
    while (received.size() < max && !byTime.isEmpty()) {
      var message = byTime.peek();
      if (message.visibleAt.isAfter(now) || inFlight() >= inFlightMax) {
        break;
      }
      if (!message.sentAt.plus(RETENTION).isAfter(now)) {
        remove(message);
        continue;
      }
      received.add(receive(message, now));
    }
    return received;
  }

  /** Receives a ticket that is hidden, as standard queues sometimes do. */
  public synchronized Optional<ReceivedTicket> receiveAgain(int which) {
    return messages.isEmpty()
        ? Optional.empty()
        : messages.values().stream()
            .skip(Math.floorMod(which, messages.size()))
            .findFirst()
            .map(message -> receive(message, clock.instant()));
  }

  private ReceivedTicket receive(Message message, Instant now) {
    message.receives++;
    message.receivedAt = now;
    reschedule(message, now.plus(visibility));
    return new ReceivedTicket(
        message.ticket, message.handle(), message.receives, message.sentAt, now);
  }

  /** When the next ticket will be visible. */
  public synchronized Optional<Instant> nextVisible() {
    return Optional.ofNullable(byTime.peek()).map(message -> message.visibleAt);
  }

  public synchronized List<DeadLetter> deadLetters() {
    return List.copyOf(deadLetters);
  }

  /** The handle of a delivery's ticket that is there, if any. */
  public synchronized Optional<String> newestHandle(DeliveryId delivery) {
    return messages.values().stream()
        .filter(message -> message.ticket.delivery().equals(delivery))
        .map(Message::handle)
        .findFirst();
  }

  public synchronized boolean holds(Ticket ticket) {
    return messages.values().stream().anyMatch(message -> message.ticket.equals(ticket));
  }

  public synchronized int size() {
    return messages.size();
  }

  /** Loses a ticket, as no queue should. */
  public synchronized Optional<Ticket> lose(int which) {
    if (messages.isEmpty()) {
      return Optional.empty();
    }
    var lost = messages.values().stream().skip(Math.floorMod(which, messages.size())).findFirst();
    lost.ifPresent(this::remove);
    return lost.map(message -> message.ticket);
  }

  private long inFlight() {
    if (messages.size() < inFlightMax * CROWDED) {
      return messages.size(); // an upper bound that is good enough and costs nothing
    }
    var now = clock.instant();
    return messages.values().stream()
        .filter(message -> message.receives > 0 && message.visibleAt.isAfter(now))
        .count();
  }

  private Optional<Message> newest(String handle) {
    var message = messages.get(handle.substring(0, handle.indexOf(':')));
    return Optional.ofNullable(message).filter(known -> known.handle().equals(handle));
  }

  private void reschedule(Message message, Instant visibleAt) {
    byTime.remove(message);
    message.visibleAt = visibleAt;
    byTime.add(message);
  }

  private void remove(Message message) {
    byTime.remove(message);
    messages.remove(message.id);
  }
}
