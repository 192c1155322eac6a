package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.channel.RawInput;

/**
 * Takes what tells what became of a message, once it is known who says so. Accepted means durable;
 * what it says is found out later.
 */
public interface AcceptEvent {
  void accept(String correlationId, RawInput body);
}
