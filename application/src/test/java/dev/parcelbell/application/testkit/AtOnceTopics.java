package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Topics;
import dev.parcelbell.application.usecase.UseCases;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.ReplyResult;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.function.Supplier;

/** Keeps items and opens windows before it returns; there is no conversation. */
public final class AtOnceTopics implements Topics {
  private final Supplier<UseCases> subscribers;

  public AtOnceTopics(Supplier<UseCases> subscribers) {
    this.subscribers = subscribers;
  }

  @Override
  public void publish(InboundItem item) {
    subscribers.get().openWindow().open(item);
    subscribers.get().archiveInboundItem().archive(item);
  }

  @Override
  public void publish(PreparedReply reply) {
    throw nobody();
  }

  @Override
  public void publish(ReplyResult result) {
    throw nobody();
  }

  @Override
  public void publish(TrackingNumber parcel, Rerouting wish) {
    throw nobody();
  }

  private static IllegalStateException nobody() {
    return new IllegalStateException("nobody converses here");
  }
}
