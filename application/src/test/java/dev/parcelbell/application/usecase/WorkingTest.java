package dev.parcelbell.application.usecase;

import static dev.parcelbell.application.testkit.AppOverMemory.ANAS_PHONE;
import static dev.parcelbell.application.testkit.AppOverMemory.NOON;
import static dev.parcelbell.application.testkit.AppOverMemory.withAna;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.application.testkit.ForwardingDeliveries;
import dev.parcelbell.application.testkit.NotedTickets;
import dev.parcelbell.application.testkit.NotingObserver;
import dev.parcelbell.application.testkit.PortsOverMemory;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.customer.ContactPlan;
import dev.parcelbell.domain.customer.Wish;
import dev.parcelbell.domain.delivery.Assignment;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.HopPlan;
import dev.parcelbell.domain.delivery.HopState;
import dev.parcelbell.domain.delivery.Mode;
import dev.parcelbell.domain.delivery.Notification;
import dev.parcelbell.domain.delivery.Ticket;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A worker's way from a ticket to a call and back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkingTest {
  private final AppOverMemory app = withAna();
  private final NotedTickets tickets = new NotedTickets();
  private final NotingObserver observer = new NotingObserver();
  private final PortsOverMemory ports = new PortsOverMemory(app);

  WorkingTest() {
    ports.tickets = tickets;
    ports.observer = observer;
  }

  @Test
  void a_claim_whose_answer_was_lost_is_read_back_and_used() {
    ports.deliveries =
        new ForwardingDeliveries(app.deliveries) {
          @Override
          public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
            good.claim(seen, next, consent);
            throw new PortUnavailable("deliveries", new IllegalStateException("test"));
          }
        };
    var id = announced();
    work(id);
    assertEquals(1, app.messenger.calls().size());
    assertInstanceOf(HopState.Awaiting.class, state(id, 0));
  }

  @Test
  void a_claim_that_was_not_stored_is_made_again() {
    ports.deliveries =
        new ForwardingDeliveries(app.deliveries) {
          private int times = 1;

          @Override
          public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
            if (times-- > 0) {
              throw new PortUnavailable("deliveries", new IllegalStateException("test"));
            }
            return good.claim(seen, next, consent);
          }
        };
    var id = announced();
    work(id);
    assertEquals(1, app.messenger.calls().size());
    assertEquals(1, app.delivery(id).progress().hops().getFirst().attempts().size());
  }

  @Test
  void two_users_of_one_delivery_have_each_their_own_window() {
    var closed = new Address.Messenger(new Psid("somebody-else"));
    var open = new Address.Messenger(AppOverMemory.ANAS_PSID);
    app.messenger.next(new SendOutcome.Refused(Reason.RECIPIENT_UNAVAILABLE, "test"));

    var toOpenFirst = addressed("first", open, closed);
    assertInstanceOf(HopState.Failed.class, state(toOpenFirst, 0));
    assertEquals(new HopState.Skipped(Reason.WINDOW_CLOSED), state(toOpenFirst, 1));
    var toClosedFirst = addressed("second", closed, open);
    assertEquals(new HopState.Skipped(Reason.WINDOW_CLOSED), state(toClosedFirst, 0));
    assertInstanceOf(HopState.Awaiting.class, state(toClosedFirst, 1));
    assertEquals(
        List.of(open, open), app.messenger.calls().stream().map(Sender.Outbound::to).toList());
  }

  /** A delivery to addresses of the plan's own, worked on as far as it goes. */
  private DeliveryId addressed(String update, Address... to) {
    var plan =
        List.of(to).stream()
            .map(
                address ->
                    new HopPlan(
                        address.channel(),
                        Optional.of(address),
                        ReceiptStatus.DELIVERED,
                        Duration.ofMinutes(15)))
            .toList();
    var told =
        new ParcelUpdate(new UpdateId(update), ParcelStatus.AT_DEPOT, NOON, ParcelDetails.NONE);
    var assignment =
        new Assignment(
            DeliveryId.of(AppOverMemory.PARCEL, told.id()),
            AppOverMemory.ANA,
            new Notification.ParcelNews(AppOverMemory.PARCEL, told, Sequence.of("1"), "v1"),
            Mode.FALLBACK,
            NOON,
            Optional.empty());
    app.deliveries.create(Delivery.open(assignment, plan), Optional.empty());
    work(assignment.id());
    return assignment.id();
  }

  @Test
  void who_opts_out_before_the_claim_gets_nothing() {
    app.plan(Channel.SMS, Channel.EMAIL);
    ports.deliveries =
        new ForwardingDeliveries(app.deliveries) {
          @Override
          public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
            app.use.changeConsent().change(ANAS_PHONE, new Wish.Stop(NOON));
            return good.claim(seen, next, consent);
          }
        };
    var id = announced();
    work(id);
    assertEquals(List.of(), app.sms.calls());
    assertEquals(1, app.email.calls().size());
    assertEquals(new HopState.Skipped(Reason.OPTED_OUT), state(id, 0));
  }

  @Test
  void an_effort_that_a_newer_update_overtook_is_superseded_and_its_ticket_deleted() {
    var old = announced();
    app.clock.advance(Duration.ofMinutes(1));
    app.record(ParcelStatus.IN_TRANSIT);
    announceAll();
    work(old);
    assertInstanceOf(Delivery.Superseded.class, app.delivery(old));
    assertEquals(List.of(), app.messenger.calls());
    assertEquals(List.of("handle"), tickets.deleted);
  }

  @Test
  void a_call_that_its_lease_has_no_time_for_is_not_made() {
    ports.deliveries =
        new ForwardingDeliveries(app.deliveries) {
          @Override
          public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
            var answer = good.claim(seen, next, consent);
            app.clock.advance(Duration.ofSeconds(20));
            return answer;
          }
        };
    var id = announced();
    work(id);
    assertEquals(List.of(), app.messenger.calls());
    assertInstanceOf(HopState.Due.class, state(id, 0));
    assertEquals(List.of(), observer.seen);
  }

  @Test
  void a_call_that_its_lease_has_just_time_for_is_made() {
    ports.deliveries =
        new ForwardingDeliveries(app.deliveries) {
          @Override
          public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
            var answer = good.claim(seen, next, consent);
            app.clock.advance(Duration.ofSeconds(20).minusMillis(1));
            return answer;
          }
        };
    work(announced());
    assertEquals(1, app.messenger.calls().size());
  }

  @Test
  void every_call_is_observed_with_its_outcome_and_how_long_it_took() {
    app.messenger.nextDoes(
        _ -> {
          app.clock.advance(Duration.ofSeconds(3));
          return new SendOutcome.Accepted("mid");
        });
    work(announced());
    assertEquals(List.of("attempted MESSENGER Accepted PT3S"), observer.seen);
  }

  @Test
  void broken_credentials_pause_the_channel_and_raise_the_alarm() {
    app.messenger.next(new SendOutcome.Refused(Reason.CREDENTIALS_REJECTED, "190"));
    var first = announced();
    work(first);
    assertTrue(observer.seen.contains("alarm MESSENGER CREDENTIALS_REJECTED"));
    assertTrue(app.channels.paused(NOON.plusSeconds(299)).containsKey(Channel.MESSENGER));
    assertFalse(app.channels.paused(NOON.plusSeconds(300)).containsKey(Channel.MESSENGER));
    app.clock.advance(Duration.ofSeconds(10));
    app.record(ParcelStatus.IN_TRANSIT);
    var second = announceAll();
    work(second);
    assertEquals(1, app.messenger.calls().size());
    assertEquals(new HopState.Skipped(Reason.CHANNEL_PAUSED), state(second, 0));
  }

  @Test
  void a_refusal_of_one_message_pauses_nothing() {
    app.messenger.next(new SendOutcome.Refused(Reason.REFUSED, "test"));
    work(announced());
    assertEquals(Map.of(), app.channels.paused(NOON));
    assertEquals(
        List.of("attempted MESSENGER Refused PT0S", "attempted SMS Accepted PT0S"), observer.seen);
  }

  @Test
  void a_channel_without_a_sender_is_skipped() {
    ports.senders = Map.of(Channel.EMAIL, app.email);
    var id = announced();
    work(id);
    assertEquals(new HopState.Skipped(Reason.CHANNEL_NOT_AVAILABLE), state(id, 0));
    assertEquals(new HopState.Skipped(Reason.CHANNEL_NOT_AVAILABLE), state(id, 1));
    assertEquals(1, app.email.calls().size());
  }

  @Test
  void a_closed_window_is_written_into_with_the_approved_template() {
    var template = new Content.Template("parcel", Locale.ENGLISH, List.of());
    ports.templates = (_, _, _) -> Optional.of(template);
    app.clock.advance(Duration.ofHours(25));
    work(announced());
    assertEquals(template, app.messenger.calls().getFirst().content());
  }

  @Test
  void into_an_open_window_goes_a_card_even_if_there_is_a_template() {
    ports.templates =
        (_, _, _) -> Optional.of(new Content.Template("parcel", Locale.ENGLISH, List.of()));
    work(announced());
    assertInstanceOf(Content.Card.class, app.messenger.calls().getFirst().content());
  }

  @Test
  void pauses_between_attempts_double_from_one_to_two_seconds_to_an_hour() {
    ports.chance = () -> 0;
    assertEquals(List.of(1000L, 2000L, 4000L), pauses(3));
  }

  @Test
  void chance_spreads_the_pauses() {
    ports.chance = () -> 0.5;
    assertEquals(List.of(1500L, 3000L), pauses(2));
  }

  @Test
  void pauses_stop_growing_at_a_little_over_an_hour() {
    ports.chance = () -> 1;
    var step = new ContactPlan.Step(Channel.SMS, Optional.of(Duration.ofDays(7)));
    app.register(Optional.of(new ContactPlan(List.of(step))), Optional.empty());
    var pauses = pauses(14);
    assertEquals(2_048_000L, pauses.get(10));
    assertEquals(4_096_000L, pauses.get(11));
    assertEquals(4_096_000L, pauses.get(13));
  }

  /** How long each attempt of the first hop waited for the next one, in milliseconds. */
  private List<Long> pauses(int count) {
    for (var sender : List.of(app.messenger, app.sms)) {
      for (int i = 0; i < count; i++) {
        sender.next(new SendOutcome.NotSent("test"));
      }
    }
    var id = announced();
    var pauses = new ArrayList<Long>();
    for (int i = 0; i < count; i++) {
      work(id);
      var due = assertInstanceOf(HopState.Due.class, state(id, 0)).at();
      pauses.add(Duration.between(app.clock.instant(), due).toMillis());
      app.clock.moveTo(due);
    }
    return pauses;
  }

  @Test
  void an_outcome_is_stored_beside_receipts_that_came_meanwhile() {
    app.messenger.nextDoes(
        message -> {
          app.use
              .recordReceipt()
              .record(message.attempt(), Receipt.success(ReceiptStatus.SENT, NOON, "early"));
          return new SendOutcome.Accepted("mid");
        });
    var id = announced();
    work(id);
    var attempt = app.delivery(id).progress().hops().getFirst().attempts().getFirst();
    assertFalse(attempt.isOpen());
    assertEquals(1, attempt.receipts().size());
  }

  @Test
  void an_outcome_that_ends_the_effort_is_observed_once() {
    app.plan(Channel.SMS);
    app.sms.next(new SendOutcome.Refused(Reason.REFUSED, "test"));
    work(announced());
    assertEquals(List.of("attempted SMS Refused PT0S", "ended Exhausted"), observer.seen);
    assertEquals(List.of("handle"), tickets.deleted);
  }

  @Test
  void an_end_that_comes_with_time_is_observed_and_stored() {
    app.plan(Channel.SMS);
    var id = announced();
    work(id);
    app.clock.advance(Duration.ofHours(1));
    work(id);
    assertInstanceOf(Delivery.Exhausted.class, app.delivery(id));
    assertEquals(List.of("attempted SMS Accepted PT0S", "ended Exhausted"), observer.seen);
    assertEquals(List.of("handle"), tickets.deleted);
  }

  @Test
  void an_end_that_was_overtaken_is_decided_again() {
    app.plan(Channel.SMS);
    var id = announced();
    work(id);
    app.clock.advance(Duration.ofHours(1));
    ports.deliveries =
        new ForwardingDeliveries(app.deliveries) {
          private int times = 1;

          @Override
          public Write store(Versioned<Delivery> seen, Delivery next) {
            return times-- > 0 ? Write.OUTDATED : good.store(seen, next);
          }
        };
    work(id);
    assertInstanceOf(Delivery.Exhausted.class, app.delivery(id));
    assertEquals(List.of("handle"), tickets.deleted);
  }

  @Test
  void a_store_that_is_always_overtaken_is_not_asked_for_ever() {
    ports.deliveries =
        new ForwardingDeliveries(app.deliveries) {
          @Override
          public Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent) {
            return Claiming.OUTDATED;
          }
        };
    var id = announced();
    var failure = assertThrows(IllegalStateException.class, () -> work(id));
    assertEquals(id.value() + " keeps changing", failure.getMessage());
  }

  @Test
  void the_claim_remembers_the_ticket_that_it_was_made_under() {
    var id = announced();
    work(id);
    var ticket = app.delivery(id).progress().ticket();
    assertEquals(Optional.of("handle"), ticket.handle());
    assertEquals(1, ticket.receives());
  }

  private HopState state(DeliveryId id, int hop) {
    return app.delivery(id).progress().hops().get(hop).state();
  }

  /** Records an update and makes its delivery; no ticket has been worked on. */
  private DeliveryId announced() {
    app.record(ParcelStatus.AT_DEPOT);
    return announceAll();
  }

  private DeliveryId announceAll() {
    AnnounceParcelChange.Outcome last = new AnnounceParcelChange.Outcome.Nothing();
    for (var change : app.parcels.changesFrom(0)) {
      last = ports.use().announceParcelChange().announce(change);
    }
    return assertInstanceOf(AnnounceParcelChange.Outcome.Announced.class, last).delivery();
  }

  private void work(DeliveryId id) {
    ports
        .use()
        .workTicket()
        .work(new ReceivedTicket(new Ticket(id, 1), "handle", 1, NOON, app.clock.instant()));
  }
}
