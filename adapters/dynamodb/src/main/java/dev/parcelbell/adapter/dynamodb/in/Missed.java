package dev.parcelbell.adapter.dynamodb.in;

import dev.parcelbell.adapter.dynamodb.wire.FenceItem;
import dev.parcelbell.domain.parcel.ExpectedDelivery;
import dev.parcelbell.domain.parcel.Occurred;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.UpdateId;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What nobody was told of a parcel because the stream lost its records, made out from the parcel as
 * it is and the marker of what was announced last. Hearing of it again changes nothing, and what is
 * too old to be announced the in-port decides. Nobody knows when it was written: it counts as
 * written when it was seen, because then it was certainly there and nothing newer was.
 */
final class Missed {
  /** What is known of an update's delivery. */
  interface Deliveries {
    boolean isMade(UpdateId update);

    /** Whether somebody was told that it would be made. */
    boolean isPromised(UpdateId update);
  }

  private final Parcel parcel;
  private final Instant seenAt;
  private final Optional<FenceItem> announced;
  private final Deliveries deliveries;
  private final List<ParcelChange> changes = new ArrayList<>();
  private BigInteger sequence;

  private Missed(
      Parcel parcel, Instant seenAt, Optional<FenceItem> announced, Deliveries deliveries) {
    this.parcel = parcel;
    this.seenAt = seenAt;
    this.announced = announced;
    this.deliveries = deliveries;
    // The lost records came after the announced one and before all that can still be read.
    this.sequence =
        announced.map(mark -> new BigInteger(mark.sequence().padded())).orElse(BigInteger.ZERO);
  }

  /**
   * @param seenAt a moment at which the parcel was like that
   */
  static List<ParcelChange> changes(
      Parcel parcel, Instant seenAt, Optional<FenceItem> announced, Deliveries deliveries) {
    var missed = new Missed(parcel, seenAt, announced, deliveries);
    missed.writtenByAnother(missed.recorded());
    return missed.changes;
  }

  /** Replays the recorded updates that have no delivery; gives the status that they lead to. */
  private Parcel recorded() {
    var history = parcel.history();
    int first = history.size();
    while (first > 0 && !deliveries.isMade(history.get(first - 1).id())) {
      first--;
    }
    var before = asAnnounced(announcedAt(), history.subList(0, first));
    for (int i = first; i < history.size(); i++) {
      var update = history.get(i);
      if (i == history.size() - 1 || deliveries.isPromised(update.id())) {
        var after = before.apply(update, seenAt);
        add(before, after);
        before = after;
      }
    }
    return before;
  }

  /** Adds the change of a program that wrote the status without recording an update. */
  private void writtenByAnother(Parcel known) {
    if (isSame(known) || parcel.isRecorded() || isAgeUnknown() || isLate()) {
      return;
    }
    boolean timeIsNew = parcel.occurredAt().filter(at -> !isKnownTime(at)).isPresent();
    var before = asAnnounced(timeIsNew ? announcedAt() : parcel.occurredAt(), parcel.history());
    add(
        new Parcel(
            before.id(),
            before.customer(),
            known.status(),
            before.occurredAt(),
            before.details(),
            before.history(),
            before.correction()),
        parcel);
  }

  private boolean isSame(Parcel known) {
    return parcel.status() == known.status()
        && (parcel.status() != ParcelStatus.DELAYED
            || parcel.details().expected().equals(known.details().expected()));
  }

  /** Of a parcel that was never announced and bears no time nobody knows how old its status is. */
  private boolean isAgeUnknown() {
    return announced.isEmpty() && saidAt().isEmpty();
  }

  /** The other program wrote a time of its own, and it is before the announced one. */
  private boolean isLate() {
    return saidAt()
        .filter(at -> !isKnownTime(at))
        .filter(at -> announcedAt().filter(at::isBefore).isPresent())
        .isPresent();
  }

  private Optional<Instant> saidAt() {
    return parcel.occurredAt().filter(at -> Occurred.isPossible(at, seenAt));
  }

  /** A time that was there before the lost record says nothing about it. */
  private boolean isKnownTime(Instant at) {
    return announcedAt().filter(at::equals).isPresent()
        || parcel.history().stream().map(ParcelUpdate::occurredAt).anyMatch(at::equals);
  }

  private Optional<Instant> announcedAt() {
    return announced.map(FenceItem::announcedAt);
  }

  private Parcel asAnnounced(Optional<Instant> at, List<ParcelUpdate> history) {
    var details =
        new ParcelDetails(
            parcel.details().place(),
            announced.flatMap(FenceItem::expected).flatMap(ExpectedDelivery::parse),
            parcel.details().description());
    return new Parcel(
        parcel.id(),
        parcel.customer(),
        announced.map(FenceItem::status).orElse(ParcelStatus.REGISTERED),
        at,
        details,
        history,
        parcel.correction());
  }

  private void add(Parcel before, Parcel after) {
    sequence = sequence.add(BigInteger.ONE);
    var next = Sequence.of(sequence.toString());
    changes.add(new ParcelChange(Optional.of(before), after, next, seenAt));
  }
}
