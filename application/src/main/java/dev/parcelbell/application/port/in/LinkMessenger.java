package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.CustomerId;

/** Connects a customer with a Messenger user whose identity somebody vouches for. */
public interface LinkMessenger {
  Outcome link(CustomerId customer, Psid psid);

  enum Outcome {
    LINKED,
    NO_SUCH_CUSTOMER,
    /** The Messenger user is another customer's. */
    TAKEN
  }
}
