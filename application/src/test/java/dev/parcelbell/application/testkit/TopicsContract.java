package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.Topics;
import dev.parcelbell.application.testkit.InMemoryTopics.Wished;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.ReplyResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Topics} owes. Extend it once for each. Not promised, so not asked here: that
 * something comes only once, and that a subscriber gets nothing which does not concern it.
 */
@DisplayName("the Topics contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TopicsContract {
  /** More than one request takes. */
  private static final int MANY = 25;

  /** Topics that nobody has published to, and everybody who subscribed. */
  public record Fixture(Topics topics, Subscribers subscribers) {}

  /** What each subscriber got since it was asked the last time, in the order of getting. */
  public interface Subscribers {
    /** Keeps every item. */
    List<InboundItem> archive();

    /** Answers what was heard, and knows whose turn it is. */
    List<InboundItem> converse();

    /** Opens windows for whoever acted. */
    List<InboundItem> window();

    List<PreparedReply> responses();

    List<ReplyResult> save();

    List<ReplyResult> retry();

    List<ReplyResult> alarm();

    List<Wished> wishes();
  }

  /** Called for every test. */
  protected abstract Fixture unused();

  private Topics topics;
  private Subscribers subscribers;

  @BeforeEach
  final void open() {
    var fixture = unused();
    topics = fixture.topics();
    subscribers = fixture.subscribers();
  }

  private static boolean isForConverse(InboundItem item) {
    return item.content() instanceof Content.Turned
        || (item.content() instanceof Content.Acted acted && acted.heard().isPresent());
  }

  private static boolean isForWindow(InboundItem item) {
    return item.content() instanceof Content.Acted;
  }

  /** Everybody got everything that concerns them, in this order. */
  private void gotItems(List<InboundItem> published) {
    assertEquals(published, once(subscribers.archive(), _ -> true));
    assertEquals(
        published.stream().filter(TopicsContract::isForConverse).toList(),
        once(subscribers.converse(), TopicsContract::isForConverse));
    assertEquals(
        published.stream().filter(TopicsContract::isForWindow).toList(),
        once(subscribers.window(), TopicsContract::isForWindow));
  }

  private static <T> List<T> once(List<T> got, Predicate<T> concerns) {
    return got.stream().filter(concerns).distinct().toList();
  }

  /** One after the other, as each may belong to somebody else. */
  private void passesAsItIs(InboundItem item) {
    topics.publish(item);
    gotItems(List.of(item));
  }

  @Test
  void an_item_goes_to_everybody_whom_it_concerns() {
    TopicSamples.contents().forEach(content -> passesAsItIs(TopicSamples.item("4711", content)));
  }

  @Test
  void texts_of_any_kind_pass() {
    passesAsItIs(TopicSamples.said("4711", "k", TopicSamples.ODD));
  }

  @Test
  void bytes_that_are_no_text_pass() {
    passesAsItIs(TopicSamples.withRaw("k", new byte[] {0, 1, 8, -1, (byte) 0xc3, 0x28, 127}));
  }

  @Test
  void large_items_pass() {
    passesAsItIs(TopicSamples.withRaw("k1", TopicSamples.noise(1 << 20)));
    passesAsItIs(TopicSamples.said("4711", "k2", "\u00fc".repeat(300_000)));
  }

  @Test
  void large_items_of_the_same_moment_are_not_taken_for_one() {
    var items =
        List.of(
            TopicSamples.withRaw("k1", TopicSamples.noise(300_000)),
            TopicSamples.withRaw("k2", TopicSamples.noise(300_001)));
    items.forEach(topics::publish);

    assertEquals(Set.copyOf(items), Set.copyOf(subscribers.archive()));
  }

  @Test
  void items_of_nobody_and_of_people_with_odd_names_pass() {
    var people =
        List.of(
            Optional.<String>empty(),
            Optional.of(""),
            Optional.of("a b"),
            Optional.of(TopicSamples.ODD),
            Optional.of("9".repeat(1000)));
    for (int i = 0; i < people.size(); i++) {
      passesAsItIs(TopicSamples.item("k" + i, new Content.Other(people.get(i), "nobody knows")));
    }
  }

  @Test
  void what_one_person_does_stays_in_order() {
    var items =
        IntStream.range(0, MANY).mapToObj(i -> TopicSamples.said("4711", "k" + i, "" + i)).toList();
    items.forEach(topics::publish);

    gotItems(items);
  }

  @Test
  void what_several_people_do_at_the_same_time_stays_in_order_for_each() {
    var items =
        IntStream.range(0, MANY)
            .mapToObj(i -> TopicSamples.said("p" + i % 3, "k" + i, "" + i))
            .toList();
    items.forEach(topics::publish);

    var got = once(subscribers.converse(), _ -> true);
    for (var person : List.of("p0", "p1", "p2")) {
      Predicate<InboundItem> theirs = item -> item.person().equals(Optional.of(person));
      assertEquals(items.stream().filter(theirs).toList(), got.stream().filter(theirs).toList());
    }
  }

  @Test
  void of_many_published_at_once_every_one_arrives() throws Exception {
    AtOnce.call(
        MANY,
        i ->
            () -> {
              topics.publish(TopicSamples.said("p" + i, "k" + i, "at once"));
              return i;
            });

    Consumer<List<InboundItem>> hasAll =
        got -> assertEquals(MANY, got.stream().map(InboundItem::key).distinct().count());
    hasAll.accept(subscribers.archive());
    hasAll.accept(subscribers.converse());
    hasAll.accept(subscribers.window());
  }

  @Test
  void replies_of_every_kind_reach_whoever_sends_them_in_order() {
    var replies = TopicSamples.replies();
    replies.forEach(topics::publish);

    assertEquals(replies, once(subscribers.responses(), _ -> true));
  }

  @Test
  void a_reply_in_line_again_is_another_message() {
    var reply = TopicSamples.replies().getFirst();
    var again = reply.again(TopicSamples.NOON.plusSeconds(130));
    topics.publish(reply);
    topics.publish(again);

    assertEquals(List.of(reply, again), once(subscribers.responses(), _ -> true));
  }

  @Test
  void results_of_every_kind_reach_everybody_who_does_something_about_them_in_order() {
    var results = TopicSamples.results();
    results.forEach(topics::publish);

    assertEquals(results, once(subscribers.save(), _ -> true));
    assertEquals(results, once(subscribers.retry(), _ -> true));
    assertEquals(results, once(subscribers.alarm(), _ -> true));
  }

  @Test
  void wishes_reach_the_depot_in_order_for_each_parcel() {
    var wishes = TopicSamples.wishes();
    wishes.forEach(wished -> topics.publish(wished.parcel(), wished.wish()));

    assertEquals(wishes, once(subscribers.wishes(), _ -> true));
  }

  @Test
  void topics_do_not_mix() {
    topics.publish(TopicSamples.replies().getFirst());
    topics.publish(TopicSamples.results().getFirst());
    var wished = TopicSamples.wishes().getFirst();
    topics.publish(wished.parcel(), wished.wish());
    topics.publish(TopicSamples.said("4711", "k", "hello"));

    gotItems(List.of(TopicSamples.said("4711", "k", "hello")));
    assertEquals(1, once(subscribers.responses(), _ -> true).size());
    assertEquals(1, once(subscribers.save(), _ -> true).size());
    assertEquals(List.of(wished), once(subscribers.wishes(), _ -> true));
  }

  @Test
  void what_is_published_again_is_not_lost() {
    var item = TopicSamples.said("4711", "k", "hello");
    topics.publish(item);
    topics.publish(item);

    assertTrue(subscribers.archive().contains(item));
    assertTrue(subscribers.converse().contains(item));
    assertTrue(subscribers.window().contains(item));
  }
}
