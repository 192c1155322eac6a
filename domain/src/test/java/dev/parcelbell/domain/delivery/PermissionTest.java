package dev.parcelbell.domain.delivery;

import static dev.parcelbell.domain.delivery.Sample.ANA;
import static dev.parcelbell.domain.delivery.Sample.NOON;
import static dev.parcelbell.domain.delivery.Sample.open;
import static dev.parcelbell.domain.delivery.Sample.rested;
import static dev.parcelbell.domain.delivery.Sample.state;
import static dev.parcelbell.domain.delivery.Sample.wanted;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptRoutes;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.Wish;
import dev.parcelbell.domain.delivery.HopState.Skipped;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is looked at just before each attempt. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PermissionTest {
  private final Delivery.Running begun = open(Mode.FALLBACK, Channel.SMS, Channel.EMAIL);
  private final Circumstances usual = Sample.at(NOON);

  @Test
  void a_channel_that_the_customer_opted_out_of_is_skipped() {
    var next = wanted(begun, Sample.at(NOON, ANA.hear(Channel.SMS, new Wish.Stop(NOON))));
    assertEquals(1, next.hop());
    assertEquals(new Skipped(Reason.OPTED_OUT), state(next.delivery(), 0));
    assertTrue(Sample.events(next.delivery()).contains(HistoryEvent.HOP_SKIPPED));
    assertEquals(
        "SMS OPTED_OUT", next.delivery().progress().history().entries().getLast().detail());
  }

  @Test
  void a_channel_that_cannot_be_used_is_skipped_with_its_reason() {
    var next =
        wanted(
            begun,
            new Circumstances(
                NOON,
                Optional.of(ANA),
                Map.of(Channel.SMS, Reason.CHANNEL_NOT_AVAILABLE),
                usual.windows(),
                Set.of(),
                usual.routes()));
    assertEquals(1, next.hop());
    assertEquals(new Skipped(Reason.CHANNEL_NOT_AVAILABLE), state(next.delivery(), 0));
  }

  @Test
  void an_opt_out_is_named_before_a_channel_that_is_down() {
    var over =
        rested(
            open(Mode.FALLBACK, Channel.SMS),
            new Circumstances(
                NOON,
                Optional.of(ANA.hear(Channel.SMS, new Wish.Stop(NOON))),
                Map.of(Channel.SMS, Reason.CHANNEL_PAUSED),
                Map.of(),
                Set.of(),
                usual.routes()));
    assertInstanceOf(Delivery.Suppressed.class, over);
  }

  @Test
  void without_an_address_a_hop_is_skipped() {
    var nobody = Customer.register(ANA.id(), ANA.profile());
    var over = rested(open(Mode.FALLBACK, Channel.MESSENGER), Sample.at(NOON, nobody));
    assertEquals(new Skipped(Reason.NO_ADDRESS), state(over, 0));
    assertInstanceOf(Delivery.Suppressed.class, over);
  }

  @Test
  void nobody_is_told_about_a_customer_who_is_gone() {
    var gone =
        new Circumstances(NOON, Optional.empty(), Map.of(), Map.of(), Set.of(), usual.routes());
    var over = rested(begun, gone);
    assertEquals(NOON, assertInstanceOf(Delivery.Suppressed.class, over).at());
    assertEquals(new Skipped(Reason.NO_CUSTOMER), state(over, 0));
    assertEquals(HistoryEvent.SUPPRESSED, Sample.events(over).getLast());
  }

  @Test
  void what_was_tried_or_was_not_possible_is_exhausted_and_not_suppressed() {
    var refused = Sample.tried(begun, NOON, Sample.REFUSED);
    var over = rested(refused, Sample.at(NOON, ANA.hear(Channel.EMAIL, new Wish.Stop(NOON))));
    assertInstanceOf(Delivery.Exhausted.class, over);
    var closed =
        new Circumstances(NOON, Optional.of(ANA), Map.of(), Map.of(), Set.of(), usual.routes());
    assertInstanceOf(
        Delivery.Exhausted.class, rested(open(Mode.FALLBACK, Channel.MESSENGER), closed));
  }

  @Test
  void an_address_of_the_plan_is_stronger_than_the_customers() {
    var other = new Address.Sms(new PhoneNumber("+4915100000000"));
    var plan = new HopPlan(Channel.SMS, Optional.of(other), ReceiptStatus.SENT, Sample.WAIT);
    var delivery =
        Delivery.open(
            Sample.assignment(Mode.FALLBACK, ParcelStatus.AT_DEPOT, Optional.empty()),
            List.of(plan));
    assertEquals(other, wanted(delivery, usual).to());
    assertEquals(ReceiptStatus.SENT, wanted(delivery, usual).goal());
  }

  @Test
  void on_a_route_without_receipts_acceptance_is_the_end() {
    var routes = new ReceiptRoutes(Set.of(new ReceiptRoutes.Silent(Channel.SMS, "+49")));
    var around = new Circumstances(NOON, Optional.of(ANA), Map.of(), Map.of(), Set.of(), routes);
    assertEquals(ReceiptStatus.ACCEPTED, wanted(begun, around).goal());
    var done =
        Sample.claimed(begun, around)
            .report(Sample.attempt(0, 1), Sample.ACCEPTED, NOON, Sample.RETRY);
    assertInstanceOf(Delivery.Delivered.class, done);
  }
}
