package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one seed decides: chance, time, whose turn it is, and how bad the weather is. */
final class World {
  static final Instant START = Instant.parse("2026-03-27T17:00:00Z"); // two days before a change

  private static final Turns.Task LOST = new Turns.Task("lost", Optional.empty(), false);

  private final MovableClock clock = new MovableClock(START);
  private final Turns turns = new Turns();
  private final Dice dice;
  private final Weather weather;
  private final Ailments ailments = new Ailments();
  private final Troubles troubles = new Troubles();
  private final boolean recording;
  private final List<String> history = new ArrayList<>();
  private final Map<DeliveryId, Turns.Task> debtors = new HashMap<>();
  private final Set<DeliveryId> smooth = new HashSet<>();
  private Optional<Instant> smoothSince = Optional.empty();
  private Optional<Outage> outage = Optional.empty();
  private boolean calm;
  private long ids;

  World(long seed, boolean recording) {
    this.dice = new Dice(seed);
    this.recording = recording;
    this.weather = Weather.of(dice);
    if (weather.isFair()) {
      goSmoothly();
    }
  }

  MovableClock clock() {
    return clock;
  }

  Turns turns() {
    return turns;
  }

  Dice dice() {
    return dice;
  }

  Ailments ailments() {
    return ailments;
  }

  Troubles troubles() {
    return troubles;
  }

  /**
   * From now on nothing fails but what is ill: everything else that was accepted must come to its
   * end.
   */
  void becomeCalm() {
    calm = true;
    tell("calm");
    if (smoothSince.isEmpty()) {
      goSmoothly();
    }
  }

  /** From now on nothing new is held up. */
  void goSmoothly() {
    smoothSince = Optional.of(clock.instant());
    turns.goSmoothly();
  }

  Optional<Instant> smoothSince() {
    return smoothSince;
  }

  /** Whether the ticket of a delivery was last seen to by somebody who was not held up. */
  boolean wentSmoothly(DeliveryId delivery) {
    return smooth.contains(delivery);
  }

  /** The running task has sent or armed the ticket of a delivery. */
  void alarmIsSet(DeliveryId delivery) {
    if (turns.current().filter(Turns.Task::isSmooth).isPresent()) {
      smooth.add(delivery);
    } else {
      smooth.remove(delivery);
    }
  }

  boolean isCalm() {
    return calm;
  }

  private record Outage(Class<?> port, Instant until) {}

  /** A port cannot be reached for a while. */
  void beginOutage(Class<?> port, Duration howLong) {
    tell("down for " + howLong + ": " + port.getSimpleName());
    outage = Optional.of(new Outage(port, clock.instant().plus(howLong)));
  }

  /** Whether a port goes down now; one at a time. */
  boolean portGoesDown() {
    boolean isUp = outage.filter(now -> clock.instant().isBefore(now.until())).isEmpty();
    return isUp && dice.happens(weather.outages());
  }

  boolean isDown(Class<?> port) {
    return !calm
        && turns.current().isPresent()
        && outage
            .filter(now -> now.port() == port && clock.instant().isBefore(now.until()))
            .isPresent();
  }

  boolean portFails() {
    return !calm && turns.current().isPresent() && dice.happens(weather.faults());
  }

  /** Whether the application breaks when it asks a port. */
  boolean breaksAt(Class<?> port) {
    return turns
        .current()
        .filter(
            task ->
                ailments.breakAt(task.ticket().map(Ticket::delivery), port)
                    || (!calm && dice.happens(weather.defects())))
        .isPresent();
  }

  boolean crashes() {
    return !calm && dice.happens(weather.crashes());
  }

  /** A worker meets something that keeps it from seeing to its ticket. */
  void meets(Turns.Task task, Troubles.Trouble trouble) {
    task.ticket().ifPresent(ticket -> troubles.meet(ticket, trouble));
  }

  /** The running worker claims or arms; that is worth nothing while another one is at it. */
  void seesToTicket() {
    turns
        .current()
        .flatMap(Turns.Task::ticket)
        .filter(ticket -> turns.working(ticket) == 1)
        .ifPresent(troubles::forget);
  }

  /** Whether the clock moves although somebody is at work. */
  boolean waitsForNobody() {
    return dice.happens(weather.stalls());
  }

  boolean isSteady() {
    return weather.steady();
  }

  boolean hasAilments() {
    return weather.ailing();
  }

  String nextId() {
    return "%026d".formatted(ids++);
  }

  void tell(String what) {
    if (recording) {
      history.add(
          Duration.between(START, clock.instant()) + " [" + turns.currentName() + "] " + what);
    }
  }

  List<String> history() {
    return List.copyOf(history);
  }

  /** The delivery needs a ticket that the running task has still to send. */
  void owesTicket(DeliveryId delivery) {
    smooth.remove(delivery);
    turns.current().ifPresent(task -> debtors.put(delivery, task));
  }

  /** A queue lost a ticket: the sweeper has to find out. */
  void lostTicket(DeliveryId delivery) {
    debtors.put(delivery, LOST);
    smooth.remove(delivery);
  }

  void ticketSent(DeliveryId delivery) {
    debtors.remove(delivery);
    alarmIsSet(delivery);
  }

  /** Whether somebody is about to send the ticket, or was kept from it by a fault or a crash. */
  boolean mayLackTicket(DeliveryId delivery) {
    var debtor = debtors.get(delivery);
    return debtor != null && (debtor == LOST || !debtor.isDone() || debtor.failure() != null);
  }
}
