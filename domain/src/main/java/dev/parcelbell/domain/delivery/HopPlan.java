package dev.parcelbell.domain.delivery;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.ReceiptStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * One step of a plan.
 *
 * @param to where to send; empty means the customer's address on the channel at the moment of
 *     sending
 * @param goal the status that makes the hop a success
 * @param fallbackAfter how long to wait for it, from the hop's first claim
 */
public record HopPlan(
    Channel channel, Optional<Address> to, ReceiptStatus goal, Duration fallbackAfter) {
  /** A delivery has at most this many hops. */
  public static final int HOPS_MAX = 8;

  public HopPlan {
    if (goal == ReceiptStatus.FAILED || !fallbackAfter.isPositive()) {
      throw new IllegalArgumentException("a hop waits, for a success");
    }
    if (to.filter(address -> address.channel() != channel).isPresent()) {
      throw new IllegalArgumentException("an address of another channel");
    }
  }
}
