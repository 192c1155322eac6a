package dev.parcelbell.domain.conversation;

import static dev.parcelbell.domain.conversation.Reply.Progress.CURRENT;
import static dev.parcelbell.domain.conversation.Reply.Progress.DONE;
import static dev.parcelbell.domain.conversation.Reply.Progress.OPEN;

import dev.parcelbell.domain.conversation.Reply.Progress;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import java.util.Comparator;
import java.util.Optional;

/** How far a parcel has come, in the four stages that people are shown. */
public enum Journey {
  RECEIVED,
  TRANSIT,
  DEPOT,
  DELIVERED;

  /** Where the stage stands when a parcel has reached a status. */
  public Progress of(Parcel parcel) {
    return reached(parcel)
        .map(
            reached -> {
              if (compareTo(reached) > 0) {
                return OPEN;
              }
              return this == reached && this != DELIVERED ? CURRENT : DONE;
            })
        .orElse(OPEN);
  }

  /** What happened last in the stage. */
  public Optional<ParcelUpdate> lastOf(Parcel parcel) {
    return parcel.history().stream()
        .filter(update -> stage(update.status()).filter(this::equals).isPresent())
        .max(Comparator.comparing(ParcelUpdate::occurredAt));
  }

  /** A parcel that has left the usual way stays shown where it was last on it. */
  private static Optional<Journey> reached(Parcel parcel) {
    return stage(parcel.status())
        .or(
            () ->
                parcel.history().stream()
                    .flatMap(update -> stage(update.status()).stream())
                    .max(Comparator.naturalOrder()));
  }

  private static Optional<Journey> stage(ParcelStatus status) {
    return switch (status) {
      case RECEIVED -> Optional.of(RECEIVED);
      case IN_TRANSIT -> Optional.of(TRANSIT);
      case AT_DEPOT, OUT_FOR_DELIVERY, DELIVERY_ATTEMPTED -> Optional.of(DEPOT);
      case DELIVERED -> Optional.of(DELIVERED);
      case REGISTERED, DELAYED, RETURNED, LOST -> Optional.empty();
    };
  }
}
