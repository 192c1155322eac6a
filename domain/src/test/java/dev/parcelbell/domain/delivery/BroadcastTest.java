package dev.parcelbell.domain.delivery;

import static dev.parcelbell.domain.delivery.Sample.ACCEPTED;
import static dev.parcelbell.domain.delivery.Sample.NOON;
import static dev.parcelbell.domain.delivery.Sample.REFUSED;
import static dev.parcelbell.domain.delivery.Sample.WAIT;
import static dev.parcelbell.domain.delivery.Sample.attempt;
import static dev.parcelbell.domain.delivery.Sample.open;
import static dev.parcelbell.domain.delivery.Sample.rested;
import static dev.parcelbell.domain.delivery.Sample.state;
import static dev.parcelbell.domain.delivery.Sample.told;
import static dev.parcelbell.domain.delivery.Sample.tried;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every hop by itself. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BroadcastTest {
  private final Delivery.Running begun = open(Mode.BROADCAST, Channel.SMS, Channel.EMAIL);

  @Test
  void every_hop_is_due_at_once() {
    assertEquals(new HopState.Due(NOON), state(begun, 0));
    assertEquals(new HopState.Due(NOON), state(begun, 1));
  }

  @Test
  void a_success_of_one_does_not_stop_the_other() {
    var one =
        tried(begun, NOON, ACCEPTED).receive(attempt(0, 1), told(ReceiptStatus.DELIVERED), NOON);
    assertInstanceOf(Delivery.Running.class, one);
    assertEquals(new HopState.Succeeded(), state(one, 0));
    var both = tried(one, NOON, ACCEPTED);
    assertEquals(new HopState.Awaiting(), state(both, 1));
    var done = both.receive(attempt(1, 1), told(ReceiptStatus.DELIVERED), NOON.plusSeconds(1));
    assertInstanceOf(Delivery.Delivered.class, done);
    assertEquals(List.of(Channel.SMS, Channel.EMAIL), done.progress().deliveredOn());
  }

  @Test
  void one_success_is_enough_to_have_delivered_when_all_have_ended() {
    var one = tried(tried(begun, NOON, REFUSED), NOON, ACCEPTED);
    var done = one.receive(attempt(1, 1), told(ReceiptStatus.DELIVERED), NOON);
    assertInstanceOf(Delivery.Delivered.class, done);
    assertEquals(new HopState.Failed(Reason.REFUSED), state(done, 0));
  }

  @Test
  void without_a_success_it_is_exhausted_when_the_last_one_has_ended() {
    var waiting = tried(tried(begun, NOON, REFUSED), NOON, ACCEPTED);
    assertInstanceOf(Delivery.Running.class, waiting);
    var over = rested(waiting, NOON.plus(WAIT));
    assertInstanceOf(Delivery.Exhausted.class, over);
    assertEquals(new HopState.Failed(Reason.NO_RECEIPT), state(over, 1));
  }

  @Test
  void each_hop_has_its_own_deadline() {
    var first = tried(begun, NOON, ACCEPTED);
    var both = tried(first, NOON.plusSeconds(60), ACCEPTED);
    assertEquals(NOON.plus(WAIT), ((Delivery.Running) both).dueAt());
    var one = rested(both, NOON.plus(WAIT));
    assertEquals(new HopState.Failed(Reason.NO_RECEIPT), state(one, 0));
    assertEquals(NOON.plusSeconds(60).plus(WAIT), ((Delivery.Running) one).dueAt());
  }
}
