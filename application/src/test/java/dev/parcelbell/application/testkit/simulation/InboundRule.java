package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.RecordMessengerReceipt.Command;
import dev.parcelbell.application.port.out.Archive.RawItem;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.application.testkit.InMemoryArchive;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Invariant 7: N items in, N accounted for. What the application says that it took has left its
 * trace; everything else is kept raw.
 */
final class InboundRule implements Rule {
  private static final Duration WINDOW = Duration.ofHours(24);

  private final Wire wire;
  private final InMemoryArchive archive;
  private final Windows windows;
  private final Set<Integer> arrived = new TreeSet<>();
  private final Set<Integer> taken = new TreeSet<>();
  private final Map<String, AttemptId> attemptOf = new HashMap<>();

  InboundRule(Wire wire, InMemoryArchive archive, Windows windows) {
    this.wire = wire;
    this.archive = archive;
    this.windows = windows;
  }

  /** A platform knows that the item is durable. */
  void arrived(int number) {
    arrived.add(number);
  }

  /** The application says that it took an event. */
  void taken(int number) {
    taken.add(number);
  }

  /** Messenger knows a message by that id. */
  void named(String mid, AttemptId attempt) {
    attemptOf.put(mid, attempt);
  }

  @Override
  public void atTheEnd(Collection<Delivery> all) {
    var kept = archive.all().stream().map(RawItem::body).collect(Collectors.toUnmodifiableSet());
    var deliveries =
        all.stream().collect(Collectors.toUnmodifiableMap(Delivery::id, Function.identity()));
    for (int number : arrived) {
      var said = wire.said(number);
      boolean isKept = kept.contains(Wire.body(List.of(number)));
      if (!isKept && !taken.contains(number)) {
        throw new Violation("7: neither taken nor kept: " + number + " " + said);
      }
      if (!leftItsTrace(said, taken.contains(number), deliveries)) {
        throw new Violation("7: taken without a trace: " + number + " " + said);
      }
    }
  }

  private boolean leftItsTrace(Said said, boolean isTaken, Map<DeliveryId, Delivery> deliveries) {
    return switch (said) {
      case Said.Acted(var person, var at) -> isOpenUntil(person, at.plus(WINDOW));
      case Said.Told(var attempt, var receipt) ->
          !isTaken || counts(attempt(deliveries, attempt), Set.of(receipt.status()));
      case Said.OfMessenger(Command.Echo echo) ->
          !isTaken || isAccepted(attempt(deliveries, echo.attempt()));
      case Said.OfMessenger(Command.UpTo told) ->
          !isTaken
              || told.mids().stream()
                  .map(attemptOf::get)
                  .map(id -> attempt(deliveries, id))
                  .allMatch(attempt -> counts(attempt, atLeast(told.status())));
      case Said.OfMessenger(Command.ReplyEcho _) -> true;
      case Said.Noise _, Said.Wished _ -> true;
    };
  }

  private boolean isOpenUntil(Address person, Instant until) {
    return !windows.of(person).until().isBefore(until);
  }

  private static Attempt attempt(Map<DeliveryId, Delivery> deliveries, AttemptId id) {
    return Optional.ofNullable(deliveries.get(id.delivery()))
        .flatMap(delivery -> delivery.progress().attempt(id))
        .orElseThrow(() -> new Violation("7: nobody knows " + id));
  }

  private static boolean counts(Attempt attempt, Set<ReceiptStatus> statuses) {
    return attempt.receipts().stream().anyMatch(tally -> statuses.contains(tally.status()));
  }

  /** Messenger has shown the message: nobody doubts that any more. */
  private static boolean isAccepted(Attempt attempt) {
    return counts(attempt, Set.of(ReceiptStatus.ACCEPTED)) && !attempt.isInDoubt();
  }

  private static Set<ReceiptStatus> atLeast(ReceiptStatus status) {
    return EnumSet.range(status, ReceiptStatus.READ);
  }
}
