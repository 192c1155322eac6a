package dev.parcelbell.application.testkit;

import dev.parcelbell.application.testkit.InMemoryTopics.Wished;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.ReplyResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

class InMemoryTopicsTest extends TopicsContract {
  @Override
  protected Fixture unused() {
    var topics = new InMemoryTopics();
    return new Fixture(topics, new Everybody(topics));
  }

  /** Takes one line in memory apart for several readers. */
  private static final class Shared<T> {
    private final Supplier<Optional<T>> next;
    private final List<List<T>> unseen;

    Shared(Supplier<Optional<T>> next, int readers) {
      this.next = next;
      this.unseen = new ArrayList<>();
      for (int i = 0; i < readers; i++) {
        unseen.add(new ArrayList<>());
      }
    }

    List<T> unseenBy(int reader) {
      for (var one = next.get(); one.isPresent(); one = next.get()) {
        var each = one.get();
        unseen.forEach(list -> list.add(each));
      }
      var taken = List.copyOf(unseen.get(reader));
      unseen.get(reader).clear();
      return taken;
    }
  }

  private static final class Everybody implements Subscribers {
    private final Shared<InboundItem> items;
    private final Shared<PreparedReply> replies;
    private final Shared<ReplyResult> results;
    private final InMemoryTopics topics;
    private int wishesSeen;

    Everybody(InMemoryTopics topics) {
      this.items = new Shared<>(topics::nextItem, 3);
      this.replies = new Shared<>(topics::nextReply, 1);
      this.results = new Shared<>(topics::nextResult, 3);
      this.topics = topics;
    }

    @Override
    public List<InboundItem> archive() {
      return items.unseenBy(0);
    }

    @Override
    public List<InboundItem> converse() {
      return items.unseenBy(1);
    }

    @Override
    public List<InboundItem> window() {
      return items.unseenBy(2);
    }

    @Override
    public List<PreparedReply> responses() {
      return replies.unseenBy(0);
    }

    @Override
    public List<ReplyResult> save() {
      return results.unseenBy(0);
    }

    @Override
    public List<ReplyResult> retry() {
      return results.unseenBy(1);
    }

    @Override
    public List<ReplyResult> alarm() {
      return results.unseenBy(2);
    }

    @Override
    public List<Wished> wishes() {
      var all = topics.wishes();
      var unseen = List.copyOf(all.subList(wishesSeen, all.size()));
      wishesSeen = all.size();
      return unseen;
    }
  }
}
