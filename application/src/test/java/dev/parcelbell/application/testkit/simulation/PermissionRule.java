package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.testkit.InMemoryCustomers;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.delivery.Assignment;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Mode;
import dev.parcelbell.domain.delivery.Notification;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Invariants 3, 8 and 9: nothing is claimed that nobody needs, wants or should hear any more. */
final class PermissionRule implements Rule {
  private final InMemoryCustomers customers;
  private final Map<TrackingNumber, Sequence> newestClaimed = new HashMap<>();

  PermissionRule(InMemoryCustomers customers) {
    this.customers = customers;
  }

  @Override
  public void claimed(Delivery before, Delivery.Running next, int index) {
    var assignment = next.progress().assignment();
    var hop = next.progress().hops().get(index);
    var claimedAt = hop.attempts().getLast().claimedAt();
    if (assignment.mode() == Mode.FALLBACK && !before.progress().deliveredOn().isEmpty()) {
      throw new Violation("3: claimed after a success was stored");
    }
    wanted(assignment, hop.plan().channel(), claimedAt);
    if (assignment.expiresAt().filter(end -> !claimedAt.isBefore(end)).isPresent()) {
      throw new Violation("claimed after it expired");
    }
    inOrder(assignment.notification());
  }

  private void wanted(Assignment assignment, Channel channel, Instant claimedAt) {
    var customer = customers.find(assignment.customer()).orElseThrow().value();
    if (customer.hasOptedOutOf(channel)) {
      throw new Violation("8: claimed after the opt-out was stored");
    }
    boolean mayRing = assignment.notification().isUrgent() || !channel.ringsAPhone();
    if (!mayRing && customer.quietUntil(claimedAt).isPresent()) {
      throw new Violation("8: claimed in quiet hours");
    }
  }

  private void inOrder(Notification notification) {
    switch (notification) {
      case Notification.ParcelNews(var parcel, _, var sequence, _) -> {
        var newest = newestClaimed.merge(parcel, sequence, PermissionRule::later);
        if (!newest.equals(sequence)) {
          throw new Violation("9: an older update was claimed after a newer one");
        }
      }
    }
  }

  private static Sequence later(Sequence one, Sequence other) {
    return one.compareTo(other) > 0 ? one : other;
  }
}
