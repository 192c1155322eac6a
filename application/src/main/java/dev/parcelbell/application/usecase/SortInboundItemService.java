package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.SortInboundItem;
import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.application.port.out.Topics;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import java.time.InstantSource;

final class SortInboundItemService implements SortInboundItem {
  private final Topics topics;
  private final InboundQueue queue;
  private final InstantSource clock;

  SortInboundItemService(Topics topics, InboundQueue queue, InstantSource clock) {
    this.topics = topics;
    this.queue = queue;
    this.clock = clock;
  }

  /** What tells of our messages never waits in line with what the person says. */
  @Override
  public void sort(InboundItem item) {
    switch (item.content()) {
      case Content.AboutMessage _ ->
          queue.putEvent(
              new InboundQueue.Inbound(item.correlationId(), clock.instant(), item.raw()));
      case Content.Acted _, Content.Turned _, Content.Other _ -> topics.publish(item);
    }
  }
}
