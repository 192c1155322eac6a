package dev.parcelbell.application.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.application.port.out.InboundQueue.Inbound;
import dev.parcelbell.domain.channel.RawInput;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What every {@link InboundQueue} owes. Extend it once per queue. Not promised, so not asked here:
 * order, and that an item comes only once.
 */
@DisplayName("the InboundQueue contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class InboundQueueContract {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");

  /** Enough to make one call for all of them impossible. */
  private static final int MANY = 25;

  /** An empty queue, and a way to take out what waits in it. */
  public record Fixture(InboundQueue queue, Behind behind) {}

  /** What the workers would get. */
  public interface Behind {
    List<Inbound> takeWebhooks();

    List<Inbound> takeEvents();
  }

  /** Called for every test. */
  protected abstract Fixture emptyQueue();

  private InboundQueue queue;
  private Behind behind;

  @BeforeEach
  final void open() {
    var fixture = emptyQueue();
    queue = fixture.queue();
    behind = fixture.behind();
  }

  private static Inbound inbound(byte[] body) {
    return new Inbound("cor-1", NOON, new RawInput(body));
  }

  private static Inbound inbound(String body) {
    return inbound(body.getBytes(UTF_8));
  }

  private static byte[] noise(int bytes) {
    var noise = new byte[bytes];
    new Random(bytes).nextBytes(noise);
    return noise;
  }

  private void passesAsItIs(Inbound inbound) {
    queue.putWebhook(inbound);
    assertEquals(List.of(inbound), behind.takeWebhooks());
    queue.putEvent(inbound);
    assertEquals(List.of(inbound), behind.takeEvents());
  }

  @Test
  void what_was_put_in_comes_out_with_its_time_and_correlation() {
    passesAsItIs(inbound("{\"object\":\"page\"}"));
  }

  @Test
  void webhooks_and_events_do_not_mix() {
    queue.putWebhook(inbound("webhook"));
    queue.putEvent(inbound("event"));

    assertEquals(List.of(inbound("event")), behind.takeEvents());
    assertEquals(List.of(inbound("webhook")), behind.takeWebhooks());
  }

  @Test
  void bytes_that_are_no_text_pass() {
    passesAsItIs(inbound(new byte[] {0, 1, 8, -1, (byte) 0xc3, 0x28, 13, 10, 127}));
  }

  @Test
  void text_that_queues_do_not_like_passes() {
    passesAsItIs(inbound("\u0000\u000b\ufffe<&]]> \ud83d\udce6 ünï"));
  }

  @Test
  void nothing_at_all_passes() {
    passesAsItIs(inbound(new byte[0]));
  }

  @Test
  void what_looks_like_the_queues_own_writing_passes() {
    passesAsItIs(inbound("{\"parcelbell\":\"inbound\",\"schema\":1,\"archived\":\"webhook/x\"}"));
  }

  @Test
  void large_bodies_pass() {
    for (int bytes : List.of(200 * 1024, 200 * 1024 + 1, 1 << 20)) {
      passesAsItIs(inbound(noise(bytes)));
    }
  }

  @Test
  void large_bodies_of_the_same_moment_and_correlation_are_not_taken_for_one() {
    var first = inbound(noise(300_000));
    var second = inbound(noise(300_001));
    queue.putWebhook(first);
    queue.putWebhook(second);

    assertEquals(Set.of(first, second), Set.copyOf(behind.takeWebhooks()));
  }

  @Test
  void the_same_twice_is_two_items() {
    queue.putWebhook(inbound("again"));
    queue.putWebhook(inbound("again"));

    assertEquals(List.of(inbound("again"), inbound("again")), behind.takeWebhooks());
  }

  @Test
  void of_many_put_in_at_once_every_one_comes_out() throws Exception {
    AtOnce.call(
        MANY,
        i ->
            () -> {
              queue.putEvent(inbound("event " + i));
              return i;
            });

    var expected =
        IntStream.range(0, MANY).mapToObj(i -> inbound("event " + i)).collect(Collectors.toSet());
    assertEquals(expected, Set.copyOf(behind.takeEvents()));
  }
}
