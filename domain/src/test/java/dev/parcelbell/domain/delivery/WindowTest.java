package dev.parcelbell.domain.delivery;

import static dev.parcelbell.domain.delivery.Sample.ANA;
import static dev.parcelbell.domain.delivery.Sample.NOON;
import static dev.parcelbell.domain.delivery.Sample.open;
import static dev.parcelbell.domain.delivery.Sample.state;
import static dev.parcelbell.domain.delivery.Sample.wanted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.MessagingWindow;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptRoutes;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Free-form messages go only into an open window. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WindowTest {
  private static final Address ANAS = ANA.addressOn(Channel.MESSENGER).orElseThrow();

  private final Delivery.Running begun = open(Mode.FALLBACK, Channel.MESSENGER, Channel.SMS);

  @Test
  void into_an_open_window_goes_a_free_form_message() {
    var wanted = wanted(begun, around(NOON.plusMillis(1), Set.of(Channel.MESSENGER)));
    assertEquals(0, wanted.hop());
    assertFalse(wanted.template());
  }

  @Test
  void where_the_window_is_closed_goes_the_approved_template() {
    var wanted = wanted(begun, around(NOON, Set.of(Channel.MESSENGER)));
    assertEquals(0, wanted.hop());
    assertTrue(wanted.template());
    var claimed =
        Delivery.Running.claim(wanted, Sample.attempt(0, 1), NOON, NOON.plus(Sample.LEASE));
    assertEquals("MESSENGER UTILITY", claimed.progress().history().entries().getLast().detail());
  }

  @Test
  void where_there_is_no_template_for_the_channel_the_hop_is_skipped_at_once() {
    var wanted = wanted(begun, around(NOON, Set.of(Channel.WHATSAPP)));
    assertEquals(1, wanted.hop());
    assertFalse(wanted.template());
    assertEquals(new HopState.Skipped(Reason.WINDOW_CLOSED), state(wanted.delivery(), 0));
  }

  @Test
  void who_never_wrote_has_no_window() {
    var nothing =
        new Circumstances(
            NOON, Optional.of(ANA), Map.of(), Map.of(), Set.of(), ReceiptRoutes.ALL_REPORT);
    assertEquals(1, wanted(begun, nothing).hop());
  }

  @Test
  void the_window_of_one_user_says_nothing_of_another() {
    var other = new Address.Messenger(new Psid("somebody-else"));
    var open = around(NOON.plusMillis(1), Set.of());
    assertEquals(0, wanted(twoUsers(ANAS, other), open).hop());
    var second = wanted(twoUsers(other, ANAS), open);
    assertEquals(1, second.hop());
    assertEquals(ANAS, second.to());
    assertFalse(second.template());
    assertEquals(new HopState.Skipped(Reason.WINDOW_CLOSED), state(second.delivery(), 0));
  }

  private static Delivery twoUsers(Address first, Address second) {
    var plan =
        Stream.of(first, second)
            .map(
                to ->
                    new HopPlan(
                        to.channel(), Optional.of(to), ReceiptStatus.DELIVERED, Sample.WAIT))
            .toList();
    return Delivery.open(
        Sample.assignment(Mode.FALLBACK, ParcelStatus.AT_DEPOT, Optional.empty()), plan);
  }

  private static Circumstances around(Instant until, Set<Channel> templates) {
    return new Circumstances(
        NOON,
        Optional.of(ANA),
        Map.of(),
        Map.of(ANAS, new MessagingWindow(until)),
        templates,
        ReceiptRoutes.ALL_REPORT);
  }
}
