package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.RecordParcelUpdate;
import dev.parcelbell.application.port.in.RegisterParcel;
import dev.parcelbell.application.usecase.UseCases;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.UserAction;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.customer.Wish;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people and other systems do during a run. */
final class Script {
  private final World world;
  private final UseCases useCases;
  private final People people;
  private final Platforms platforms;
  private final AnyDelivery anyDelivery;
  private final AnyUpdate anyUpdate;
  private final int parcels;
  private final List<DeliveryId> promised = new ArrayList<>();
  private int actionsLeft;

  Script(
      World world, UseCases useCases, People people, Platforms platforms, AnyDelivery anyDelivery) {
    this.world = world;
    this.useCases = useCases;
    this.people = people;
    this.platforms = platforms;
    this.anyDelivery = anyDelivery;
    this.anyUpdate = new AnyUpdate(world);
    this.parcels = 1 + world.dice().below(3);
    this.actionsLeft = 3 + world.dice().below(12);
  }

  /** Everybody and everything that is there before the weather turns. */
  void prepare() {
    for (int i = 0; i < people.count(); i++) {
      useCases.registerCustomer().register(people.profile(i));
      if (world.dice().oneIn(4)) {
        continue; // never linked
      }
      useCases.linkMessenger().link(people.customer(i), people.psid(i));
      if (!world.dice().oneIn(3)) {
        wroteBefore(i);
      }
    }
    for (int i = 0; i < parcels; i++) {
      useCases
          .registerParcel()
          .register(
              new RegisterParcel.Command(
                  parcel(i), people.customer(i % people.count()), ParcelDetails.NONE));
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
    int who = world.dice().below(people.count());
    return switch (world.dice().below(15)) {
      case 0, 1 -> () -> wishes(who, new Wish.Stop(world.clock().instant()));
      case 2, 3 -> () -> wishes(who, new Wish.Start(world.clock().instant()));
      case 4, 5 -> somebodyWrites();
      case 6 -> registration(who);
      case 7 -> () -> platforms.say(new Said.Noise(world.clock().instant()));
      case 8, 9 -> anyDelivery(who);
      default -> update();
    };
  }

  private Runnable somebodyWrites() {
    var channel = world.dice().oneIn(3) ? Channel.WHATSAPP : Channel.MESSENGER;
    var person = people.address(channel, people.anybody());
    return () -> platforms.say(new Said.Acted(person, world.clock().instant()));
  }

  private Runnable registration(int who) {
    var profile = people.profile(who);
    return () -> useCases.registerCustomer().register(profile);
  }

  private Runnable anyDelivery(int who) {
    var made = anyDelivery.make(people.customer(who));
    return () -> {
      anyDelivery.accept(made);
      promised.add(made.id());
    };
  }

  private Runnable update() {
    var command = anyUpdate.make(parcel(world.dice().below(parcels)));
    int calls = command.idempotent().isPresent() ? 1 + world.dice().below(3) : 1;
    return () -> {
      for (int call = 0; call < calls; call++) {
        if (useCases.recordParcelUpdate().record(command)
            instanceof RecordParcelUpdate.Outcome.Recorded(_, var delivery)) {
          world.tell("promised " + delivery.value() + " " + command.status());
          promised.add(delivery);
        }
      }
    };
  }

  private void wishes(int who, Wish wish) {
    world.tell(wish + " from " + who);
    platforms.say(new Said.Wished(people.phone(who), wish));
  }

  private void wroteBefore(int who) {
    var person = people.address(Channel.MESSENGER, who);
    var action = new InboundItem.Content.Acted(person, UserAction.MESSAGE, Optional.empty());
    var raw = new RawInput(new byte[] {1});
    useCases
        .sortInboundItem()
        .sort(new InboundItem("sim", "before " + who, "message", World.START, action, raw));
  }

  private static TrackingNumber parcel(int i) {
    return new TrackingNumber("1000000" + i);
  }
}
