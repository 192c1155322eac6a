package dev.parcelbell.application.usecase;

import static dev.parcelbell.application.testkit.AppOverMemory.ANA;
import static dev.parcelbell.application.testkit.AppOverMemory.PARCEL;
import static dev.parcelbell.application.testkit.AppOverMemory.withAna;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.HopState;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the chatbot's push did wrong, defect by defect. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChatbotPushTest {
  private final AppOverMemory app = withAna();

  @Test
  void the_parcel_number_in_the_text_is_the_parcels_and_not_the_customers() {
    app.update(ParcelStatus.AT_DEPOT);

    var card = assertInstanceOf(Content.Card.class, app.messenger.calls().getFirst().content());
    assertTrue(card.title().contains(PARCEL.value()));
  }

  @Test
  void a_history_that_shrinks_is_no_error_and_no_news() {
    app.update(ParcelStatus.AT_DEPOT);
    app.messenger.forgetCalls();
    var known = app.parcels.find(PARCEL).orElseThrow().value();

    app.parcels.writeByAnotherProgram(
        new Parcel(
            known.id(),
            known.customer(),
            known.status(),
            known.occurredAt(),
            known.details(),
            List.of(),
            known.correction()));
    app.settle();

    assertEquals(List.of(), app.messenger.calls());
  }

  @Test
  void progress_is_announced_as_what_it_is() {
    for (var status : ParcelStatus.values()) {
      if (status != ParcelStatus.REGISTERED) {
        app.clock.advance(Duration.ofMinutes(20));
        app.update(status);
        var card = assertInstanceOf(Content.Card.class, app.messenger.calls().getLast().content());
        assertTrue(card.title().endsWith(status.name()), status::name);
      }
    }
  }

  @Test
  void a_redelivered_change_is_announced_once() {
    app.update(ParcelStatus.AT_DEPOT);

    app.rereadStream();
    app.rereadStream();

    assertEquals(1, app.messenger.calls().size());
  }

  @Test
  void an_error_while_sending_does_not_lose_the_update() {
    app.messenger.nextDoes(
        _ -> {
          throw new IllegalStateException("broken");
        });

    var id = app.update(ParcelStatus.AT_DEPOT);
    app.advance(Duration.ofMinutes(15));

    assertEquals(1, app.sms.calls().size());
    assertInstanceOf(Delivery.Running.class, app.delivery(id));
  }

  @Test
  void a_customer_who_is_not_linked_hears_of_it_by_sms() {
    var ben = new CustomerId("ben");
    var parcel = new TrackingNumber("87654321");
    app.customers.save(new Customer(ben, bens(), Optional.empty(), Map.of(), 0), 0);

    app.parcels.writeByAnotherProgram(
        new Parcel(
            parcel,
            ben,
            ParcelStatus.AT_DEPOT,
            Optional.empty(),
            ParcelDetails.NONE,
            List.of(),
            0));
    app.settle();

    assertEquals(List.of(), app.messenger.calls());
    assertEquals(1, app.sms.calls().size());
  }

  private Profile bens() {
    var anas = app.customers.find(ANA).orElseThrow().value().profile();
    var reach = new Profile.Reach(Optional.empty(), anas.reach().phone(), Optional.empty());
    return new Profile("Ben", reach, anas.locale(), anas.timeZone(), Optional.empty());
  }

  @Test
  void a_closed_window_is_noticed_before_anything_is_sent() {
    app.clock.advance(Duration.ofHours(25));

    var id = app.update(ParcelStatus.AT_DEPOT);

    assertEquals(List.of(), app.messenger.calls());
    assertEquals(1, app.sms.calls().size());
    assertEquals(
        new HopState.Skipped(Reason.WINDOW_CLOSED),
        app.delivery(id).progress().hops().getFirst().state());
  }

  @Test
  void a_parcel_of_somebody_unknown_is_not_announced_and_its_delivery_says_why() {
    app.parcels.writeByAnotherProgram(
        new Parcel(
            new TrackingNumber("1"),
            new CustomerId("nobody"),
            ParcelStatus.LOST,
            Optional.empty(),
            ParcelDetails.NONE,
            List.of(),
            0));
    app.settle();

    assertInstanceOf(Delivery.Suppressed.class, app.deliveries.all().iterator().next().value());
    assertEquals(List.of(), callsOnAny());
  }

  private List<Channel> callsOnAny() {
    return List.of(app.messenger, app.sms, app.email).stream()
        .flatMap(sender -> sender.calls().stream())
        .map(call -> call.to().channel())
        .toList();
  }
}
