package dev.parcelbell.application.usecase;

import static dev.parcelbell.application.testkit.AppOverMemory.ANAS_PSID;
import static dev.parcelbell.application.testkit.AppOverMemory.NOON;
import static dev.parcelbell.application.testkit.AppOverMemory.lastAttempt;
import static dev.parcelbell.application.testkit.AppOverMemory.withAna;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.application.port.in.RecordMessengerReceipt;
import dev.parcelbell.application.port.in.RecordMessengerReceipt.Command;
import dev.parcelbell.application.port.in.RecordReceipt;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.application.testkit.ForwardingDeliveries;
import dev.parcelbell.application.testkit.NotedTickets;
import dev.parcelbell.application.testkit.NotingObserver;
import dev.parcelbell.application.testkit.PortsOverMemory;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Tally;
import dev.parcelbell.domain.delivery.Ticket;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Receipts, and Messenger's way of giving them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReceiptsTest {
  private final AppOverMemory app = withAna();
  private final NotedTickets tickets = new NotedTickets();
  private final NotingObserver observer = new NotingObserver();
  private final PortsOverMemory ports = new PortsOverMemory(app);
  private final DeliveryId id = app.update(ParcelStatus.AT_DEPOT);
  private final AttemptId attempt = lastAttempt(app.messenger);

  ReceiptsTest() {
    ports.tickets = tickets;
    ports.observer = observer;
  }

  @Test
  void a_failure_wakes_the_delivery_with_a_new_ticket() {
    assertEquals(
        RecordReceipt.Outcome.RECORDED,
        receive(Receipt.failure(Reason.UNDELIVERABLE, NOON, "test")));
    assertEquals(List.of(new NotedTickets.Sent(new Ticket(id, 2), Duration.ZERO)), tickets.sent);
    assertEquals(List.of(), tickets.deleted);
    assertEquals(List.of(), observer.seen);
  }

  @Test
  void what_does_not_make_it_due_earlier_wakes_nobody() {
    assertEquals(
        RecordReceipt.Outcome.RECORDED, receive(Receipt.success(ReceiptStatus.SENT, NOON, "")));
    assertEquals(List.of(), tickets.sent);
    assertEquals(1, app.delivery(id).progress().ticket().number());
  }

  @Test
  void a_success_ends_it_once_and_deletes_the_ticket() {
    var handle = app.delivery(id).progress().ticket().handle().orElseThrow();
    receive(Receipt.success(ReceiptStatus.DELIVERED, NOON, ""));
    receive(Receipt.success(ReceiptStatus.READ, NOON, ""));
    assertEquals(List.of("ended Delivered"), observer.seen);
    assertEquals(List.of(handle), tickets.deleted);
  }

  @Test
  void a_ticket_that_cannot_be_deleted_harms_nobody() {
    ports.tickets =
        new Tickets() {
          @Override
          public void send(Ticket ticket, Duration delay) {}

          @Override
          public void arm(String handle, Duration visibility) {}

          @Override
          public void delete(String handle) {
            throw new PortUnavailable("tickets", new IllegalStateException("test"));
          }

          @Override
          public void park(Ticket ticket, String handle, String reason) {}

          @Override
          public boolean isCrowded(Ticket ticket) {
            return false;
          }
        };
    assertEquals(
        RecordReceipt.Outcome.RECORDED,
        receive(Receipt.success(ReceiptStatus.DELIVERED, NOON, "")));
  }

  @Test
  void an_attempt_that_nobody_made_is_unknown() {
    var receipt = Receipt.success(ReceiptStatus.READ, NOON, "");
    var record = ports.use().recordReceipt();
    assertEquals(
        RecordReceipt.Outcome.UNKNOWN_ATTEMPT,
        record.record(new AttemptId(id, 0, "other"), receipt));
    var unknown = DeliveryId.of(AppOverMemory.PARCEL, new UpdateId("unknown"));
    assertEquals(
        RecordReceipt.Outcome.UNKNOWN_ATTEMPT,
        record.record(new AttemptId(unknown, 0, "a"), receipt));
  }

  @Test
  void a_store_that_is_always_overtaken_is_not_asked_for_ever() {
    ports.deliveries =
        new ForwardingDeliveries(app.deliveries) {
          @Override
          public Write store(Versioned<Delivery> seen, Delivery next) {
            return Write.OUTDATED;
          }
        };
    assertThrows(
        IllegalStateException.class, () -> receive(Receipt.success(ReceiptStatus.READ, NOON, "")));
  }

  @Test
  void a_watermark_confirms_what_is_older_and_known() {
    assertEquals(RecordMessengerReceipt.Outcome.RECORDED, echo(attempt));
    assertEquals(
        RecordMessengerReceipt.Outcome.UNKNOWN,
        upTo(ReceiptStatus.DELIVERED, List.of(), NOON.minusMillis(1)));
    assertInstanceOf(Delivery.Running.class, app.delivery(id));
    assertEquals(
        RecordMessengerReceipt.Outcome.RECORDED, upTo(ReceiptStatus.DELIVERED, List.of(), NOON));
    assertInstanceOf(Delivery.Delivered.class, app.delivery(id));
    assertEquals(
        ReceiptStatus.DELIVERED, app.sentMessages.to(ANAS_PSID, NOON).getFirst().confirmed());
  }

  @Test
  void an_echo_that_came_before_its_worker_died_is_not_lost() {
    app.messenger.nextDoes(
        message -> {
          assertEquals(RecordMessengerReceipt.Outcome.RECORDED, echo(message.attempt()));
          throw new Error("the worker dies");
        });
    var death = assertThrows(Error.class, () -> app.update(ParcelStatus.IN_TRANSIT));
    assertEquals("the worker dies", death.getMessage());

    app.advance(Duration.ofMinutes(1));

    var died = lastAttempt(app.messenger);
    assertEquals(
        Optional.of(new SendOutcome.Accepted("mid")),
        app.delivery(died.delivery())
            .progress()
            .attempt(died)
            .flatMap(Attempt::finish)
            .map(Attempt.Finish::outcome));
    assertEquals(
        RecordMessengerReceipt.Outcome.RECORDED, upTo(ReceiptStatus.READ, List.of(), NOON));
    assertInstanceOf(Delivery.Delivered.class, app.delivery(died.delivery()));
  }

  @Test
  void what_was_confirmed_is_not_confirmed_again() {
    echo(attempt);
    upTo(ReceiptStatus.DELIVERED, List.of(), NOON);
    upTo(ReceiptStatus.DELIVERED, List.of(), NOON);
    var tallies = app.delivery(id).progress().attempt(attempt).orElseThrow().receipts();
    assertEquals(List.of(1, 1), tallies.stream().map(Tally::count).toList());
  }

  @Test
  void a_named_message_that_becomes_known_later_is_not_lost_behind_an_older_one() {
    echo(attempt);
    assertEquals(
        RecordMessengerReceipt.Outcome.UNKNOWN,
        upTo(ReceiptStatus.DELIVERED, List.of("later", "mid"), NOON));
    assertInstanceOf(Delivery.Delivered.class, app.delivery(id));

    var second = app.update(ParcelStatus.IN_TRANSIT);
    app.sentMessages.remember(
        ANAS_PSID,
        new SentMessages.Sent(
            "later",
            Optional.of(lastAttempt(app.messenger)),
            NOON.plusSeconds(1),
            ReceiptStatus.ACCEPTED),
        NOON);
    assertEquals(
        RecordMessengerReceipt.Outcome.RECORDED,
        upTo(ReceiptStatus.DELIVERED, List.of("later", "mid"), NOON));
    assertInstanceOf(Delivery.Delivered.class, app.delivery(second));
  }

  @Test
  void a_message_that_is_named_is_confirmed_whatever_the_watermark() {
    echo(attempt);
    upTo(ReceiptStatus.DELIVERED, List.of("mid"), NOON.minusSeconds(9));
    assertInstanceOf(Delivery.Delivered.class, app.delivery(id));
  }

  @Test
  void messages_that_nobody_knows_are_said_to_be_unknown() {
    assertEquals(
        RecordMessengerReceipt.Outcome.UNKNOWN,
        upTo(ReceiptStatus.DELIVERED, List.of("mid"), NOON));
    assertEquals(
        RecordMessengerReceipt.Outcome.UNKNOWN, upTo(ReceiptStatus.DELIVERED, List.of(), NOON));
    assertEquals(RecordMessengerReceipt.Outcome.UNKNOWN, echo(new AttemptId(id, 0, "other")));
  }

  private RecordReceipt.Outcome receive(Receipt receipt) {
    return ports.use().recordReceipt().record(attempt, receipt);
  }

  private RecordMessengerReceipt.Outcome echo(AttemptId of) {
    return ports
        .use()
        .recordMessengerReceipt()
        .record(new Command.Echo(ANAS_PSID, of, "mid", NOON));
  }

  private RecordMessengerReceipt.Outcome upTo(
      ReceiptStatus status, List<String> mids, Instant watermark) {
    return ports
        .use()
        .recordMessengerReceipt()
        .record(new Command.UpTo(ANAS_PSID, status, mids, watermark));
  }
}
