package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.application.port.in.AnnounceParcelChange.Outcome;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.testkit.InMemoryDeliveries;
import dev.parcelbell.application.testkit.InMemoryParcels;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.HistoryEvent;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Sequence;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What must be true whatever times other programs write: who is newer than everything before is
 * announced, and reading a change again makes nothing new. Told from the table's own history;
 * numbers are those of the design.
 */
final class ForeignRule {
  private static final Duration AHEAD_MAX = Duration.ofMinutes(5);
  private static final Duration ANNOUNCE_MAX_AGE = Duration.ofDays(2);
  private static final Duration ROUNDING = Duration.ofMinutes(1);

  private final World world;
  private final InMemoryParcels parcels;
  private final InMemoryDeliveries deliveries;
  private final Map<Sequence, DeliveryId> heard = new HashMap<>();

  ForeignRule(World world, InMemoryParcels parcels, InMemoryDeliveries deliveries) {
    this.world = world;
    this.parcels = parcels;
    this.deliveries = deliveries;
  }

  AnnounceParcelChange watch(AnnounceParcelChange real) {
    return change -> {
      var outcome = real.announce(change);
      heard(change, outcome);
      return outcome;
    };
  }

  private void heard(ParcelChange change, Outcome outcome) {
    var delivery =
        switch (outcome) {
          case Outcome.Announced(var id) -> Optional.of(id);
          case Outcome.Silent(var id) -> Optional.of(id);
          case Outcome.Nothing() -> Optional.<DeliveryId>empty();
        };
    if (delivery.isPresent()) {
      var before = heard.putIfAbsent(change.sequence(), delivery.orElseThrow());
      if (before != null && !before.equals(delivery.orElseThrow())) {
        throw new Violation("1: read again, a change made another delivery");
      }
    }
    if (!(outcome instanceof Outcome.Announced) && mustBeAnnounced(change)) {
      throw new Violation("1: a status by another program was not announced");
    }
  }

  private boolean mustBeAnnounced(ParcelChange change) {
    var statusBefore = change.before().map(Parcel::status).orElse(ParcelStatus.REGISTERED);
    if (entry(change).isPresent() || change.after().status() == statusBefore) {
      return false;
    }
    var at = said(change).orElse(change.writtenAt());
    boolean isFresh = !at.plus(ANNOUNCE_MAX_AGE).isBefore(world.clock().instant());
    return isFresh && (said(change).isEmpty() || !mayBeLate(change, at));
  }

  void atTheEnd() {
    for (var change : parcels.changesFrom(0)) {
      entry(change)
          .filter(update -> isCalledLate(change, update) && !mayBeLate(change, update.occurredAt()))
          .ifPresent(
              update -> {
                throw new Violation("9: called late, and newer than all before: " + update.id());
              });
    }
  }

  /** Late by its story; or no news, because it did not become the status of its parcel. */
  private boolean isCalledLate(ParcelChange change, ParcelUpdate update) {
    var id = DeliveryId.of(change.after().id(), update.id());
    var reason = deliveries.load(id).map(Versioned::value).flatMap(ForeignRule::reason);
    boolean wasPassedOver =
        change.after().status() != update.status()
            && change.before().filter(old -> old.status() != update.status()).isPresent();
    return reason.filter(Reason.LATE_UPDATE.name()::equals).isPresent()
        || (wasPassedOver && reason.filter(Reason.NOT_NEWS.name()::equals).isPresent());
  }

  private static Optional<String> reason(Delivery delivery) {
    return delivery.progress().history().entries().stream()
        .filter(entry -> entry.event() == HistoryEvent.SUPPRESSED)
        .map(entry -> entry.detail())
        .findFirst();
  }

  /** Whether something before it bears a later time that somebody may believe. */
  private boolean mayBeLate(ParcelChange change, Instant at) {
    var id = change.after().id();
    var until = change.writtenAt().plus(ROUNDING);
    return parcels.changesFrom(0).stream()
        .takeWhile(earlier -> earlier.sequence().compareTo(change.sequence()) < 0)
        .filter(earlier -> earlier.after().id().equals(id))
        .flatMap(earlier -> times(earlier, until))
        .anyMatch(at::isBefore);
  }

  /**
   * The times that a change may stand for. One that was false when it was written cannot be told
   * from a true one any more when it has come.
   */
  private static Stream<Instant> times(ParcelChange change, Instant until) {
    var written = changedTime(change).filter(at -> !at.isAfter(until));
    return Stream.of(
            entry(change).map(ParcelUpdate::occurredAt),
            said(change),
            written,
            Optional.of(change.writtenAt()))
        .flatMap(Optional::stream);
  }

  /** The update that the API recorded with a change. */
  private static Optional<ParcelUpdate> entry(ParcelChange change) {
    var known = change.before().map(Parcel::history).orElse(List.of());
    return change.after().history().reversed().stream()
        .limit(1)
        .filter(last -> !known.contains(last))
        .findFirst();
  }

  private static Optional<Instant> said(ParcelChange change) {
    return changedTime(change)
        .filter(at -> !at.isAfter(change.writtenAt().plus(AHEAD_MAX)))
        .filter(at -> at.getEpochSecond() >= 0);
  }

  private static Optional<Instant> changedTime(ParcelChange change) {
    var before = change.before().flatMap(Parcel::occurredAt);
    return change.after().occurredAt().filter(at -> !Optional.of(at).equals(before));
  }
}
