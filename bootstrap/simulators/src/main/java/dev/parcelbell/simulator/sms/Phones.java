package dev.parcelbell.simulator.sms;

import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.aws.Sns;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.DeliveryIds;
import dev.parcelbell.simulator.world.Latest;
import dev.parcelbell.simulator.world.Receipts;
import dev.parcelbell.simulator.world.Sent;
import dev.parcelbell.simulator.world.World;
import java.util.List;
import java.util.NoSuchElementException;

/** Brings text messages to people and theirs to us, and publishes what becomes of them. */
final class Phones {
  /** The names of the topics. */
  private static final String EVENTS = "sms-events";

  private static final String INBOUND = "sms-inbound";

  /** What a sender calls the context entry that carries its own id. */
  private static final String CORRELATION_KEY = "attempt";

  private final World world;
  private final AwsSettings settings;
  private final Sns sns;
  private final SmsEvents events;
  private final Latest<Texting> latest = new Latest<>();

  Phones(World world, AwsSettings settings, Sns sns) {
    this.world = world;
    this.settings = settings;
    this.sns = sns;
    this.events = new SmsEvents(settings.originationNumber());
  }

  /** Gives back the id of the message. */
  String take(TextMessage message, Receipts receipts) {
    var texting = new Texting(world.ids().uuid(), world.now(), message);
    latest.put(message.to(), texting);
    boolean fails = receipts == Receipts.OF_FAILURE;
    if (!fails) {
      world.outbox().add(sent(texting));
    }
    var fate = fails ? TextEvent.CARRIER_UNREACHABLE : TextEvent.DELIVERED;
    world.schedule(receipts, List.of(() -> publish(texting, fate)));
    return texting.messageId();
  }

  private static Sent sent(Texting texting) {
    var message = texting.message();
    return new Sent(
        Channel.SMS,
        message.to(),
        message.body(),
        texting.at(),
        texting.messageId(),
        DeliveryIds.in(message.context().path(CORRELATION_KEY).asText()),
        message.params());
  }

  void reply(String phone, String text) {
    var previous = latest.of(phone).map(Texting::messageId);
    sns.publish(INBOUND, phone, events.inbound(phone, text, world.ids().uuid(), previous));
  }

  void happen(String phone, TextEvent event) {
    var texting =
        latest.of(phone).orElseThrow(() -> new NoSuchElementException("no message to that number"));
    publish(texting, event);
  }

  private void publish(Texting texting, TextEvent event) {
    var message = texting.message();
    if (settings.configurationSet(message.configurationSet()).isPresent()) {
      sns.publish(EVENTS, message.to(), events.event(event, texting, world.now()));
    }
  }

  void clear() {
    latest.clear();
  }
}
