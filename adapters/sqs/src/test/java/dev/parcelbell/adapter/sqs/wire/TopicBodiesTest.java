package dev.parcelbell.adapter.sqs.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.sqs.wire.BodyCodec.Read;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import dev.parcelbell.domain.conversation.Reply;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicBodiesTest {
  private static <T> void comesBack(BodyCodec<T> codec, List<T> samples) {
    assertFalse(samples.isEmpty());
    for (var sample : samples) {
      var text = codec.write(sample);
      assertEquals(new Read.Understood<>(sample), codec.read(text), text);
      assertTrue(text.chars().allMatch(one -> one >= ' ' && one < 0x7f), text);
      assertTrue(text.startsWith("{\"parcelbell\":\"" + codec.kind() + "\",\"schema\":1,"), text);
    }
  }

  private static void hasOneOfEach(Class<?> sealed, List<?> samples) {
    assertEquals(
        Set.of(sealed.getPermittedSubclasses()),
        samples.stream().map(Object::getClass).collect(Collectors.toSet()));
  }

  @Test
  void items_come_back_as_they_were_written() {
    hasOneOfEach(Content.class, Samples.contents());
    hasOneOfEach(Heard.class, Samples.heard());
    hasOneOfEach(Address.class, Samples.ADDRESSES);
    comesBack(ItemBody.CODEC, Samples.items());
  }

  @Test
  void replies_come_back_as_they_were_written() {
    hasOneOfEach(Reply.class, Samples.replies());
    comesBack(ReplyBody.CODEC, Samples.prepared());
  }

  @Test
  void results_come_back_as_they_were_written() {
    hasOneOfEach(SendOutcome.class, Samples.outcomes());
    comesBack(ResultBody.CODEC, Samples.results());
  }

  @Test
  void wishes_come_back_as_they_were_written() {
    comesBack(WishBody.CODEC, Samples.wishes());
  }

  @Test
  void a_wish_lies_in_the_queue_like_this() {
    assertEquals(
        "{\"parcelbell\":\"wish\",\"schema\":1,\"parcel\":\"12345678\",\"key\":\"k1\","
            + "\"place\":\"NEIGHBOUR\",\"wishedAt\":\"2026-11-21T12:00:00.123456789Z\"}",
        WishBody.CODEC.write(Samples.wishes().getFirst()));
  }

  @Test
  void what_lies_in_the_archive_is_named() {
    var text = ItemBody.CODEC.writeArchived("item/abc", Samples.NOON);

    assertEquals(new Read.Archived<>("item/abc", Samples.NOON), ItemBody.CODEC.read(text));
  }

  @Test
  void the_schema_before_is_read_and_a_newer_one_is_told_from_garbage() {
    var sample = Samples.wishes().getFirst();
    var text = WishBody.CODEC.write(sample);

    assertEquals(
        new Read.Understood<>(sample),
        WishBody.CODEC.read(text.replace("\"schema\":1", "\"schema\":0,\"more\":[]")));
    assertEquals(
        new Read.FromTheFuture<>(2),
        WishBody.CODEC.read("{\"parcelbell\":\"wish\",\"schema\":2,\"other\":1}"));
    for (var unreadable : List.of("-1", "\"1\"", "1.0", "99999999999", "null")) {
      assertEquals(
          new Read.Garbage<>(),
          WishBody.CODEC.read(text.replace("\"schema\":1", "\"schema\":" + unreadable)));
    }
  }

  @Test
  void a_message_of_one_kind_is_no_message_of_another() {
    assertEquals(
        new Read.Garbage<>(),
        ReplyBody.CODEC.read(ItemBody.CODEC.write(Samples.items().getFirst())));
  }

  @Test
  void garbage_is_garbage() {
    var item = ItemBody.CODEC.write(Samples.items().getFirst());
    for (var garbage :
        List.of(
            "",
            "not json",
            "null",
            "[]",
            "7",
            "{}",
            "[".repeat(100_000),
            "{\"parcelbell\":\"item\",\"schema\":1}",
            "{\"parcelbell\":\"item\",\"schema\":1,\"archived\":\"k\"}",
            "{\"parcelbell\":\"item\",\"schema\":1,\"archived\":7}",
            "{\"parcelbell\":\"item\",\"schema\":1,\"archived\":\"k\",\"archivedAt\":\"now\"}",
            item.replace("\"ACTED\"", "\"DANCED\""),
            item.replace("\"MESSENGER\"", "\"FAX\""),
            item.replace("\"MESSAGE\"", "\"SHOUT\""),
            item.replace("\"4711\"", "\"not a psid\""),
            item.replace("\"4711\"", "4711"),
            item.replace("2026-11-21", "2026-13-21"))) {
      assertEquals(new Read.Garbage<>(), ItemBody.CODEC.read(garbage), garbage);
    }
  }

  @Test
  void what_cannot_be_is_garbage() {
    var reply = ReplyBody.CODEC.write(Samples.prepared().getFirst());
    assertInstanceOf(Read.Understood.class, ReplyBody.CODEC.read(reply));
    for (var wrong :
        List.of(
            reply.replace("\"attempt\":3", "\"attempt\":0"),
            reply.replace("\"attempt\":3", "\"attempt\":3.5"),
            reply.replace("rpl_e1-9", "rpl_e1-10"),
            reply.replace("\"choices\":[]", "\"choices\":{}"),
            reply.replace("\"choices\":[]", "\"choices\":[7]"))) {
      assertEquals(new Read.Garbage<>(), ReplyBody.CODEC.read(wrong), wrong);
    }
    var throttled = ResultBody.CODEC.write(Samples.results().get(1));
    assertEquals(
        new Read.Garbage<>(),
        ResultBody.CODEC.read(throttled.replace("PT1.5S", "PT9223372036854775807H")));
  }
}
