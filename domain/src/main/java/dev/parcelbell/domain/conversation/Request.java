package dev.parcelbell.domain.conversation;

import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.Optional;

/** What somebody wants, with the particulars that are known so far. */
public record Request(Intent intent, Slots slots) {
  public static Request of(Intent intent) {
    return new Request(intent, Slots.NONE);
  }

  public static Request about(Intent intent, TrackingNumber parcel) {
    return new Request(intent, Slots.NONE.withParcel(parcel));
  }

  public Optional<TrackingNumber> parcel() {
    return slots.parcel();
  }

  /** The same wish with what a later text adds; what is known already stays. */
  public Request with(Slots more) {
    return new Request(intent, slots.orElse(more));
  }
}
