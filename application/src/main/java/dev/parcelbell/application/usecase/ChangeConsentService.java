package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.ChangeConsent;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Wish;
import java.util.Optional;

final class ChangeConsentService implements ChangeConsent {
  private final Customers customers;

  ChangeConsentService(Customers customers) {
    this.customers = customers;
  }

  @Override
  public int change(PhoneNumber phone, Wish wish) {
    int concerned = 0;
    var cursor = Optional.<String>empty();
    do {
      var part = customers.withPhone(phone, cursor, Customers.PART_MAX);
      for (var id : part.items()) {
        concerned += change(id, phone, wish) ? 1 : 0;
      }
      cursor = part.next();
    } while (cursor.isPresent());
    return concerned;
  }

  /** Answers whether it concerned the customer: the number may be another's by now. */
  private boolean change(CustomerId id, PhoneNumber phone, Wish wish) {
    for (int attempt = 0; attempt < Tries.MAX; attempt++) {
      var seen = customers.find(id).filter(known -> hasNumber(known.value(), phone));
      if (seen.isEmpty()) {
        return false;
      }
      var known = seen.orElseThrow();
      var next = known.value().hear(Channel.SMS, wish);
      if (next.equals(known.value())
          || customers.save(next, known.version()) == Customers.Saving.DONE) {
        return true;
      }
    }
    throw Tries.exhausted("customer " + id.value());
  }

  private static boolean hasNumber(Customer customer, PhoneNumber phone) {
    return customer.profile().reach().phone().equals(Optional.of(phone));
  }
}
