package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.ChangeConsent;
import dev.parcelbell.application.port.in.KeepRaw;
import dev.parcelbell.application.port.in.RecordMessengerReceipt;
import dev.parcelbell.application.port.in.RecordReceipt;
import dev.parcelbell.application.port.in.SortInboundItem;
import dev.parcelbell.application.port.out.InboundQueue.Inbound;
import dev.parcelbell.domain.channel.UserAction;
import dev.parcelbell.domain.conversation.InboundItem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Brings input to the use cases, as adapters do: takes bodies apart, finds out what each event is
 * about, and keeps raw what stays unknown. Each answers whether it is done with the message.
 */
final class InboundHandlers {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The use cases that input ends in. */
  record UsedBy(
      SortInboundItem sort,
      RecordReceipt receipts,
      RecordMessengerReceipt messenger,
      ChangeConsent consent,
      KeepRaw keepRaw) {}

  private final World world;
  private final Wire wire;
  private final UsedBy use;
  private final InboundRule accounts;
  private final ConsentRule consent;

  InboundHandlers(World world, Wire wire, UsedBy use, InboundRule accounts, ConsentRule consent) {
    this.world = world;
    this.wire = wire;
    this.use = use;
    this.accounts = accounts;
    this.consent = consent;
  }

  /** Every item is tried; the first failure makes the body come again. */
  boolean takeApart(Inbound inbound) {
    Optional<RuntimeException> failure = Optional.empty();
    for (int number : Wire.numbers(inbound.body())) {
      try {
        use.sort().sort(item(number, inbound.correlationId()));
      } catch (RuntimeException failed) {
        failure = failure.isPresent() ? failure : Optional.of(failed);
      }
    }
    if (failure.isPresent()) {
      throw failure.orElseThrow();
    }
    return true;
  }

  private InboundItem item(int number, String correlationId) {
    var raw = Wire.body(List.of(number));
    var said = wire.said(number);
    InboundItem.Content content =
        switch (said) {
          case Said.Acted(var person, _) ->
              new InboundItem.Content.Acted(person, UserAction.MESSAGE, Optional.empty());
          case Said.OfMessenger _, Said.Told _, Said.Wished _ ->
              new InboundItem.Content.AboutMessage(Optional.empty());
          case Said.Noise _ -> new InboundItem.Content.Other(Optional.empty(), "noise");
        };
    return new InboundItem(correlationId, "item " + number, "kind", at(said), content, raw);
  }

  private static Instant at(Said said) {
    return switch (said) {
      case Said.Acted(_, var at) -> at;
      case Said.Noise(var at) -> at;
      case Said.OfMessenger _ -> World.START;
      case Said.Told(_, var receipt) -> receipt.at();
      case Said.Wished(_, var wish) -> wish.saidAt();
    };
  }

  boolean take(Inbound inbound) {
    int number = Wire.numbers(inbound.body()).getFirst();
    if (isTaken(wire.said(number))) {
      world.tell("took " + number + " " + wire.said(number));
      accounts.taken(number);
      return true;
    }
    if (world.clock().instant().isBefore(inbound.receivedAt().plus(PATIENCE))) {
      return false;
    }
    world.tell("keeps " + number + " raw");
    use.keepRaw().keep("event " + number, "event", "nobody takes it", inbound.body());
    return true;
  }

  private boolean isTaken(Said said) {
    return switch (said) {
      case Said.Told(var attempt, var receipt) ->
          use.receipts().record(attempt, receipt) == RecordReceipt.Outcome.RECORDED;
      case Said.OfMessenger(var command) ->
          use.messenger().record(command) == RecordMessengerReceipt.Outcome.RECORDED;
      case Said.Wished(var phone, var wish) -> {
        use.consent().change(phone, wish);
        consent.taken(phone, wish);
        yield true;
      }
      case Said.Acted _, Said.Noise _ -> false;
    };
  }
}
