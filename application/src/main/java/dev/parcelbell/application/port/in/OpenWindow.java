package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.conversation.InboundItem;

/** Opens the messaging window of whoever did something. */
public interface OpenWindow {
  void open(InboundItem item);
}
