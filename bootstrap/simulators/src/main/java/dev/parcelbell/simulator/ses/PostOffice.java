package dev.parcelbell.simulator.ses;

import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.aws.Sns;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.DeliveryIds;
import dev.parcelbell.simulator.world.Latest;
import dev.parcelbell.simulator.world.Receipts;
import dev.parcelbell.simulator.world.Sent;
import dev.parcelbell.simulator.world.World;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** Brings mails to people, and publishes what becomes of them. */
final class PostOffice {
  /** The name of the topic. */
  private static final String TOPIC = "email-events";

  /** What a sender calls the message tag that carries its own id. */
  private static final String CORRELATION_TAG = "attempt";

  private final World world;
  private final AwsSettings settings;
  private final Sns sns;
  private final SesEvents events;
  private final Latest<Mailing> latest = new Latest<>();

  PostOffice(World world, AwsSettings settings, Sns sns) {
    this.world = world;
    this.settings = settings;
    this.sns = sns;
    this.events = new SesEvents(settings, world.ids());
  }

  Mailing take(Email email, Receipts receipts) {
    var ids = world.ids();
    var messageId = "0107" + ids.hex(6) + "-" + ids.uuid() + "-000000";
    var mailing = new Mailing(messageId, world.now(), email);
    for (var to : email.destinations()) {
      latest.put(to, mailing);
      var fate = receipts == Receipts.OF_FAILURE ? EmailEvent.BOUNCE : simulatorAddress(to);
      if (fate != EmailEvent.BOUNCE) {
        world.outbox().add(sent(mailing, to));
      }
      world.schedule(
          receipts,
          List.of(() -> publish(mailing, to, EmailEvent.SEND), () -> publish(mailing, to, fate)));
    }
    return mailing;
  }

  /** The addresses of SES's own mailbox simulator; everybody else gets their mail. */
  private static EmailEvent simulatorAddress(String to) {
    return switch (to.toLowerCase(Locale.ROOT)) {
      case "bounce@simulator.amazonses.com" -> EmailEvent.BOUNCE;
      case "complaint@simulator.amazonses.com" -> EmailEvent.COMPLAINT;
      default -> EmailEvent.DELIVERY;
    };
  }

  private static Sent sent(Mailing mailing, String to) {
    var email = mailing.email();
    return new Sent(
        Channel.EMAIL,
        to,
        email.readable(),
        mailing.at(),
        mailing.messageId(),
        DeliveryIds.in(email.tags().getOrDefault(CORRELATION_TAG, "")),
        email.toJson());
  }

  void happen(String address, EmailEvent event) {
    var mailing =
        latest.of(address).orElseThrow(() -> new NoSuchElementException("no mail to that address"));
    var asWritten =
        mailing.email().destinations().stream().filter(address::equalsIgnoreCase).findFirst();
    publish(mailing, asWritten.orElse(address), event);
  }

  private void publish(Mailing mailing, String to, EmailEvent event) {
    settings
        .configurationSet(mailing.email().configurationSet())
        .ifPresent(
            set -> sns.publish(TOPIC, to, events.event(event, mailing, set, to, world.now())));
  }

  void clear() {
    latest.clear();
  }
}
