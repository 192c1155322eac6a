package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.conversation.InboundItem;

/**
 * Answers what people do in a chat: once, whatever is delivered twice. Takes every item; what wants
 * no answer gets none.
 */
public interface Converse {
  void converse(InboundItem item);

  /**
   * Gives up an item whose answering failed too often: it is kept with the reason, and the person
   * gets the help text. Nobody's chat is ever blocked.
   *
   * @param reason without personal data
   */
  void giveUp(InboundItem item, String reason);
}
