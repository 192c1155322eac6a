package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.InboundQueue.Inbound;
import dev.parcelbell.application.port.out.PortUnavailable;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/** Works on the queues of input: what fails comes again, and is buried when it fails too often. */
final class InboundWorkers {
  private static final Duration AGAIN = Duration.ofSeconds(10);
  private static final int RECEIVES_MAX = 10;

  private final World world;
  private final Inboxes inboxes;
  private final InboundHandlers handlers;

  InboundWorkers(World world, Inboxes inboxes, InboundHandlers handlers) {
    this.world = world;
    this.inboxes = inboxes;
    this.handlers = handlers;
  }

  /** Begins to work on a message, if there is one. */
  boolean receive() {
    return webhook(inboxes.webhook.receive()) || events(inboxes.events.receive());
  }

  /** A queue delivers something twice. */
  void receiveAgain() {
    if (world.dice().oneIn(2)) {
      webhook(inboxes.webhook.receiveAgain());
    } else {
      events(inboxes.events.receiveAgain());
    }
  }

  private boolean webhook(Optional<Inbox.Received> received) {
    received.ifPresent(
        message ->
            world
                .turns()
                .start("webhook", () -> work(inboxes.webhook, message, handlers::takeApart)));
    return received.isPresent();
  }

  private boolean events(Optional<Inbox.Received> received) {
    received.ifPresent(
        message ->
            world.turns().start("events", () -> work(inboxes.events, message, handlers::take)));
    return received.isPresent();
  }

  private void work(Inbox inbox, Inbox.Received message, Predicate<Inbound> isDone) {
    try {
      if (isDone.test(message.inbound())) {
        inbox.delete(message);
      } else {
        inbox.hide(message, AGAIN);
      }
    } catch (PortUnavailable outage) {
      inbox.hide(message, AGAIN);
      throw outage;
    } catch (RuntimeException failed) {
      if (message.receives() < RECEIVES_MAX) {
        inbox.hide(message, AGAIN);
      } else {
        world.tell("buried " + Wire.numbers(message.inbound().body()));
        inbox.bury(message);
      }
      throw failed;
    }
  }
}
