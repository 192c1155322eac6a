package dev.parcelbell.domain.parcel;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The update that a change brought: one that was recorded, or one made out from what another
 * program wrote. All of it follows from the change alone, so hearing of it again finds the same
 * one.
 *
 * @param recorded the update that the change added to the history, as our own writes do
 * @param said when it happened, if somebody said so and it could be true when it was written
 */
record Brought(ParcelChange change, Optional<ParcelUpdate> recorded, Optional<Instant> said) {
  static Brought by(ParcelChange change) {
    var recorded = recordedBy(change);
    var said =
        recorded
            .map(ParcelUpdate::occurredAt)
            .or(() -> writtenBy(change))
            .filter(at -> Occurred.isPossible(at, change.writtenAt()));
    return new Brought(change, recorded, said);
  }

  /**
   * Of a parcel that nobody knew the last entry may be old, unless it tells of the present status.
   */
  private static Optional<ParcelUpdate> recordedBy(ParcelChange change) {
    var known = change.before().map(Parcel::history).orElse(List.of());
    return change.after().history().reversed().stream()
        .limit(1)
        .filter(last -> known.stream().noneMatch(old -> old.id().equals(last.id())))
        .filter(last -> change.before().isPresent() || change.after().isReachedBy(last))
        .findFirst();
  }

  /**
   * The time that another program gave. One that it left as it was belongs to the status before, so
   * it says nothing about this one.
   */
  private static Optional<Instant> writtenBy(ParcelChange change) {
    var before = change.before().flatMap(Parcel::occurredAt);
    return change.after().occurredAt().filter(at -> !Optional.of(at).equals(before));
  }

  ParcelUpdate update(Instant at) {
    var after = change.after();
    return recorded
        .map(known -> new ParcelUpdate(known.id(), known.status(), at, known.details()))
        .orElseGet(() -> new ParcelUpdate(id(), after.status(), at, after.details()));
  }

  private UpdateId id() {
    return new UpdateId(
        said.map(at -> "w:" + change.after().status() + ":" + at.toEpochMilli())
            .orElse("s:" + change.sequence().padded()));
  }
}
