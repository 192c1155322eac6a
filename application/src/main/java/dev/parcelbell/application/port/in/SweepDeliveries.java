package dev.parcelbell.application.port.in;

/** Finds deliveries that should have moved and did not, and sends each a new ticket. */
public interface SweepDeliveries {
  /**
   * Sweeps every shard once.
   *
   * @return how many tickets were sent
   */
  int sweep();
}
