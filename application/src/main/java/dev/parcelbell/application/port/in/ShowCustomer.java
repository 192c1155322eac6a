package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import java.util.Optional;

/** Looks a customer up. */
public interface ShowCustomer {
  Optional<Customer> show(CustomerId id);
}
