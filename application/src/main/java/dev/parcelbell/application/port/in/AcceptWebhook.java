package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.channel.RawInput;

/** Takes a webhook's body whose signature was good. Accepted means durable. */
public interface AcceptWebhook {
  void accept(String correlationId, RawInput body);
}
