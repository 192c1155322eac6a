package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.RegisterCustomer;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.PhoneNumbers;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.customer.Customer;

final class RegisterCustomerService implements RegisterCustomer {
  private final Customers customers;
  private final PhoneNumbers phoneNumbers;

  RegisterCustomerService(Customers customers, PhoneNumbers phoneNumbers) {
    this.customers = customers;
    this.phoneNumbers = phoneNumbers;
  }

  @Override
  public Outcome register(Command command) {
    var phone = command.profile().reach().phone();
    if (phone.isPresent() && !phoneNumbers.isPossible(phone.orElseThrow())) {
      return new Outcome.ImpossiblePhone();
    }
    for (int attempt = 0; attempt < Tries.MAX; attempt++) {
      var seen = customers.find(command.id());
      var next =
          seen.map(known -> known.value().correct(command.profile()))
              .orElseGet(() -> Customer.register(command.id(), command.profile()));
      switch (customers.save(next, seen.map(Versioned::version).orElse(Versioned.NEVER_WRITTEN))) {
        case DONE -> {
          return seen.isPresent() ? new Outcome.Replaced(next) : new Outcome.Created(next);
        }
        case EMAIL_TAKEN -> {
          return new Outcome.EmailTaken();
        }
        case OUTDATED, MESSENGER_TAKEN -> {}
      }
    }
    throw Tries.exhausted("customer " + command.id().value());
  }
}
