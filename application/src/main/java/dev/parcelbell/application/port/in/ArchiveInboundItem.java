package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.conversation.InboundItem;

/** Keeps what came in, raw. */
public interface ArchiveInboundItem {
  void archive(InboundItem item);
}
