package dev.parcelbell.domain.delivery;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.MessagingWindow;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptRoutes;
import dev.parcelbell.domain.customer.Customer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Everything outside a delivery that decides what it may do next, as of one moment.
 *
 * @param customer as read together with the delivery; empty when erased
 * @param unavailable why a channel cannot be used at all
 * @param windows of every user that a hop may write to, on the channels that have windows
 * @param templates channels on which an approved template can say this
 */
public record Circumstances(
    Instant now,
    Optional<Customer> customer,
    Map<Channel, Reason> unavailable,
    Map<Address, MessagingWindow> windows,
    Set<Channel> templates,
    ReceiptRoutes routes) {
  /** Whether a free-form message may go to the address now. */
  boolean windowOpen(Address to) {
    return !to.channel().hasMessagingWindow()
        || windows.getOrDefault(to, MessagingWindow.NEVER_OPENED).isOpenAt(now);
  }
}
