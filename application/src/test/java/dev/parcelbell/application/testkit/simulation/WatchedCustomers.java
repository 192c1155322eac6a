package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import java.util.Optional;

/** The store of customers, watched. */
final class WatchedCustomers implements Customers {
  private final Customers real;
  private final ConsentRule rule;

  WatchedCustomers(Customers real, ConsentRule rule) {
    this.real = real;
    this.rule = rule;
  }

  @Override
  public Optional<Versioned<Customer>> find(CustomerId id) {
    return real.find(id);
  }

  @Override
  public Saving save(Customer next, long seenVersion) {
    var before = real.find(next.id()).map(Versioned::value);
    var saved = real.save(next, seenVersion);
    if (saved == Saving.DONE) {
      before.ifPresent(known -> rule.saved(known, next));
    }
    return saved;
  }

  @Override
  public Page<CustomerId> withPhone(PhoneNumber phone, Optional<String> cursor, int limit) {
    return real.withPhone(phone, cursor, limit);
  }

  @Override
  public Optional<CustomerId> withMessenger(Psid psid) {
    return real.withMessenger(psid);
  }
}
