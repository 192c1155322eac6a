package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.UnreadableDelivery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** What providers have to tell, each at its time, and again until somebody took it. */
final class Events {
  /** How long an item whose attempt is not found is tried again. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final int FAILURES_MAX = 10;

  interface Telling {
    /** Answers whether the item was taken; false means that nothing is known of it yet. */
    boolean tell();
  }

  record Event(
      long number, String what, Instant first, Instant at, int failures, Telling telling) {}

  private static final Comparator<Event> SOONEST =
      Comparator.comparing(Event::at).thenComparingLong(Event::number);

  private final World world;
  private final PriorityQueue<Event> waiting = new PriorityQueue<>(SOONEST);
  private final List<Event> dead = new ArrayList<>();
  private final List<Event> keptRaw = new ArrayList<>();
  private long arrived;
  private long taken;
  private long inHand;

  Events(World world) {
    this.world = world;
  }

  void in(Duration delay, String what, Telling telling) {
    var at = world.clock().instant().plus(delay);
    waiting.add(new Event(arrived++, what, at, at, 0, telling));
  }

  Optional<Instant> nextAt() {
    return Optional.ofNullable(waiting.peek()).map(Event::at);
  }

  boolean isDue() {
    return nextAt().filter(at -> !at.isAfter(world.clock().instant())).isPresent();
  }

  /** Handles the next item that is due, if somebody else has not taken it meanwhile. */
  void handleNext() {
    if (isDue()) {
      inHand++;
      handle(waiting.remove());
    }
  }

  private void handle(Event event) {
    boolean known = false;
    boolean done = false;
    boolean broken = false;
    try {
      known = event.telling().tell();
      done = true;
    } catch (UnreadableDelivery | Defect failed) {
      broken = true;
      throw failed;
    } finally {
      inHand--;
      if (!done) {
        again(event, event.failures() + (broken ? 1 : 0));
      }
    }
    if (known) {
      taken++;
    } else if (world.clock().instant().isAfter(event.first().plus(PATIENCE))) {
      world.tell("kept raw: " + event.what());
      keptRaw.add(event);
    } else {
      again(event, event.failures());
    }
  }

  private void again(Event event, int failures) {
    if (failures >= FAILURES_MAX) {
      world.tell("dead letter: " + event.what());
      dead.add(event);
      return;
    }
    var later = world.clock().instant().plusSeconds(10);
    waiting.add(
        new Event(event.number(), event.what(), event.first(), later, failures, event.telling()));
  }

  /** People put the dead letters back. */
  void redrive() {
    dead.forEach(event -> again(event, 0));
    dead.clear();
  }

  boolean isEmpty() {
    return waiting.isEmpty() && inHand == 0;
  }

  /** N in, N accounted for. */
  void check() {
    if (taken + keptRaw.size() != arrived) {
      throw new Violation(
          "7: of %d items %d were taken and %d kept".formatted(arrived, taken, keptRaw.size()));
    }
  }
}
