package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.RecordParcelUpdate;
import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.Ids;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.UnusableParcel;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.Occurred;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class RecordParcelUpdateService implements RecordParcelUpdate {
  private static final Duration KEY_KEPT = Duration.ofHours(24);

  private final Parcels parcels;
  private final Idempotency idempotency;
  private final Ids ids;
  private final InstantSource clock;

  RecordParcelUpdateService(
      Parcels parcels, Idempotency idempotency, Ids ids, InstantSource clock) {
    this.parcels = parcels;
    this.idempotency = idempotency;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public Outcome record(Command command) {
    var now = clock.instant();
    var occurredAt = command.occurredAt().orElse(now);
    if (occurredAt.isAfter(now.plus(Occurred.AHEAD_MAX))) {
      return new Outcome.TooFarAhead();
    }
    var update =
        new ParcelUpdate(new UpdateId(ids.ulid()), command.status(), occurredAt, command.details());
    try {
      return record(command, update, now);
    } catch (UnusableParcel broken) {
      return new Outcome.Unusable(broken.part());
    }
  }

  private Outcome record(Command command, ParcelUpdate update, Instant now) {
    for (int attempt = 0; attempt < Tries.MAX; attempt++) {
      var told = toldBefore(command, now);
      if (told.isPresent()) {
        return told.orElseThrow();
      }
      var seen = parcels.find(command.parcel());
      if (seen.isEmpty()) {
        return new Outcome.NoSuchParcel();
      }
      if (store(seen.orElseThrow(), update, command, now) == Parcels.Recording.DONE) {
        return recorded(command, update.id());
      }
    }
    throw Tries.exhausted("parcel " + command.parcel().value());
  }

  private Parcels.Recording store(
      Versioned<Parcel> seen, ParcelUpdate update, Command command, Instant now) {
    var parcel = seen.value();
    var promised =
        new Parcels.Awaited(
            DeliveryId.of(parcel.id(), update.id()),
            parcel.customer(),
            parcel.id(),
            update.status(),
            now);
    var claim =
        command
            .idempotent()
            .map(
                caller ->
                    new Idempotency.Claim(
                        key(caller),
                        new Idempotency.Answer(caller.bodyHash(), update.id().value()),
                        now,
                        now.plus(KEY_KEPT)));
    return parcels.record(parcel.apply(update, clock.instant()), seen.version(), promised, claim);
  }

  private Optional<Outcome> toldBefore(Command command, Instant now) {
    return command
        .idempotent()
        .flatMap(
            caller ->
                idempotency
                    .find(key(caller), now)
                    .map(
                        answer ->
                            answer.bodyHash().equals(caller.bodyHash())
                                ? recorded(command, new UpdateId(answer.answer()))
                                : new Outcome.KeyClash()));
  }

  private static Outcome recorded(Command command, UpdateId update) {
    return new Outcome.Recorded(update, DeliveryId.of(command.parcel(), update));
  }

  private static Idempotency.Key key(Idempotent caller) {
    return new Idempotency.Key(caller.scope(), caller.key());
  }
}
