package dev.parcelbell.adapter.httpapi.wire;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.MessagingWindow;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptRoutes;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.customer.QuietHours;
import dev.parcelbell.domain.customer.Wish;
import dev.parcelbell.domain.delivery.Assignment;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.Circumstances;
import dev.parcelbell.domain.delivery.Decision;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.HopPlan;
import dev.parcelbell.domain.delivery.Mode;
import dev.parcelbell.domain.delivery.Notification;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Drives deliveries of one parcel to one customer, as a worker would, one step a second. */
public final class Journey {
  public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  public static final TrackingNumber PARCEL = new TrackingNumber("12345678");
  public static final UpdateId UPDATE = new UpdateId("01KAJ7Z8Q0000000000000000A");
  public static final DeliveryId ID = DeliveryId.of(PARCEL, UPDATE);
  public static final CustomerId ANA = new CustomerId("C-1");

  private static final Psid ANAS_PSID = new Psid("7000000000001");

  private Instant now = NOON;
  private Customer customer =
      new Customer(
          ANA,
          new Profile(
              "Ana",
              new Profile.Reach(
                  EmailAddress.parse("ana@example.com"),
                  PhoneNumber.parse("+4915112345678"),
                  Optional.empty()),
              Locale.ENGLISH,
              ZoneId.of("UTC"),
              Optional.empty()),
          Optional.of(ANAS_PSID),
          Map.of(),
          0);
  private MessagingWindow window = MessagingWindow.NEVER_OPENED;
  private Delivery delivery;
  private int claims;

  private Journey(Delivery delivery) {
    this.delivery = delivery;
  }

  public static Journey of(Channel... plan) {
    return of(Mode.FALLBACK, plan);
  }

  static Journey of(Mode mode, Channel... plan) {
    var hops =
        Stream.of(plan)
            .map(
                channel ->
                    new HopPlan(
                        channel, Optional.empty(), ReceiptStatus.DELIVERED, Duration.ofHours(1)))
            .toList();
    return new Journey(Delivery.open(assignment(mode), hops));
  }

  static Assignment assignment(Mode mode) {
    var update = new ParcelUpdate(UPDATE, ParcelStatus.AT_DEPOT, NOON, ParcelDetails.NONE);
    var news = new Notification.ParcelNews(PARCEL, update, Sequence.of("7"), "v1");
    return new Assignment(ID, ANA, news, mode, NOON, Optional.empty());
  }

  Journey windowOpen() {
    window = new MessagingWindow(NOON.plus(Duration.ofDays(1)));
    return this;
  }

  Journey quietUntilOne() {
    var profile = customer.profile();
    customer =
        customer.correct(
            new Profile(
                profile.name(),
                profile.reach(),
                profile.locale(),
                profile.timeZone(),
                Optional.of(new QuietHours(LocalTime.of(11, 0), LocalTime.of(13, 0)))));
    return this;
  }

  Journey optOut(Channel channel) {
    customer = customer.hear(channel, new Wish.Stop(now));
    return this;
  }

  /** Decides, and claims if that is what was decided. */
  public Journey step() {
    return stepAfter(Duration.ofSeconds(1));
  }

  Journey stepAfter(Duration wait) {
    now = now.plus(wait);
    switch (((Delivery.Running) delivery).decide(circumstances())) {
      case Decision.Rest(var next) -> delivery = next;
      case Decision.Claim claim -> {
        var id = new AttemptId(ID, claim.hop(), "c" + ++claims);
        delivery = Delivery.Running.claim(claim, id, now, now.plusSeconds(30));
      }
    }
    return this;
  }

  private Circumstances circumstances() {
    return new Circumstances(
        now,
        Optional.of(customer),
        Map.of(),
        Map.of(new Address.Messenger(ANAS_PSID), window),
        Set.of(),
        ReceiptRoutes.ALL_REPORT);
  }

  public Journey report(int hop, SendOutcome outcome) {
    delivery = delivery.report(newest(hop), outcome, now, Duration.ofSeconds(20));
    return this;
  }

  public Journey accepted(int hop) {
    return report(hop, new SendOutcome.Accepted("mid-" + hop));
  }

  public Journey receipt(int hop, Receipt receipt) {
    delivery = delivery.receive(newest(hop), receipt, now);
    return this;
  }

  public Journey delivered(int hop) {
    return receipt(hop, Receipt.success(ReceiptStatus.DELIVERED, now, "TEXT_DELIVERED"));
  }

  private AttemptId newest(int hop) {
    return delivery.progress().hops().get(hop).attempts().getLast().id();
  }

  public Journey park() {
    delivery = ((Delivery.Running) delivery).park("POISON", now);
    return this;
  }

  Journey supersede() {
    delivery = ((Delivery.Running) delivery).supersede(now);
    return this;
  }

  Journey cancel() {
    delivery = ((Delivery.Running) delivery).cancel(now);
    return this;
  }

  public Delivery delivery() {
    return delivery;
  }
}
