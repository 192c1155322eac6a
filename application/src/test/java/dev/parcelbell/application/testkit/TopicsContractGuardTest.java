package dev.parcelbell.application.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.Topics;
import dev.parcelbell.application.testkit.InMemoryTopics.Wished;
import dev.parcelbell.application.testkit.TopicsContract.Subscribers;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.ReplyResult;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every clause of the contract is shown topics that break it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicsContractGuardTest {
  /** Each with the clauses that it breaks, and no others. */
  private static final Map<Class<?>, Set<String>> BROKEN =
      Map.ofEntries(
          Map.entry(Forgetful.class, BrokenClauses.allOf(TopicsContract.class)),
          Map.entry(OnlyWords.class, Set.of("an_item_goes_to_everybody_whom_it_concerns")),
          Map.entry(ForXml.class, Set.of("texts_of_any_kind_pass")),
          Map.entry(
              ForText.class,
              Set.of(
                  "bytes_that_are_no_text_pass",
                  "large_items_pass",
                  "large_items_of_the_same_moment_are_not_taken_for_one")),
          Map.entry(Small.class, Set.of("large_items_pass")),
          Map.entry(
              ArchivingByMoment.class,
              Set.of("large_items_of_the_same_moment_are_not_taken_for_one")),
          Map.entry(
              OnlyOfPeople.class, Set.of("items_of_nobody_and_of_people_with_odd_names_pass")),
          Map.entry(
              LastFirst.class,
              Set.of(
                  "what_one_person_does_stays_in_order",
                  "what_several_people_do_at_the_same_time_stays_in_order_for_each")),
          Map.entry(
              LastFirstInACrowd.class,
              Set.of("what_several_people_do_at_the_same_time_stays_in_order_for_each")),
          Map.entry(Narrow.class, Set.of("of_many_published_at_once_every_one_arrives")),
          Map.entry(
              RepliesBackwards.class,
              Set.of(
                  "replies_of_every_kind_reach_whoever_sends_them_in_order",
                  "a_reply_in_line_again_is_another_message")),
          Map.entry(OnceForEachReply.class, Set.of("a_reply_in_line_again_is_another_message")),
          Map.entry(
              ResultsForOne.class,
              Set.of(
                  "results_of_every_kind_reach_everybody_who_does_something_about_them_in_order")),
          Map.entry(
              OneResultForEachTry.class,
              Set.of(
                  "results_of_every_kind_reach_everybody_who_does_something_about_them_in_order")),
          Map.entry(NewestWish.class, Set.of("wishes_reach_the_depot_in_order_for_each_parcel")),
          Map.entry(Mixing.class, Set.of("topics_do_not_mix")),
          Map.entry(NeverTwice.class, Set.of("what_is_published_again_is_not_lost")));

  @Test
  void each_broken_one_is_caught_by_the_clauses_that_it_breaks_and_by_no_other() {
    var found = new HashMap<Class<?>, Set<String>>();
    BROKEN.keySet().forEach(suite -> found.put(suite, BrokenClauses.of(suite)));

    assertEquals(BROKEN, found);
  }

  @Test
  void there_is_no_clause_that_nothing_breaks() {
    var broken = new TreeSet<String>();
    BROKEN.entrySet().stream()
        .filter(entry -> entry.getKey() != Forgetful.class)
        .forEach(entry -> broken.addAll(entry.getValue()));

    assertEquals(BrokenClauses.allOf(TopicsContract.class), broken);
  }

  /** Does right by everything that is not overridden. */
  abstract static class Broken extends TopicsContract implements Topics, Subscribers {
    final List<InboundItem> archive = new ArrayList<>();
    final List<InboundItem> converse = new ArrayList<>();
    final List<InboundItem> window = new ArrayList<>();
    final List<PreparedReply> responses = new ArrayList<>();
    final List<ReplyResult> save = new ArrayList<>();
    final List<ReplyResult> retry = new ArrayList<>();
    final List<ReplyResult> alarm = new ArrayList<>();
    final List<Wished> wishes = new ArrayList<>();

    @Override
    protected Fixture unused() {
      return new Fixture(this, this);
    }

    /** What comes out for what goes in. */
    List<InboundItem> kept(InboundItem item) {
      return List.of(item);
    }

    @Override
    public synchronized void publish(InboundItem item) {
      var kept = kept(item);
      archive.addAll(kept);
      converse.addAll(kept);
      window.addAll(kept);
    }

    @Override
    public void publish(PreparedReply reply) {
      responses.add(reply);
    }

    @Override
    public void publish(ReplyResult result) {
      save.add(result);
      retry.add(result);
      alarm.add(result);
    }

    @Override
    public void publish(TrackingNumber parcel, Rerouting wish) {
      wishes.add(new Wished(parcel, wish));
    }

    static <T> List<T> take(List<T> line) {
      var taken = List.copyOf(line);
      line.clear();
      return taken;
    }

    @Override
    public List<InboundItem> archive() {
      return take(archive);
    }

    @Override
    public List<InboundItem> converse() {
      return take(converse);
    }

    @Override
    public List<InboundItem> window() {
      return take(window);
    }

    @Override
    public List<PreparedReply> responses() {
      return take(responses);
    }

    @Override
    public List<ReplyResult> save() {
      return take(save);
    }

    @Override
    public List<ReplyResult> retry() {
      return take(retry);
    }

    @Override
    public List<ReplyResult> alarm() {
      return take(alarm);
    }

    @Override
    public List<Wished> wishes() {
      return take(wishes);
    }
  }

  static class Forgetful extends Broken {
    @Override
    List<InboundItem> kept(InboundItem item) {
      return List.of();
    }

    @Override
    public void publish(PreparedReply reply) {}

    @Override
    public void publish(ReplyResult result) {}

    @Override
    public void publish(TrackingNumber parcel, Rerouting wish) {}
  }

  /** Whoever answers is not told whose turn it is. */
  static class OnlyWords extends Broken {
    @Override
    public List<InboundItem> converse() {
      return super.converse().stream()
          .filter(item -> item.content() instanceof Content.Acted)
          .toList();
    }
  }

  static class ForXml extends Broken {
    @Override
    List<InboundItem> kept(InboundItem item) {
      return item.content() instanceof Content.Acted acted
              && acted.heard().stream().anyMatch(ForXml::isOdd)
          ? List.of()
          : List.of(item);
    }

    private static boolean isOdd(Heard heard) {
      return heard instanceof Heard.Said(var text) && text.contains("\ufffe");
    }
  }

  static InboundItem with(InboundItem item, RawInput raw) {
    return new InboundItem(
        item.correlationId(), item.key(), item.kind(), item.at(), item.content(), raw);
  }

  static class ForText extends Broken {
    @Override
    List<InboundItem> kept(InboundItem item) {
      var text = new String(item.raw().bytes(), UTF_8);
      return List.of(with(item, new RawInput(text.getBytes(UTF_8))));
    }
  }

  static class Small extends Broken {
    @Override
    List<InboundItem> kept(InboundItem item) {
      return item.raw().length() > 1_000_000 ? List.of() : List.of(item);
    }
  }

  static class ArchivingByMoment extends Broken {
    private final Map<Object, RawInput> large = new HashMap<>();

    @Override
    List<InboundItem> kept(InboundItem item) {
      if (item.raw().length() < 200_000 || item.raw().length() > 1_000_000) {
        return List.of(item);
      }
      large.putIfAbsent(item.at(), item.raw());
      return List.of(with(item, large.getOrDefault(item.at(), item.raw())));
    }
  }

  static class OnlyOfPeople extends Broken {
    @Override
    List<InboundItem> kept(InboundItem item) {
      return item.person().isEmpty() ? List.of() : List.of(item);
    }
  }

  static class LastFirst extends Broken {
    @Override
    public List<InboundItem> converse() {
      return super.converse().reversed();
    }
  }

  /** Keeps the order as long as there is one person. */
  static class LastFirstInACrowd extends Broken {
    @Override
    public List<InboundItem> converse() {
      var got = super.converse();
      return got.stream().map(InboundItem::person).distinct().count() > 1 ? got.reversed() : got;
    }
  }

  /** Takes so many of those who come at once. */
  static class Narrow extends Broken {
    @Override
    public List<InboundItem> window() {
      var got = super.window();
      return got.stream().map(InboundItem::person).distinct().count() > 10
          ? got.subList(0, 10)
          : got;
    }
  }

  static class RepliesBackwards extends Broken {
    @Override
    public List<PreparedReply> responses() {
      return super.responses().reversed();
    }
  }

  static class OnceForEachReply extends Broken {
    private final Set<Object> seen = new HashSet<>();

    @Override
    public void publish(PreparedReply reply) {
      if (seen.add(reply.id())) {
        super.publish(reply);
      }
    }
  }

  static class ResultsForOne extends Broken {
    @Override
    public List<ReplyResult> alarm() {
      return List.of();
    }
  }

  static class OneResultForEachTry extends Broken {
    private final Set<Object> seen = new HashSet<>();

    @Override
    public void publish(ReplyResult result) {
      if (seen.add(result.claim())) {
        super.publish(result);
      }
    }
  }

  static class NewestWish extends Broken {
    @Override
    public void publish(TrackingNumber parcel, Rerouting wish) {
      wishes.removeIf(wished -> wished.parcel().equals(parcel));
      super.publish(parcel, wish);
    }
  }

  /** Puts replies in line again whenever somebody has a wish. */
  static class Mixing extends Broken {
    @Override
    public void publish(TrackingNumber parcel, Rerouting wish) {
      super.publish(parcel, wish);
      responses.addAll(responses.stream().map(reply -> reply.again(wish.wishedAt())).toList());
    }
  }

  /** Takes back what comes a second time, the first one with it. */
  static class NeverTwice extends Broken {
    @Override
    public synchronized void publish(InboundItem item) {
      if (!archive.remove(item)) {
        super.publish(item);
      }
    }
  }
}
