package dev.parcelbell.simulator.world;

import java.util.Optional;

/** Finds the delivery in the correlation value of an attempt: {@code dlv_…-hop-suffix}. */
public final class DeliveryIds {
  private static final String PREFIX = "dlv_";

  private DeliveryIds() {}

  /** What stands before the first hyphen, if it is the id of a delivery. */
  public static Optional<String> in(String correlation) {
    return correlation.startsWith(PREFIX)
        ? Optional.of(correlation.split("-", 2)[0])
        : Optional.empty();
  }
}
