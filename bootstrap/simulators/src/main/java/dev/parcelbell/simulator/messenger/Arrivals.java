package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.DeliveryIds;
import dev.parcelbell.simulator.world.Receipts;
import dev.parcelbell.simulator.world.Sent;
import dev.parcelbell.simulator.world.World;
import java.util.ArrayList;
import java.util.List;

/** Brings messages of the page to people, and tells the app what became of them. */
final class Arrivals {
  private final World world;
  private final Templates templates;
  private final Events events;
  private final Reports reports;
  private final QuickReplies quickReplies;
  private volatile boolean peopleRead;

  Arrivals(
      World world,
      Templates templates,
      Events events,
      Reports reports,
      QuickReplies quickReplies,
      boolean peopleRead) {
    this.world = world;
    this.templates = templates;
    this.events = events;
    this.reports = reports;
    this.quickReplies = quickReplies;
    this.peopleRead = peopleRead;
  }

  void peopleRead(boolean read) {
    peopleRead = read;
  }

  /**
   * The id of the message that has arrived.
   *
   * @param appId of the app that sent it
   * @param raw the request, for the outbox
   */
  String arrive(String psid, ObjectNode message, long appId, ObjectNode raw, Receipts receipts) {
    var mid = "m_" + world.ids().text(48);
    var at = world.now();
    world
        .outbox()
        .add(
            new Sent(
                Channel.MESSENGER,
                psid,
                MessageText.of(message, templates),
                at,
                mid,
                DeliveryIds.in(message.path("metadata").asText()),
                raw));
    if (message.has("quick_replies")) {
      quickReplies.offer(psid, mid);
    }
    var reported = new ArrayList<Runnable>();
    reported.add(() -> reports.post(psid, events.echo(psid, at, mid, message, appId)));
    reported.add(() -> reports.post(psid, events.delivery(psid, world.now(), List.of(mid), at)));
    if (peopleRead) {
      reported.add(() -> reports.post(psid, events.read(psid, world.now(), at)));
    }
    world.schedule(receipts, reported);
    return mid;
  }
}
