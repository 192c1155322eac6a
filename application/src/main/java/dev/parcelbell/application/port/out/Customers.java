package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
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

  /**
   * Everybody who has that telephone number, by id: a family may share one, and so may a company.
   * Sees every earlier save; who gets or gives up the number while the parts are read may or may
   * not be among them.
   *
   * @param cursor where the part begins; what {@link Page#next} of the part before says
   * @param limit how many at most, from 1 to {@link #PART_MAX}
   */
  Page<CustomerId> withPhone(PhoneNumber phone, Optional<String> cursor, int limit);

  /** The largest part of a list. */
  int PART_MAX = 100;

  Optional<CustomerId> withMessenger(Psid psid);
}
