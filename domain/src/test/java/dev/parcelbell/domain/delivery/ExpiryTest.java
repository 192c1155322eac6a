package dev.parcelbell.domain.delivery;

import static dev.parcelbell.domain.delivery.Sample.ACCEPTED;
import static dev.parcelbell.domain.delivery.Sample.NOON;
import static dev.parcelbell.domain.delivery.Sample.WAIT;
import static dev.parcelbell.domain.delivery.Sample.rested;
import static dev.parcelbell.domain.delivery.Sample.state;
import static dev.parcelbell.domain.delivery.Sample.tried;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** After its expiry nothing more is claimed for a delivery. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpiryTest {
  private static final Instant END = NOON.plusSeconds(60);

  private final Delivery.Running begun =
      Sample.open(
          Sample.assignment(Mode.FALLBACK, ParcelStatus.AT_DEPOT, Optional.of(END)),
          Channel.SMS,
          Channel.EMAIL);

  @Test
  void until_the_last_moment_it_may_go_out() {
    assertEquals(0, Sample.wanted(begun, Sample.at(END.minusMillis(1))).hop());
    assertEquals(NOON, begun.dueAt());
  }

  @Test
  void what_was_not_claimed_is_skipped_at_the_end() {
    var over = rested(begun, END);
    assertInstanceOf(Delivery.Exhausted.class, over);
    assertEquals(new HopState.Skipped(Reason.EXPIRED), state(over, 0));
    assertEquals(new HopState.Skipped(Reason.EXPIRED), state(over, 1));
  }

  @Test
  void what_was_sent_is_waited_for_until_its_own_deadline() {
    var sent = tried(begun, NOON, ACCEPTED);
    assertEquals(END, ((Delivery.Running) sent).dueAt());
    var waiting = rested(sent, END);
    assertInstanceOf(Delivery.Running.class, waiting);
    assertEquals(new HopState.Skipped(Reason.EXPIRED), state(waiting, 1));
    assertEquals(NOON.plus(WAIT), ((Delivery.Running) waiting).dueAt());
  }
}
