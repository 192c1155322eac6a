package dev.parcelbell.application.testkit;

import static dev.parcelbell.domain.channel.Channel.EMAIL;
import static dev.parcelbell.domain.channel.Channel.SMS;
import static dev.parcelbell.domain.channel.Reason.CHANNEL_PAUSED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.ChannelStates;
import dev.parcelbell.domain.channel.Reason;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every {@link ChannelStates} owes. Extend it once per adapter. */
@DisplayName("the ChannelStates contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ChannelStatesContract {
  /** Far ahead: a store that really lets items expire must not do so during a test. */
  private static final Instant NOON = Instant.parse("2046-03-01T12:00:00Z");

  private static final Instant ONE = NOON.plusSeconds(3600);

  /** How long another process may go on believing what it knew: "a few seconds". */
  private static final long A_FEW_SECONDS = 10;

  /** How implementations may differ, by name. */
  public enum Difference {
    /** Another process may believe for a few seconds what it knew before. */
    OTHERS_HEAR_LATER
  }

  /** The same states, as two processes see them. */
  public record Fixture(ChannelStates here, ChannelStates elsewhere) {}

  /** Called for every test; no channel is paused. */
  protected abstract Fixture nothingPaused();

  protected abstract Set<Difference> differences();

  private ChannelStates here;
  private ChannelStates elsewhere;

  @BeforeEach
  final void open() {
    var states = nothingPaused();
    here = states.here();
    elsewhere = states.elsewhere();
  }

  private void pauseSms(Instant until) {
    here.pause(SMS, Reason.CREDENTIALS_REJECTED, until);
  }

  @Test
  void a_pause_is_seen_at_once_where_it_was_said() {
    assertEquals(Map.of(), here.paused(NOON));
    pauseSms(ONE);
    assertEquals(Map.of(SMS, CHANNEL_PAUSED), here.paused(NOON));
    here.pause(EMAIL, Reason.ACCOUNT_RESTRICTED, ONE);
    assertEquals(Map.of(SMS, CHANNEL_PAUSED, EMAIL, CHANNEL_PAUSED), here.paused(NOON));
  }

  @Test
  void a_pause_is_heard_of_elsewhere_within_a_few_seconds() {
    assertEquals(Map.of(), elsewhere.paused(NOON));
    pauseSms(ONE);
    Map<?, ?> atOnce =
        differences().contains(Difference.OTHERS_HEAR_LATER)
            ? Map.of()
            : Map.of(SMS, CHANNEL_PAUSED);
    assertEquals(atOnce, elsewhere.paused(NOON));
    assertEquals(Map.of(SMS, CHANNEL_PAUSED), elsewhere.paused(NOON.plusSeconds(A_FEW_SECONDS)));
  }

  @Test
  void a_pause_ends_by_itself() {
    pauseSms(ONE);
    assertEquals(Map.of(SMS, CHANNEL_PAUSED), here.paused(ONE.minusNanos(1)));
    assertEquals(Map.of(), here.paused(ONE));
  }

  @Test
  void a_shorter_pause_does_not_end_a_longer_one() {
    pauseSms(ONE);
    pauseSms(NOON.plusSeconds(1));
    assertEquals(Map.of(SMS, CHANNEL_PAUSED), here.paused(NOON.plusSeconds(2)));
    pauseSms(ONE.plusSeconds(1));
    assertEquals(Map.of(SMS, CHANNEL_PAUSED), here.paused(ONE));
  }

  @Test
  void a_resumed_channel_is_in_service_and_can_be_paused_for_less() {
    pauseSms(ONE);
    here.pause(EMAIL, Reason.ACCOUNT_RESTRICTED, ONE);
    here.resume(SMS);
    assertEquals(Map.of(EMAIL, CHANNEL_PAUSED), here.paused(NOON));
    pauseSms(NOON.plusSeconds(1));
    assertEquals(Map.of(EMAIL, CHANNEL_PAUSED), here.paused(NOON.plusSeconds(1)));
  }
}
