package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.ChannelStates;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.Windows;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Single ports that cannot be reached for a while. */
final class Outages {
  private static final List<Class<?>> PORTS =
      List.of(
          Archive.class,
          ChannelStates.class,
          Customers.class,
          Deliveries.class,
          InboundQueue.class,
          Parcels.class,
          SentMessages.class,
          Tickets.class,
          Windows.class);
  private static final List<Duration> LENGTHS =
      List.of(Duration.ofMinutes(1), Duration.ofMinutes(30));

  private record Outage(Class<?> port, Instant until) {}

  private final InstantSource clock;
  private Optional<Outage> newest = Optional.empty();

  Outages(InstantSource clock) {
    this.clock = clock;
  }

  /** Takes a port down, and answers what is to be told of it. */
  String begin(Dice dice) {
    var outage = new Outage(dice.one(PORTS), clock.instant().plus(dice.one(LENGTHS)));
    newest = Optional.of(outage);
    return outage.port().getSimpleName() + " is down until " + outage.until();
  }

  boolean areOver() {
    return newest.filter(outage -> clock.instant().isBefore(outage.until())).isEmpty();
  }

  boolean affect(Class<?> port) {
    return !areOver() && newest.filter(outage -> outage.port() == port).isPresent();
  }
}
