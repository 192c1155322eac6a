package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.testkit.InMemoryCustomers;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Wish;
import dev.parcelbell.domain.delivery.Delivery;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;

/**
 * Invariant 8, for what people say: the newest wish by its own time holds, in whatever order and
 * how often wishes are heard of.
 */
final class ConsentRule implements Rule {
  /** Of a STOP and a START of the same moment the STOP holds. */
  private static final Comparator<Wish> NEWEST =
      Comparator.comparing(Wish::saidAt).thenComparing(wish -> wish instanceof Wish.Stop);

  private final InMemoryCustomers customers;
  private final Map<PhoneNumber, Wish> newest = new HashMap<>();
  private final Map<CustomerId, PhoneNumber> alwaysHad;

  /**
   * @param alwaysHad the number of those who never were without it or had another
   */
  ConsentRule(InMemoryCustomers customers, Map<CustomerId, PhoneNumber> alwaysHad) {
    this.customers = customers;
    this.alwaysHad = alwaysHad;
  }

  /** The application says that it has taken a wish. */
  void taken(PhoneNumber phone, Wish wish) {
    newest.merge(phone, wish, (one, other) -> NEWEST.compare(one, other) >= 0 ? one : other);
  }

  /** A customer was written. */
  void saved(Customer before, Customer next) {
    before
        .wishes()
        .forEach(
            (channel, wish) -> {
              var now = next.wishes().get(channel);
              if (now == null || NEWEST.compare(now, wish) < 0) {
                throw new Violation("8: an older wish took the place of a newer one");
              }
            });
  }

  @Override
  public void atTheEnd(Collection<Delivery> all) {
    alwaysHad.forEach(
        (id, phone) -> {
          var customer = customers.find(id).orElseThrow().value();
          boolean stopped = newest.get(phone) instanceof Wish.Stop;
          if (customer.hasOptedOutOf(Channel.SMS) != stopped) {
            throw new Violation(
                "8: the newest wish is %s, and %s holds"
                    .formatted(newest.get(phone), customer.wishes()));
          }
        });
  }
}
