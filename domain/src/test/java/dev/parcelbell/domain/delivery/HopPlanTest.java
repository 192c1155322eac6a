package dev.parcelbell.domain.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HopPlanTest {
  @Test
  void a_hop_waits_for_a_success() {
    assertThrows(
        IllegalArgumentException.class, () -> plan(ReceiptStatus.FAILED, Duration.ofHours(1)));
    assertThrows(
        IllegalArgumentException.class, () -> plan(ReceiptStatus.DELIVERED, Duration.ZERO));
    assertEquals(
        Duration.ofMillis(1), plan(ReceiptStatus.DELIVERED, Duration.ofMillis(1)).fallbackAfter());
  }

  @Test
  void an_address_is_of_the_hops_channel() {
    var number = Optional.<Address>of(new Address.Sms(Sample.PHONE));
    assertThrows(
        IllegalArgumentException.class,
        () -> new HopPlan(Channel.WHATSAPP, number, ReceiptStatus.SENT, Duration.ofHours(1)));
    assertEquals(
        number, new HopPlan(Channel.SMS, number, ReceiptStatus.SENT, Duration.ofHours(1)).to());
  }

  @Test
  void a_delivery_has_at_most_eight_hops() {
    var assignment = Sample.assignment(Mode.BROADCAST, ParcelStatus.AT_DEPOT, Optional.empty());
    var eight = Collections.nCopies(8, Sample.hop(Channel.SMS));
    assertEquals(8, Delivery.open(assignment, eight).progress().hops().size());
    var nine = Collections.nCopies(9, Sample.hop(Channel.SMS));
    assertThrows(IllegalArgumentException.class, () -> Delivery.open(assignment, nine));
  }

  private static HopPlan plan(ReceiptStatus goal, Duration wait) {
    return new HopPlan(Channel.SMS, Optional.empty(), goal, wait);
  }
}
