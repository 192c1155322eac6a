package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import java.util.List;
import java.util.Optional;

/**
 * Every customer. {@link #find} sees every earlier save. An e-mail address and a Messenger user
 * belong to at most one customer, checked in the transaction that saves. After a {@link
 * PortUnavailable} from {@link #save} nobody knows whether it took effect.
 */
public interface Customers {
  Optional<Versioned<Customer>> find(CustomerId id);

  /**
   * Writes a customer if nobody has since {@code seenVersion} was read.
   *
   * @param seenVersion {@link Versioned#NEVER_WRITTEN} to create
   */
  Saving save(Customer next, long seenVersion);

  enum Saving {
    DONE,
    OUTDATED,
    /** The e-mail address is another customer's; nothing was changed. */
    EMAIL_TAKEN,
    /** The Messenger user is linked to another customer; nothing was changed. */
    MESSENGER_TAKEN
  }

  /** Everybody who has that telephone number, at most 100; a family may share one. */
  List<CustomerId> withPhone(PhoneNumber phone);

  Optional<CustomerId> withMessenger(Psid psid);
}
