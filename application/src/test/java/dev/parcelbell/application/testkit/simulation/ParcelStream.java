package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.application.testkit.InMemoryParcels;
import java.util.Optional;

/** One reader; a change is read again until it was announced, and sometimes after that. */
final class ParcelStream {
  private final World world;
  private final InMemoryParcels parcels;
  private final AnnounceParcelChange announce;
  private int position;
  private int readingTo;
  private Optional<Turns.Task> reader = Optional.empty();

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
    if (reader.filter(task -> task.failure() == null).isPresent()) {
      position = readingTo;
    }
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

  private boolean isReading() {
    return reader.filter(task -> !task.isDone()).isPresent();
  }

  boolean isAtTheEnd() {
    return parcels.changesFrom(position).isEmpty() && !isReading();
  }
}
