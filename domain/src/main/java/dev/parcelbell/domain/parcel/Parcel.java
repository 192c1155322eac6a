package dev.parcelbell.domain.parcel;

import dev.parcelbell.domain.customer.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A parcel and its way. Belongs to exactly one customer, for ever.
 *
 * @param occurredAt when the present status was reached, if anybody said; what another program
 *     wrote may be any time at all, see {@link #reachedAt}
 * @param history every update heard of, in the order of hearing, the newest {@value #HISTORY_MAX}
 * @param correction counts the corrections by a back office, which announce nothing
 */
public record Parcel(
    TrackingNumber id,
    CustomerId customer,
    ParcelStatus status,
    Optional<Instant> occurredAt,
    ParcelDetails details,
    List<ParcelUpdate> history,
    long correction) {
  public static final int HISTORY_MAX = 100;

  public Parcel {
    history = List.copyOf(history);
  }

  public static Parcel register(TrackingNumber id, CustomerId customer, ParcelDetails details) {
    return new Parcel(
        id, customer, ParcelStatus.REGISTERED, Optional.empty(), details, List.of(), 0);
  }

  /** Says what a back office knows better; nobody is told. */
  public Parcel correct(ParcelDetails next) {
    return new Parcel(id, customer, status, occurredAt, next, history, correction + 1);
  }

  /**
   * Adds an update. One that happened before the present status is history only; one that repeats
   * the present status brings its details along. One heard of before changes nothing.
   *
   * @param now when the update is heard of
   */
  public Parcel apply(ParcelUpdate update, Instant now) {
    if (history.stream().anyMatch(known -> known.id().equals(update.id()))) {
      return this;
    }
    var longer = new ArrayList<>(history);
    longer.add(update);
    var bounded = longer.subList(Math.max(0, longer.size() - HISTORY_MAX), longer.size());
    boolean late = reachedAt(now).filter(update.occurredAt()::isBefore).isPresent();
    return late
        ? new Parcel(id, customer, status, occurredAt, details, bounded, correction)
        : new Parcel(
            id,
            customer,
            update.status(),
            Optional.of(update.occurredAt()),
            update.details().over(details),
            bounded,
            correction);
  }

  /**
   * When the present status was reached, as far as that can be believed at a moment. A time ahead
   * of it is believed within {@link Occurred#AHEAD_MAX} if an update in the history bears it,
   * because then it was checked; whatever else is in the table must have happened by now.
   */
  Optional<Instant> reachedAt(Instant moment) {
    return occurredAt
        .filter(at -> Occurred.isPossible(at, moment))
        .filter(at -> !at.isAfter(moment) || isRecorded());
  }

  /** Whether an update in the history explains the present status and its time. */
  public boolean isRecorded() {
    return history.stream().anyMatch(this::isReachedBy);
  }

  boolean isReachedBy(ParcelUpdate update) {
    return update.status() == status && Optional.of(update.occurredAt()).equals(occurredAt);
  }
}
