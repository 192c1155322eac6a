package dev.parcelbell.domain.parcel;

import dev.parcelbell.domain.channel.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A parcel before and after one write, by us or by another program straight in the table.
 *
 * @param before empty when the parcel is new
 */
public record ParcelChange(Optional<Parcel> before, Parcel after, Sequence sequence) {
  /** What a change means for the customer. */
  public sealed interface Meaning {
    /** The customer should hear of it. */
    record News(ParcelUpdate update) implements Meaning {}

    /** Somebody recorded an update and may ask for its delivery, but there is nothing to tell. */
    record Silent(ParcelUpdate update, Reason reason) implements Meaning {}

    /** A correction, an import, a marker: nothing that has a delivery. */
    record Nothing() implements Meaning {}
  }

  /**
   * Announced is a status that the change added and that is not too old. For {@code DELAYED} a new
   * expected delivery is news as well.
   *
   * @param hearsay when the change was heard of: the time of an update that names none
   */
  public Meaning meaning(Instant hearsay, Duration announceMaxAge) {
    var recorded = recordedUpdate();
    var update = recorded.orElseGet(() -> written(hearsay));
    boolean isNew = statusIsNew() || delayIsNew();
    if (isCorrection() || (recorded.isEmpty() && !isNew)) {
      return new Meaning.Nothing();
    }
    if (isLate(update)) {
      return silent(recorded, update, Reason.LATE_UPDATE);
    }
    if (!isNew) {
      return silent(recorded, update, Reason.NOT_NEWS);
    }
    if (update.occurredAt().plus(announceMaxAge).isBefore(hearsay)) {
      return silent(recorded, update, Reason.TOO_OLD);
    }
    return new Meaning.News(update);
  }

  private static Meaning silent(
      Optional<ParcelUpdate> recorded, ParcelUpdate update, Reason reason) {
    return recorded.isPresent() ? new Meaning.Silent(update, reason) : new Meaning.Nothing();
  }

  private boolean isCorrection() {
    return before.filter(old -> after.correction() > old.correction()).isPresent();
  }

  private boolean statusIsNew() {
    return before
        .map(old -> old.status() != after.status())
        .orElse(after.status() != ParcelStatus.REGISTERED);
  }

  private boolean delayIsNew() {
    return after.status() == ParcelStatus.DELAYED
        && before
            .filter(old -> !old.details().expected().equals(after.details().expected()))
            .isPresent();
  }

  /** Late by its own record, or because another program wrote an older status over a newer one. */
  private boolean isLate(ParcelUpdate update) {
    return timeBefore().filter(known -> update.occurredAt().isBefore(known)).isPresent();
  }

  /** The update that this change added to the history, as only our own writes do. */
  private Optional<ParcelUpdate> recordedUpdate() {
    var known = before.map(Parcel::history).orElse(List.of());
    return after.history().reversed().stream()
        .limit(1)
        .filter(last -> known.stream().noneMatch(old -> old.id().equals(last.id())))
        .findFirst();
  }

  /**
   * An update by another program, which wrote only what it wanted. A time that it left as it was
   * belongs to the status before, so it says nothing about this one.
   */
  private ParcelUpdate written(Instant hearsay) {
    var saysWhen = after.occurredAt().filter(at -> !Optional.of(at).equals(timeBefore()));
    var id =
        saysWhen
            .map(at -> "w:" + after.status() + ":" + at.toEpochMilli())
            .orElse("s:" + sequence.padded());
    return new ParcelUpdate(
        new UpdateId(id), after.status(), saysWhen.orElse(hearsay), after.details());
  }

  private Optional<Instant> timeBefore() {
    return before.flatMap(Parcel::occurredAt);
  }
}
