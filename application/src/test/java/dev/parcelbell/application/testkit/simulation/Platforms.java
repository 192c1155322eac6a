package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.AcceptWebhook;
import dev.parcelbell.application.port.out.InboundQueue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * What platforms have to say: each thing at its time, some of it repeatedly, and a call to the
 * webhook again until it was answered well. Others put theirs straight into the queue of events.
 */
final class Platforms {
  private static final Duration AGAIN = Duration.ofSeconds(20);
  private static final int ITEMS_MAX = 3;

  /** Some are as long as hops wait, so that a receipt and a deadline come together. */
  private static final List<Duration> DELAYS =
      List.of(
          Duration.ZERO,
          Duration.ZERO,
          Duration.ofMillis(300),
          Duration.ofSeconds(3),
          Duration.ofMinutes(10),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofDays(1));

  private record Due(int number, Instant at) {}

  private static final Comparator<Due> SOONEST =
      Comparator.comparing(Due::at).thenComparingInt(Due::number);

  private final World world;
  private final Wire wire;
  private final InboundQueue events;
  private final InboundRule accounts;
  private final PriorityQueue<Due> waiting = new PriorityQueue<>(SOONEST);

  Platforms(World world, Wire wire, InboundQueue events, InboundRule accounts) {
    this.world = world;
    this.wire = wire;
    this.events = events;
    this.accounts = accounts;
  }

  /** It is going to be said: now or late, once or, as happens, dozens of times. */
  void say(Said what) {
    int number = wire.numberOf(what);
    int copies = world.dice().oneIn(40) ? 46 : world.dice().oneIn(5) ? 2 : 1;
    for (int copy = 0; copy < copies; copy++) {
      waiting.add(new Due(number, world.clock().instant().plus(world.dice().one(DELAYS))));
    }
  }

  Optional<Instant> nextAt() {
    return Optional.ofNullable(waiting.peek()).map(Due::at);
  }

  boolean isDue() {
    return nextAt().filter(at -> !at.isAfter(world.clock().instant())).isPresent();
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** Says the next thing that is due, and with it others that go the same way. */
  void speak(AcceptWebhook webhook) {
    int first = waiting.remove().number();
    if (!wire.said(first).byWebhook()) {
      events.putEvent(inbound(List.of(first)));
      accounts.arrived(first);
      return;
    }
    var body = new ArrayList<>(List.of(first));
    while (body.size() < ITEMS_MAX && isDue() && nextIsByWebhook()) {
      body.add(waiting.remove().number());
    }
    world.turns().start("platform", () -> call(webhook, body));
  }

  private boolean nextIsByWebhook() {
    return wire.said(waiting.element().number()).byWebhook();
  }

  private void call(AcceptWebhook webhook, List<Integer> body) {
    boolean accepted = false;
    try {
      webhook.accept("sim", Wire.body(body));
      accepted = true;
    } finally {
      if (accepted) {
        body.forEach(accounts::arrived);
      } else {
        var later = world.clock().instant().plus(AGAIN);
        body.forEach(number -> waiting.add(new Due(number, later)));
      }
    }
  }

  private InboundQueue.Inbound inbound(List<Integer> numbers) {
    return new InboundQueue.Inbound("sns", world.clock().instant(), Wire.body(numbers));
  }
}
