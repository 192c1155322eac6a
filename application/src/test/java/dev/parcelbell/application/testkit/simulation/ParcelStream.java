package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.testkit.InMemoryParcels;
import java.util.Optional;

/**
 * One reader. A change is read again until it was announced, and sometimes after that; one that
 * fails again and again, and not because of an outage, is kept raw and passed.
 */
final class ParcelStream {
  private static final int FAILURES_MAX = 5;

  private final World world;
  private final InMemoryParcels parcels;
  private final AnnounceParcelChange announce;
  private int position;
  private int readingTo;
  private int failures;
  private Optional<Task> reader = Optional.empty();

  ParcelStream(World world, InMemoryParcels parcels, AnnounceParcelChange announce) {
    this.world = world;
    this.parcels = parcels;
    this.announce = announce;
  }

  /** Begins to announce the next change, if nobody is at it. */
  boolean readOn() {
    if (isReading()) {
      return false;
    }
    reader.ifPresent(this::settle);
    reader = Optional.empty();
    var changes = parcels.changesFrom(position);
    if (changes.isEmpty()) {
      return false;
    }
    boolean again = !world.isCalm() && world.dice().oneIn(10);
    readingTo = position + (again ? 0 : 1);
    var change = changes.getFirst();
    reader =
        Optional.of(world.turns().start("stream " + position, () -> announce.announce(change)));
    return true;
  }

  private void settle(Task done) {
    failures += done.failure() instanceof RuntimeException broken && !isOutage(broken) ? 1 : 0;
    boolean passes = failures >= FAILURES_MAX;
    if (done.failure() == null || passes) {
      position = passes ? position + 1 : readingTo;
      failures = 0;
    }
  }

  private static boolean isOutage(RuntimeException failure) {
    return failure instanceof PortUnavailable;
  }

  private boolean isReading() {
    return reader.filter(task -> !task.isDone()).isPresent();
  }

  boolean isAtTheEnd() {
    return parcels.changesFrom(position).isEmpty() && !isReading();
  }
}
