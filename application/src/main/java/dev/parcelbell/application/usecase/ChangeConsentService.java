package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.ChangeConsent;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Wish;

final class ChangeConsentService implements ChangeConsent {
  private final Customers customers;

  ChangeConsentService(Customers customers) {
    this.customers = customers;
  }

  @Override
  public int change(PhoneNumber phone, Wish wish) {
    var concerned = customers.withPhone(phone);
    concerned.forEach(customer -> change(customer, wish));
    return concerned.size();
  }

  private void change(CustomerId id, Wish wish) {
    for (int attempt = 0; attempt < Tries.MAX; attempt++) {
      var seen = customers.find(id);
      if (seen.isEmpty()) {
        return;
      }
      var known = seen.orElseThrow();
      var next = known.value().hear(Channel.SMS, wish);
      if (next.equals(known.value())
          || customers.save(next, known.version()) == Customers.Saving.DONE) {
        return;
      }
    }
    throw Tries.exhausted("customer " + id.value());
  }
}
