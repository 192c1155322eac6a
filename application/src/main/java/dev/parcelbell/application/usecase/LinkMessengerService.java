package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.LinkMessenger;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.CustomerId;

final class LinkMessengerService implements LinkMessenger {
  private final Customers customers;

  LinkMessengerService(Customers customers) {
    this.customers = customers;
  }

  @Override
  public Outcome link(CustomerId customer, Psid psid) {
    for (int attempt = 0; attempt < Tries.MAX; attempt++) {
      var seen = customers.find(customer);
      if (seen.isEmpty()) {
        return Outcome.NO_SUCH_CUSTOMER;
      }
      var known = seen.orElseThrow();
      var linked = known.value().link(psid);
      if (linked.equals(known.value())) {
        return Outcome.LINKED;
      }
      switch (customers.save(linked, known.version())) {
        case DONE -> {
          return Outcome.LINKED;
        }
        case MESSENGER_TAKEN -> {
          return Outcome.TAKEN;
        }
        case OUTDATED, EMAIL_TAKEN -> {}
      }
    }
    throw Tries.exhausted("customer " + customer.value());
  }
}
