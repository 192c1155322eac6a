package dev.parcelbell.adapter.sqs.out;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.sqs.wire.BodyCodec.Read;
import dev.parcelbell.adapter.sqs.wire.ItemBody;
import dev.parcelbell.adapter.sqs.wire.Publication;
import dev.parcelbell.adapter.sqs.wire.Topic;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.testkit.InMemoryArchive;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.channel.UserAction;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.conversation.ReplyResult;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CodedTopicsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Address ANA = new Address.Messenger(new Psid("4711"));
  private static final PreparedReply REPLY =
      new PreparedReply(new ReplyId("e1", 0), ANA, new Reply.LogOut("bye"), "cor-1", 1, NOON, NOON);

  private final List<Publication> published = new ArrayList<>();
  private final InMemoryArchive archive = new InMemoryArchive();
  private final CodedTopics topics = new CodedTopics(published::add, archive);

  private static InboundItem said(String key, int rawBytes) {
    return new InboundItem(
        "cor-1",
        key,
        "message",
        NOON,
        new Content.Acted(ANA, UserAction.MESSAGE, Optional.of(new Heard.Said("hello"))),
        new RawInput(new byte[rawBytes]));
  }

  private static ReplyResult result(String claim, ReplyResult.Next next) {
    return new ReplyResult(
        REPLY, claim, new SendOutcome.NotSent("x"), next, new RawInput(new byte[0]), NOON);
  }

  private List<String> onces() {
    return published.stream().map(each -> each.place().once()).toList();
  }

  @Test
  void an_item_stands_in_its_persons_line_and_says_what_it_is() {
    topics.publish(said("k", 1));

    var item = published.getFirst();
    assertEquals(Topic.INBOUND, item.topic());
    assertEquals("4711", item.place().group());
    assertEquals(Map.of("concern", "HEARD"), item.attributes());
    assertEquals(new Read.Understood<>(said("k", 1)), ItemBody.CODEC.read(item.body()));
  }

  @Test
  void the_same_event_is_the_same_message_whatever_else_it_says() {
    topics.publish(said("k", 1));
    topics.publish(said("k", 2));
    topics.publish(said("l", 1));

    assertEquals(onces().getFirst(), onces().get(1));
    assertNotEquals(onces().getFirst(), onces().get(2));
  }

  @Test
  void a_reply_is_another_message_at_every_attempt() {
    topics.publish(REPLY);
    topics.publish(REPLY);
    topics.publish(REPLY.again(NOON));

    assertEquals(onces().getFirst(), onces().get(1));
    assertNotEquals(onces().getFirst(), onces().get(2));
    assertEquals("4711", published.getFirst().place().group());
  }

  @Test
  void a_result_is_another_message_for_every_try_and_for_what_comes_next() {
    topics.publish(result("c1", ReplyResult.Next.WAITS));
    topics.publish(result("c1", ReplyResult.Next.WAITS));
    topics.publish(result("c1", ReplyResult.Next.LEFT_LINE));
    topics.publish(result("c2", ReplyResult.Next.WAITS));

    assertEquals(onces().getFirst(), onces().get(1));
    assertEquals(3, onces().stream().distinct().count());
  }

  @Test
  void a_wish_stands_in_the_line_of_its_parcel() {
    topics.publish(
        new TrackingNumber("12345678"),
        new Rerouting("k1", Optional.of("DEPOT"), Optional.empty(), Optional.empty(), NOON));

    assertEquals("12345678", published.getFirst().place().group());
    assertEquals(Topic.PARCEL_WISHES, published.getFirst().topic());
    assertEquals(Map.of(), published.getFirst().attributes());
  }

  @Test
  void only_what_is_too_large_goes_to_the_archive_and_then_as_a_whole() {
    topics.publish(said("small", 150_000));
    assertEquals(List.of(), archive.all());
    assertTrue(published.getFirst().body().length() <= LargeMessages.INLINE_MAX);

    var large = said("large", 160_000);
    topics.publish(large);

    var kept = archive.all().getFirst();
    assertEquals(Optional.of("4711"), kept.person());
    assertEquals(
        new Read.Archived<>(kept.key(), NOON), ItemBody.CODEC.read(published.getLast().body()));
    assertEquals(
        new Read.Understood<>(large), ItemBody.CODEC.read(new String(kept.body().bytes(), UTF_8)));
  }

  @Test
  void a_large_one_that_the_archive_does_not_take_is_not_published() {
    Archive full =
        new Archive() {
          @Override
          public void keep(RawItem item) {
            throw new PortUnavailable("archive", new IllegalStateException());
          }

          @Override
          public Optional<RawInput> find(String key, Instant at) {
            return Optional.empty();
          }
        };

    assertThrows(
        PortUnavailable.class,
        () -> new CodedTopics(published::add, full).publish(said("k", 300_000)));
    assertEquals(List.of(), published);
  }
}
