package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.ReplySender;
import dev.parcelbell.application.port.out.Topics;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.ReplyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts replies in line, each under a name of its own. */
final class Preparing {
  private final Map<Channel, ReplySender> senders;
  private final Topics topics;

  Preparing(Map<Channel, ReplySender> senders, Topics topics) {
    this.senders = senders;
    this.topics = topics;
  }

  void working(Address person) {
    sender(person).ifPresent(sender -> sender.working(person));
  }

  /**
   * Puts them in line in their order; done again, nobody gets one twice.
   *
   * @return how many there were
   */
  int putInLine(InboundItem item, Address person, List<Reply> replies, Instant now) {
    return putInLine(item.key(), item.correlationId(), person, replies, now);
  }

  /**
   * The same for what came in another way.
   *
   * @param key the event's, however often it is brought
   */
  int putInLine(
      String key, String correlationId, Address person, List<Reply> replies, Instant now) {
    var fitting = replies.stream().flatMap(reply -> fit(person, reply).stream()).toList();
    var event = ReplyId.eventOf(key);
    int count = Math.min(fitting.size(), ReplyId.REPLIES_MAX);
    for (int i = 0; i < count; i++) {
      topics.publish(
          new PreparedReply(
              new ReplyId(event, i), person, fitting.get(i), correlationId, 1, now, now));
    }
    return count;
  }

  private List<Reply> fit(Address person, Reply reply) {
    return sender(person).map(sender -> sender.fit(reply)).orElse(List.of(reply));
  }

  private Optional<ReplySender> sender(Address person) {
    return Optional.ofNullable(senders.get(person.channel()));
  }
}
