package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.ShowParcel;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.UnusableParcel;
import dev.parcelbell.domain.parcel.TrackingNumber;

final class ShowParcelService implements ShowParcel {
  private final Parcels parcels;

  ShowParcelService(Parcels parcels) {
    this.parcels = parcels;
  }

  @Override
  public Outcome show(TrackingNumber id) {
    try {
      return parcels
          .find(id)
          .<Outcome>map(known -> new Outcome.Found(known.value()))
          .orElseGet(Outcome.NoSuchParcel::new);
    } catch (UnusableParcel broken) {
      return new Outcome.Unusable(broken.part());
    }
  }
}
