package dev.parcelbell.adapter.sqs.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.adapter.sqs.wire.ItemBody;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicReaderTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final InboundItem ITEM =
      new InboundItem(
          "cor-1",
          "k",
          "message",
          NOON,
          new Content.Other(Optional.empty(), "nobody knows"),
          new RawInput(new byte[] {1}));

  /** What stands for the exception of a port that is away. */
  private static final class Away extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final List<String> calls = new ArrayList<>();

  private static ReceivedMessage received(String body, int receives) {
    return new ReceivedMessage("id", body, "r", receives, NOON, NOON, Optional.of("g"));
  }

  private Disposition read(String body, int receives, LargeBodies archive) {
    return TopicReader.ofItems(
            (told, times) -> {
              assertEquals(ITEM, told);
              calls.add("handled, received " + times);
              return Disposition.DONE;
            },
            archive)
        .handle(received(body, receives));
  }

  private static Optional<RawInput> nothing(String key, Instant at) {
    return Optional.empty();
  }

  @Test
  void a_message_is_read_for_its_handler() {
    assertEquals(Disposition.DONE, read(ItemBody.CODEC.write(ITEM), 2, TopicReaderTest::nothing));
    assertEquals(List.of("handled, received 2"), calls);
  }

  @Test
  void a_large_one_is_fetched_from_the_archive() {
    var kept = new RawInput(ItemBody.CODEC.write(ITEM).getBytes(UTF_8));

    assertEquals(
        Disposition.DONE,
        read(
            ItemBody.CODEC.writeArchived("item/x", NOON),
            1,
            (key, at) ->
                key.equals("item/x") && at.equals(NOON) ? Optional.of(kept) : Optional.empty()));
    assertEquals(List.of("handled, received 1"), calls);
  }

  @Test
  void a_large_one_that_is_not_in_the_archive_is_a_failure_that_may_pass() {
    var body = ItemBody.CODEC.writeArchived("item/x", NOON);

    assertThrows(IllegalStateException.class, () -> read(body, 1, TopicReaderTest::nothing));
  }

  @Test
  void what_lies_in_the_archive_does_not_send_one_round_and_round() {
    var body = ItemBody.CODEC.writeArchived("item/x", NOON);
    LargeBodies again = (_, _) -> Optional.of(new RawInput(body.getBytes(UTF_8)));

    assertInstanceOf(Disposition.DeadLetter.class, read(body, 1, again));
  }

  @Test
  void a_newer_message_is_left_to_newer_workers_for_a_while() {
    var newer = "{\"parcelbell\":\"item\",\"schema\":2}";

    assertEquals(
        new Disposition.RetryIn(Duration.ofSeconds(30)), read(newer, 49, TopicReaderTest::nothing));
    assertEquals(
        new Disposition.DeadLetter("item of unknown schema 2"),
        read(newer, 50, TopicReaderTest::nothing));
  }

  @Test
  void garbage_is_put_aside() {
    for (var garbage : List.of("", "null", "{\"parcelbell\":\"reply\",\"schema\":1}")) {
      assertEquals(
          new Disposition.DeadLetter("not a message of the kind item"),
          read(garbage, 1, TopicReaderTest::nothing));
    }
  }

  private Disposition failing(int receives, Throwable failure, GivingUp.GiveUp<InboundItem> end) {
    return new GivingUp<InboundItem>(
            (_, _) -> {
              switch (failure) {
                case RuntimeException failed -> throw failed;
                case Error broken -> throw broken;
                default -> throw new AssertionError(failure);
              }
            },
            end,
            Away.class::isInstance)
        .handle(ITEM, receives);
  }

  private void givenUp(InboundItem item, String reason) {
    assertEquals(ITEM, item);
    calls.add(reason);
  }

  @Test
  void what_fails_for_the_third_time_is_given_up_and_done() {
    for (var failure : List.of(new IllegalStateException("ana"), new StackOverflowError())) {
      assertThrows(failure.getClass(), () -> failing(2, failure, this::givenUp));
      assertEquals(List.of(), calls);

      assertEquals(Disposition.DONE, failing(3, failure, this::givenUp));
      assertEquals(List.of("failed with " + failure.getClass().getSimpleName()), calls);
      calls.clear();
    }
  }

  @Test
  void an_outage_gives_nothing_up() {
    assertThrows(Away.class, () -> failing(1000, new Away(), this::givenUp));
    assertEquals(List.of(), calls);
  }

  @Test
  void a_giving_up_that_fails_is_a_failure_itself() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            failing(
                3,
                new IllegalStateException(),
                (_, _) -> {
                  throw new IllegalArgumentException();
                }));
  }

  @Test
  void what_does_not_fail_is_not_given_up() {
    var handler =
        new GivingUp<InboundItem>(
            (_, _) -> new Disposition.RetryIn(Duration.ofSeconds(7)),
            this::givenUp,
            Away.class::isInstance);

    assertEquals(new Disposition.RetryIn(Duration.ofSeconds(7)), handler.handle(ITEM, 900));
    assertEquals(List.of(), calls);
  }
}
