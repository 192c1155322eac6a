package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Topics;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.ReplyResult;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/** Topics in memory, one line for each. Safe for use by many threads. */
public final class InMemoryTopics implements Topics {
  /**
   * @param wish what a receiver wishes of the parcel
   */
  public record Wished(TrackingNumber parcel, Rerouting wish) {}

  private final Queue<InboundItem> items = new ArrayDeque<>();
  private final Queue<PreparedReply> replies = new ArrayDeque<>();
  private final Queue<ReplyResult> results = new ArrayDeque<>();
  private final List<Wished> wishes = new ArrayList<>();

  @Override
  public synchronized void publish(InboundItem item) {
    items.add(item);
  }

  @Override
  public synchronized void publish(PreparedReply reply) {
    replies.add(reply);
  }

  @Override
  public synchronized void publish(ReplyResult result) {
    results.add(result);
  }

  @Override
  public synchronized void publish(TrackingNumber parcel, Rerouting wish) {
    wishes.add(new Wished(parcel, wish));
  }

  public synchronized Optional<InboundItem> nextItem() {
    return Optional.ofNullable(items.poll());
  }

  public synchronized Optional<PreparedReply> nextReply() {
    return Optional.ofNullable(replies.poll());
  }

  public synchronized Optional<ReplyResult> nextResult() {
    return Optional.ofNullable(results.poll());
  }

  /** Every wish that was published, oldest first. */
  public synchronized List<Wished> wishes() {
    return List.copyOf(wishes);
  }
}
