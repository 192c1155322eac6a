package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What one seed decides: chance, time, whose turn it is, and how bad the weather is. */
final class World {
  static final Instant START = Instant.parse("2026-03-27T17:00:00Z"); // two days before a change

  private final MovableClock clock = new MovableClock(START);
  private final Turns turns = new Turns();
  private final Dice dice;
  private final Weather weather;
  private final Ailments ailments = new Ailments();
  private final Troubles troubles = new Troubles();
  private final boolean recording;
  private final List<String> history = new ArrayList<>();
  private final Outages outages = new Outages(clock);
  private final Alarms alarms = new Alarms(turns);
  private Optional<Instant> smoothSince = Optional.empty();
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

  Alarms alarms() {
    return alarms;
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

  boolean isCalm() {
    return calm;
  }

  Outages outages() {
    return outages;
  }

  /** Whether a port goes down now; one at a time. */
  boolean portGoesDown() {
    return outages.areOver() && dice.happens(weather.outages());
  }

  boolean isDown(Class<?> port) {
    return !calm && turns.current().isPresent() && outages.affect(port);
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
  void meets(Task task, Troubles.Trouble trouble) {
    task.ticket().ifPresent(ticket -> troubles.meet(ticket, trouble));
  }

  /** The running worker claims or arms; that is worth nothing while another one is at it. */
  void seesToTicket() {
    turns
        .current()
        .flatMap(Task::ticket)
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
}
