package dev.parcelbell.domain.parcel;

import dev.parcelbell.domain.channel.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A parcel before and after one write, by us or by another program straight in the table.
 *
 * @param before empty when the parcel is new, or when nobody could read what was there
 * @param writtenAt when it was written, by the table's own clock, rounded down: to the second by
 *     DynamoDB, to the minute by DynamoDB Local. Of a change without a record, a moment at which it
 *     was certainly there
 */
public record ParcelChange(
    Optional<Parcel> before, Parcel after, Sequence sequence, Instant writtenAt) {
  public ParcelChange {
    if (before.filter(old -> !isSame(old, after)).isPresent()) {
      throw new IllegalArgumentException("a change is of one parcel of one customer");
    }
  }

  private static boolean isSame(Parcel old, Parcel next) {
    return old.id().equals(next.id()) && old.customer().equals(next.customer());
  }

  /** What a change means for the customer. */
  public sealed interface Meaning {
    /**
     * The customer should hear of it.
     *
     * @param occurred the update's time, and how it is known
     */
    record News(ParcelUpdate update, Occurred occurred) implements Meaning {}

    /** Somebody recorded an update and may ask for its delivery, but there is nothing to tell. */
    record Silent(ParcelUpdate update, Reason reason) implements Meaning {}

    /** A correction, an import, a marker: nothing that has a delivery. */
    record Nothing() implements Meaning {}
  }

  /**
   * Announced is a status that the change added and that is not too old. For {@code DELAYED} a new
   * expected delivery is news as well. Which update it is, and so which delivery, does not depend
   * on when this is asked.
   */
  public Meaning meaning(Instant now, Duration announceMaxAge) {
    var brought = Brought.by(this);
    boolean isNew = statusIsNew() || delayIsNew();
    if (isCorrection() || (brought.recorded().isEmpty() && !isNew)) {
      return new Meaning.Nothing();
    }
    var heard = writtenAt.isBefore(now) ? writtenAt : now;
    var occurred = Occurred.of(brought.said(), heard);
    var update = brought.update(occurred.at());
    if (isLate(occurred, heard)) {
      return silent(brought, update, Reason.LATE_UPDATE);
    }
    if (!isNew) {
      return silent(brought, update, Reason.NOT_NEWS);
    }
    if (occurred.at().plus(announceMaxAge).isBefore(now)) {
      return silent(brought, update, Reason.TOO_OLD);
    }
    return new Meaning.News(update, occurred);
  }

  private static Meaning silent(Brought brought, ParcelUpdate update, Reason reason) {
    return brought.recorded().isPresent()
        ? new Meaning.Silent(update, reason)
        : new Meaning.Nothing();
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
  private boolean isLate(Occurred occurred, Instant heard) {
    return switch (occurred) {
      case Occurred.Said(var at) ->
          before.flatMap(old -> old.reachedAt(heard)).filter(at::isBefore).isPresent();
      case Occurred.Heard _ -> false;
    };
  }
}
