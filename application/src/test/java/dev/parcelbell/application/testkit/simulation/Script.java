package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.RecordParcelUpdate;
import dev.parcelbell.application.port.in.RegisterCustomer;
import dev.parcelbell.application.port.in.RegisterParcel;
import dev.parcelbell.application.port.in.SortInboundItem;
import dev.parcelbell.application.usecase.UseCases;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.UserAction;
import dev.parcelbell.domain.customer.ContactPlan;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.customer.QuietHours;
import dev.parcelbell.domain.customer.Wish;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.ExpectedDelivery;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What people and other systems do during a run. */
final class Script {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(13),
          Duration.ofDays(3),
          Duration.ofDays(7));
  private static final List<List<Channel>> ORDERS =
      List.of(
          List.of(Channel.MESSENGER, Channel.SMS, Channel.EMAIL),
          List.of(Channel.SMS, Channel.EMAIL),
          List.of(Channel.EMAIL, Channel.MESSENGER),
          List.of(Channel.WHATSAPP, Channel.MESSENGER, Channel.EMAIL),
          List.of(Channel.SMS));

  private final World world;
  private final UseCases useCases;
  private final AnyDelivery anyDelivery;
  private final int customers;
  private final int parcels;
  private final List<DeliveryId> promised = new ArrayList<>();
  private int actionsLeft;

  Script(World world, UseCases useCases, AnyDelivery anyDelivery) {
    this.world = world;
    this.useCases = useCases;
    this.anyDelivery = anyDelivery;
    this.customers = 1 + world.dice().below(2);
    this.parcels = 1 + world.dice().below(3);
    this.actionsLeft = 3 + world.dice().below(12);
  }

  /** Everybody and everything that is there before the weather turns. */
  void prepare() {
    for (int i = 0; i < customers; i++) {
      register(i);
      if (world.dice().oneIn(4)) {
        continue; // never linked
      }
      useCases.linkMessenger().link(customer(i), psid(i));
      if (!world.dice().oneIn(3)) {
        writes(i);
      }
    }
    for (int i = 0; i < parcels; i++) {
      useCases
          .registerParcel()
          .register(new RegisterParcel.Command(parcel(i), ownerOf(i), ParcelDetails.NONE));
    }
  }

  boolean hasMore() {
    return actionsLeft > 0;
  }

  List<DeliveryId> promised() {
    return promised;
  }

  /** The next thing that somebody does; runs as a task of its own. */
  Runnable next() {
    actionsLeft--;
    int who = world.dice().below(customers);
    return switch (world.dice().below(12)) {
      case 0 -> () -> stops(who);
      case 1 -> () -> writes(who);
      case 2 -> () -> register(who);
      case 3, 4 -> anyDelivery(who);
      default -> update();
    };
  }

  private Runnable anyDelivery(int who) {
    var made = anyDelivery.make(customer(who));
    return () -> {
      anyDelivery.accept(made);
      promised.add(made.id());
    };
  }

  private Runnable update() {
    var parcel = parcel(world.dice().below(parcels));
    var status = world.dice().one(List.of(ParcelStatus.values()));
    var age = Duration.ofMinutes(world.dice().oneIn(5) ? world.dice().below(5000) : 0);
    var occurredAt =
        world.dice().oneIn(3)
            ? Optional.<Instant>empty()
            : Optional.of(world.clock().instant().minus(age));
    var details =
        world.dice().oneIn(2)
            ? ParcelDetails.NONE
            : new ParcelDetails(
                Optional.of("Berlin"), ExpectedDelivery.parse("2026-04-01"), Optional.empty());
    var key =
        world.dice().oneIn(2)
            ? Optional.of(
                new RecordParcelUpdate.Idempotent("sim", world.nextId(), status + " " + age))
            : Optional.<RecordParcelUpdate.Idempotent>empty();
    var command = new RecordParcelUpdate.Command(parcel, status, occurredAt, details, key);
    int calls = key.isPresent() ? 1 + world.dice().below(3) : 1;
    return () -> {
      for (int call = 0; call < calls; call++) {
        if (useCases.recordParcelUpdate().record(command)
            instanceof RecordParcelUpdate.Outcome.Recorded(_, var delivery)) {
          world.tell("promised " + delivery.value() + " " + status);
          promised.add(delivery);
        }
      }
    };
  }

  private void register(int i) {
    var dice = world.dice();
    var plan =
        dice.oneIn(3)
            ? Optional.<ContactPlan>empty()
            : Optional.of(
                new ContactPlan(
                    dice.one(ORDERS).stream()
                        .map(channel -> new ContactPlan.Step(channel, Optional.of(dice.one(WAITS))))
                        .toList()));
    var quiet =
        dice.oneIn(2)
            ? Optional.<QuietHours>empty()
            : Optional.of(new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 30)));
    var reach =
        new Profile.Reach(
            Optional.of(new EmailAddress("c" + i + "@example.org")),
            dice.oneIn(6) ? Optional.empty() : Optional.of(phone(i)),
            plan);
    useCases
        .registerCustomer()
        .register(
            new RegisterCustomer.Command(
                customer(i),
                new Profile("C" + i, reach, Locale.ENGLISH, ZoneId.of("Europe/Berlin"), quiet)));
  }

  private void stops(int who) {
    world.tell("STOP from " + who);
    useCases.changeConsent().change(phone(who), new Wish.Stop(world.clock().instant()));
  }

  private void writes(int who) {
    var now = world.clock().instant();
    useCases
        .sortInboundItem()
        .sort(
            new SortInboundItem.Item(
                "corr",
                world.nextId(),
                "message",
                now,
                new SortInboundItem.Content.Acted(
                    new Address.Messenger(psid(who)), UserAction.MESSAGE),
                new RawInput(new byte[] {1})));
  }

  private CustomerId ownerOf(int parcel) {
    return customer(parcel % customers);
  }

  private static CustomerId customer(int i) {
    return new CustomerId("c" + i);
  }

  private static TrackingNumber parcel(int i) {
    return new TrackingNumber("1000000" + i);
  }

  private static Psid psid(int i) {
    return new Psid("900" + i);
  }

  private static PhoneNumber phone(int i) {
    return new PhoneNumber("+49151123456" + i);
  }
}
