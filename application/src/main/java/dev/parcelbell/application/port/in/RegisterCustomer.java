package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;

/** Creates a customer or replaces what the back office says of one. */
public interface RegisterCustomer {
  Outcome register(Command command);

  record Command(CustomerId id, Profile profile) {}

  sealed interface Outcome {
    record Created(Customer customer) implements Outcome {}

    record Replaced(Customer customer) implements Outcome {}

    /** Another customer has this e-mail address. */
    record EmailTaken() implements Outcome {}

    /** No such number can exist in its country. */
    record ImpossiblePhone() implements Outcome {}
  }
}
