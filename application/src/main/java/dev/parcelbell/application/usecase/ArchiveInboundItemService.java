package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.ArchiveInboundItem;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import java.util.Optional;

final class ArchiveInboundItemService implements ArchiveInboundItem {
  private final Archive archive;

  ArchiveInboundItemService(Archive archive) {
    this.archive = archive;
  }

  @Override
  public void archive(InboundItem item) {
    archive.keep(
        new Archive.RawItem(
            item.key(),
            item.kind(),
            reason(item.content()),
            item.person(),
            item.at(),
            Optional.of(item.correlationId()),
            item.raw()));
  }

  private static String reason(Content content) {
    return switch (content) {
      case Content.Acted _ -> "user action";
      case Content.Turned(_, var turn) -> "turn: " + turn;
      case Content.AboutMessage _ -> "about a message of ours";
      case Content.Other(_, var reason) -> reason;
    };
  }
}
