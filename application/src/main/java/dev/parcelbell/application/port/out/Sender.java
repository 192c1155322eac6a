package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.AttemptId;

/**
 * One channel's provider. Makes exactly one call for one message, tries nothing again by itself,
 * answers within the provider time-out, and says what came of it in one of five ways. Never throws
 * for what a provider or a network does.
 */
public interface Sender {
  /**
   * @param attempt travels with the message, so that receipts can name it
   */
  record Outbound(AttemptId attempt, Address to, Content content) {}

  SendOutcome send(Outbound message);
}
