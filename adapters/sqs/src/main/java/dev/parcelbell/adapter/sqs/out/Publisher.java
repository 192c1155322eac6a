package dev.parcelbell.adapter.sqs.out;

import dev.parcelbell.adapter.sqs.wire.Publication;

/** Takes a message to everybody who subscribed to its topic. */
@FunctionalInterface
public interface Publisher {
  /**
   * Returns when it is durable for all of them. Those of one group reach each subscriber in the
   * order of publishing; what was published already within five minutes is not taken again.
   *
   * @throws dev.parcelbell.application.port.out.PortUnavailable when nobody knows whether it was
   *     published
   */
  void publish(Publication publication);
}
