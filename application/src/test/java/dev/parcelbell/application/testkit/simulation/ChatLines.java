package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Topics;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.ReplyResult;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** The lines of a conversation, grouped and named as in production. */
final class ChatLines implements Topics {
  final ChatLine<InboundItem> items;
  final ChatLine<PreparedReply> replies;
  final ChatLine<ReplyResult> results;

  ChatLines(World world, boolean keepOrder) {
    this.items = new ChatLine<>(world, keepOrder);
    this.replies = new ChatLine<>(world, keepOrder);
    this.results = new ChatLine<>(world, true);
  }

  @Override
  public void publish(InboundItem item) {
    items.put(item.person().orElse(item.key()), item.key(), item);
  }

  @Override
  public void publish(PreparedReply reply) {
    replies.put(reply.person().value(), reply.id().wire() + " " + reply.attempt(), reply);
  }

  @Override
  public void publish(ReplyResult result) {
    var id = result.request().id().wire() + " " + result.claim() + " " + result.next();
    results.put(result.request().person().value(), id, result);
  }

  @Override
  public void publish(TrackingNumber parcel, Rerouting wish) {
    throw new IllegalStateException("nobody wishes anything here");
  }

  boolean areEmpty() {
    return items.isEmpty() && replies.isEmpty() && results.isEmpty();
  }

  Optional<Instant> nextVisible() {
    return Stream.of(items.nextVisible(), replies.nextVisible(), results.nextVisible())
        .flatMap(Optional::stream)
        .min(Instant::compareTo);
  }
}
