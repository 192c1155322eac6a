package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.RawInput;
import java.time.Instant;

/** Where input waits, durably, for the workers. Takes any size: large bodies go by reference. */
public interface InboundQueue {
  /**
   * @param correlationId follows the input to its result
   */
  record Inbound(String correlationId, Instant receivedAt, RawInput body) {}

  /** A webhook's body as it came over the wire. Returns when it is durable. */
  void putWebhook(Inbound inbound);

  /** A single item that tells what became of a message. Returns when it is durable. */
  void putEvent(Inbound inbound);
}
