package dev.parcelbell.application.usecase;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.customer.ContactPlan;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.delivery.HopPlan;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes hops of a contact plan. Addresses stay the customer's: they may change before the hop. */
final class Planning {
  private static final Duration OTHERWISE = Duration.ofHours(1);

  private final Map<Channel, Duration> fallbackAfter;

  Planning(Map<Channel, Duration> fallbackAfter) {
    this.fallbackAfter = fallbackAfter;
  }

  /**
   * The usual plan has the channels on which the customer has an address; a plan of the customer's
   * own is kept as it is, so that the story tells what was left out and why.
   */
  List<HopPlan> hopsFor(Customer customer) {
    boolean own = customer.profile().reach().plan().isPresent();
    return customer.profile().plan().steps().stream()
        .filter(step -> own || customer.addressOn(step.channel()).isPresent())
        .map(this::hop)
        .toList();
  }

  private HopPlan hop(ContactPlan.Step step) {
    var wait =
        step.fallbackAfter().orElseGet(() -> fallbackAfter.getOrDefault(step.channel(), OTHERWISE));
    return new HopPlan(step.channel(), Optional.empty(), ReceiptStatus.DELIVERED, wait);
  }
}
