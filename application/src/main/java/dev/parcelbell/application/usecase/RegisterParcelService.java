package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.RegisterParcel;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.UnusableParcel;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.domain.parcel.Parcel;

final class RegisterParcelService implements RegisterParcel {
  private final Customers customers;
  private final Parcels parcels;

  RegisterParcelService(Customers customers, Parcels parcels) {
    this.customers = customers;
    this.parcels = parcels;
  }

  @Override
  public Outcome register(Command command) {
    try {
      return tryToRegister(command);
    } catch (UnusableParcel broken) {
      return new Outcome.Unusable(broken.part());
    }
  }

  private Outcome tryToRegister(Command command) {
    if (customers.find(command.customer()).isEmpty()) {
      return new Outcome.NoSuchCustomer();
    }
    for (int attempt = 0; attempt < Tries.MAX; attempt++) {
      var seen = parcels.find(command.id());
      if (seen.isPresent() && !seen.orElseThrow().value().customer().equals(command.customer())) {
        return new Outcome.BelongsToAnother();
      }
      var next =
          seen.map(known -> known.value().correct(command.details()))
              .orElseGet(
                  () -> Parcel.register(command.id(), command.customer(), command.details()));
      long version = seen.map(Versioned::version).orElse(Versioned.NEVER_WRITTEN);
      if (parcels.save(next, version) == Write.DONE) {
        return seen.isPresent() ? new Outcome.Corrected(next) : new Outcome.Created(next);
      }
    }
    throw Tries.exhausted("parcel " + command.id().value());
  }
}
