package dev.parcelbell.application.testkit.simulation;

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

  interface Telling {
    /** Answers whether the item was taken; false means that nothing is known of it yet. */
    boolean tell();
  }

  record Event(long number, String what, Instant first, Instant at, Telling telling) {}

  private static final Comparator<Event> SOONEST =
      Comparator.comparing(Event::at).thenComparingLong(Event::number);

  private final World world;
  private final PriorityQueue<Event> waiting = new PriorityQueue<>(SOONEST);
  private final List<Event> keptRaw = new ArrayList<>();
  private long arrived;
  private long taken;
  private long inHand;

  Events(World world) {
    this.world = world;
  }

  void in(Duration delay, String what, Telling telling) {
    var at = world.clock().instant().plus(delay);
    waiting.add(new Event(arrived++, what, at, at, telling));
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
    try {
      known = event.telling().tell();
      done = true;
    } finally {
      inHand--;
      if (!done) {
        again(event);
      }
    }
    if (known) {
      taken++;
    } else if (world.clock().instant().isAfter(event.first().plus(PATIENCE))) {
      world.tell("kept raw: " + event.what());
      keptRaw.add(event);
    } else {
      again(event);
    }
  }

  private void again(Event event) {
    var later = world.clock().instant().plusSeconds(10);
    waiting.add(new Event(event.number(), event.what(), event.first(), later, event.telling()));
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
