package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Customers in memory. Safe for use by many threads. */
public final class InMemoryCustomers implements Customers {
  private final Map<CustomerId, Versioned<Customer>> rows = new HashMap<>();

  @Override
  public synchronized Optional<Versioned<Customer>> find(CustomerId id) {
    return Optional.ofNullable(rows.get(id));
  }

  @Override
  public synchronized Saving save(Customer next, long seenVersion) {
    if (versionOf(next.id()) != seenVersion) {
      return Saving.OUTDATED;
    }
    var email = normalEmail(next);
    if (email.isPresent() && isTaken(next, who -> normalEmail(who).equals(email))) {
      return Saving.EMAIL_TAKEN;
    }
    var psid = next.messenger();
    if (psid.isPresent() && isTaken(next, who -> who.messenger().equals(psid))) {
      return Saving.MESSENGER_TAKEN;
    }
    rows.put(next.id(), new Versioned<>(next, seenVersion + 1));
    return Saving.DONE;
  }

  @Override
  public synchronized Page<CustomerId> withPhone(
      PhoneNumber phone, Optional<String> cursor, int limit) {
    var after = cursor.map(CustomerId::new).map(CustomerId::value).orElse("");
    var all =
        rows.values().stream()
            .map(Versioned::value)
            .filter(who -> who.profile().reach().phone().equals(Optional.of(phone)))
            .map(Customer::id)
            .filter(id -> id.value().compareTo(after) > 0)
            .sorted(Comparator.comparing(CustomerId::value))
            .toList();
    var part = all.subList(0, Math.min(all.size(), Math.clamp(limit, 1, PART_MAX)));
    var next =
        part.size() < all.size() ? Optional.of(part.getLast().value()) : Optional.<String>empty();
    return new Page<>(part, next);
  }

  @Override
  public synchronized Optional<CustomerId> withMessenger(Psid psid) {
    return rows.values().stream()
        .map(Versioned::value)
        .filter(who -> who.messenger().equals(Optional.of(psid)))
        .map(Customer::id)
        .findFirst();
  }

  private long versionOf(CustomerId id) {
    return find(id).map(Versioned::version).orElse(Versioned.NEVER_WRITTEN);
  }

  /** Mail boxes that differ only in case are one in practice, so they are one customer's. */
  private static Optional<String> normalEmail(Customer customer) {
    return customer.profile().reach().email().map(mail -> mail.value().toLowerCase(Locale.ROOT));
  }

  private boolean isTaken(Customer by, Predicate<Customer> sameAddress) {
    return rows.values().stream()
        .map(Versioned::value)
        .anyMatch(who -> !who.id().equals(by.id()) && sameAddress.test(who));
  }
}
