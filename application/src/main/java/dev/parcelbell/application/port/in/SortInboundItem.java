package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.conversation.InboundItem;

/** Takes one item of a webhook's body to everybody who has to do with it. */
public interface SortInboundItem {
  void sort(InboundItem item);
}
