package dev.parcelbell.application.usecase;

import static dev.parcelbell.application.testkit.AppOverMemory.ANA;
import static dev.parcelbell.application.testkit.AppOverMemory.PARCEL;
import static dev.parcelbell.application.testkit.AppOverMemory.lastAttempt;
import static dev.parcelbell.application.testkit.AppOverMemory.withAna;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.application.port.in.RecordParcelUpdate;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.customer.ContactPlan;
import dev.parcelbell.domain.delivery.Assignment;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Hop;
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
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What went wrong in the omnichannel ancestor, line by line of its table of situations. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class FallbackSituationsTest {
  private static final SendOutcome REFUSED = new SendOutcome.Refused(Reason.REFUSED, "test");
  private static final SendOutcome IN_DOUBT = new SendOutcome.Ambiguous("test");
  private static final Duration SMS_WAIT = Duration.ofHours(1);

  private final AppOverMemory app = withAna();

  @Test
  void the_primary_send_fails_at_once_and_the_fallback_goes_out_at_once() {
    app.messenger.next(REFUSED);

    app.update(ParcelStatus.IN_TRANSIT);

    assertEquals(1, app.messenger.calls().size());
    assertEquals(1, app.sms.calls().size());
  }

  @Test
  void a_wait_that_is_missing_has_a_default_and_one_out_of_bounds_is_refused() {
    app.plan(Channel.SMS, Channel.EMAIL);
    app.update(ParcelStatus.IN_TRANSIT);
    app.advance(SMS_WAIT.minusSeconds(1));
    assertEquals(0, app.email.calls().size());
    app.advance(Duration.ofSeconds(1));
    assertEquals(1, app.email.calls().size());

    for (var wait :
        List.of(Duration.ZERO, Duration.ofSeconds(-5), ContactPlan.FALLBACK_MAX.plusSeconds(1))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new ContactPlan.Step(Channel.SMS, Optional.of(wait)));
    }
  }

  @Test
  void a_plan_without_a_fallback_sends_once_and_says_how_it_ended() {
    app.plan(Channel.SMS);
    app.sms.next(REFUSED);

    var id = app.update(ParcelStatus.IN_TRANSIT);
    app.advance(Duration.ofDays(8));

    assertEquals(1, app.sms.calls().size());
    assertInstanceOf(Delivery.Exhausted.class, app.delivery(id));
  }

  @Test
  void a_caller_who_repeats_the_call_has_it_sent_once() {
    var command =
        new RecordParcelUpdate.Command(
            PARCEL,
            ParcelStatus.IN_TRANSIT,
            Optional.empty(),
            ParcelDetails.NONE,
            Optional.of(new RecordParcelUpdate.Idempotent("caller", "key", "hash")));

    var first = app.use.recordParcelUpdate().record(command);
    app.settle();
    var second = app.use.recordParcelUpdate().record(command);
    app.settle();

    assertEquals(first, second);
    assertEquals(1, app.messenger.calls().size());
  }

  @Test
  void the_same_key_with_another_request_is_refused_and_stores_nothing() {
    for (var hash : List.of("one", "other")) {
      var outcome =
          app.use
              .recordParcelUpdate()
              .record(
                  new RecordParcelUpdate.Command(
                      PARCEL,
                      hash.equals("one") ? ParcelStatus.RECEIVED : ParcelStatus.LOST,
                      Optional.empty(),
                      ParcelDetails.NONE,
                      Optional.of(new RecordParcelUpdate.Idempotent("caller", "key", hash))));
      assertEquals(
          hash.equals("one"), outcome instanceof RecordParcelUpdate.Outcome.Recorded, hash);
    }
    app.settle();
    assertEquals(ParcelStatus.RECEIVED, app.parcels.find(PARCEL).orElseThrow().value().status());
  }

  @Test
  void a_queue_that_redelivers_has_it_sent_once() {
    var id = app.update(ParcelStatus.IN_TRANSIT);

    app.tickets.send(new Ticket(id, 1), Duration.ZERO);
    app.settle();
    app.tickets.receiveAgain(0).ifPresent(app.use.workTicket()::work);
    app.settle();

    assertEquals(1, app.messenger.calls().size());
    assertEquals(0, app.sms.calls().size());
  }

  @Test
  void a_receipt_before_the_outcome_is_stored_is_counted() {
    app.messenger.nextDoes(
        message -> {
          app.use
              .recordReceipt()
              .record(
                  message.attempt(),
                  Receipt.success(ReceiptStatus.DELIVERED, app.clock.instant(), "early"));
          return new SendOutcome.Accepted("mid");
        });

    var id = app.update(ParcelStatus.IN_TRANSIT);
    app.advance(Duration.ofDays(1));

    assertInstanceOf(Delivery.Delivered.class, app.delivery(id));
    assertEquals(0, app.sms.calls().size());
  }

  @Test
  void a_receipt_between_check_and_send_may_let_both_go_out_and_both_are_recorded() {
    var id = app.update(ParcelStatus.IN_TRANSIT);
    var first = lastAttempt(app.messenger);
    app.sms.nextDoes(
        _ -> {
          app.use
              .recordReceipt()
              .record(
                  first, Receipt.success(ReceiptStatus.DELIVERED, app.clock.instant(), "just now"));
          return new SendOutcome.Accepted("sms");
        });

    app.advance(Duration.ofMinutes(15));
    app.receipt(lastAttempt(app.sms), ReceiptStatus.DELIVERED);

    assertInstanceOf(Delivery.Delivered.class, app.delivery(id));
    assertEquals(
        List.of(Channel.MESSENGER, Channel.SMS), app.delivery(id).progress().deliveredOn());
    assertEquals(0, app.email.calls().size());
  }

  @Test
  void a_late_receipt_after_the_fallback_shows_both_channels() {
    var id = app.update(ParcelStatus.IN_TRANSIT);
    var first = lastAttempt(app.messenger);
    app.advance(Duration.ofMinutes(15));
    app.receipt(lastAttempt(app.sms), ReceiptStatus.DELIVERED);

    app.receipt(first, ReceiptStatus.DELIVERED);

    assertEquals(
        List.of(Channel.MESSENGER, Channel.SMS), app.delivery(id).progress().deliveredOn());
  }

  @Test
  void a_hard_failure_in_a_receipt_makes_the_fallback_go_out_at_once() {
    app.plan(Channel.EMAIL, Channel.SMS);
    app.update(ParcelStatus.IN_TRANSIT);

    app.receipt(
        lastAttempt(app.email), Receipt.failure(Reason.BOUNCED, app.clock.instant(), "NoEmail"));

    assertEquals(1, app.sms.calls().size());
  }

  @Test
  void a_fallback_that_fails_is_visible_with_every_reason() {
    app.messenger.next(REFUSED);
    app.sms.next(new SendOutcome.Refused(Reason.OPTED_OUT, "test"));
    app.email.next(new SendOutcome.Refused(Reason.INVALID_ADDRESS, "test"));

    var id = app.update(ParcelStatus.IN_TRANSIT);

    assertInstanceOf(Delivery.Exhausted.class, app.delivery(id));
    assertEquals(
        List.of(
            new HopState.Failed(Reason.REFUSED),
            new HopState.Failed(Reason.OPTED_OUT),
            new HopState.Failed(Reason.INVALID_ADDRESS)),
        app.delivery(id).progress().hops().stream().map(Hop::state).toList());
  }

  @Test
  void a_send_that_may_have_gone_out_is_never_repeated() {
    app.messenger.next(IN_DOUBT);

    app.update(ParcelStatus.IN_TRANSIT);
    app.advance(Duration.ofDays(8));

    assertEquals(1, app.messenger.calls().size());
    assertEquals(1, app.sms.calls().size());
  }

  @Test
  void a_broadcast_is_tracked_like_the_rest() {
    var id = broadcast();

    app.sms.next(REFUSED);
    app.tickets.send(new Ticket(id, 1), Duration.ZERO);
    app.settle();
    app.receipt(lastAttempt(app.email), ReceiptStatus.DELIVERED);

    assertEquals(1, app.sms.calls().size());
    assertEquals(1, app.email.calls().size());
    assertInstanceOf(Delivery.Delivered.class, app.delivery(id));
    assertEquals(List.of(Channel.EMAIL), app.delivery(id).progress().deliveredOn());
  }

  private DeliveryId broadcast() {
    var update =
        new ParcelUpdate(
            new UpdateId("u1"), ParcelStatus.LOST, app.clock.instant(), ParcelDetails.NONE);
    var id = DeliveryId.of(PARCEL, update.id());
    var news = new Notification.ParcelNews(PARCEL, update, Sequence.of("1"), "v1");
    var assignment =
        new Assignment(id, ANA, news, Mode.BROADCAST, app.clock.instant(), Optional.empty());
    var hops =
        List.of(
            new HopPlan(Channel.SMS, Optional.empty(), ReceiptStatus.DELIVERED, SMS_WAIT),
            new HopPlan(Channel.EMAIL, Optional.empty(), ReceiptStatus.DELIVERED, SMS_WAIT));
    app.deliveries.create(Delivery.open(assignment, hops), Optional.empty());
    return id;
  }
}
