package dev.parcelbell.application.usecase;

import static dev.parcelbell.application.testkit.AppOverMemory.ANA;
import static dev.parcelbell.application.testkit.AppOverMemory.PARCEL;
import static dev.parcelbell.application.testkit.AppOverMemory.withAna;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.application.port.in.AnnounceParcelChange.Outcome;
import dev.parcelbell.application.port.in.RegisterParcel;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.application.testkit.NotedTickets;
import dev.parcelbell.application.testkit.PortsOverMemory;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Hop;
import dev.parcelbell.domain.delivery.HopPlan;
import dev.parcelbell.domain.delivery.Ticket;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A change of a parcel becomes a delivery, once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AnnouncingTest {
  private final AppOverMemory app = withAna();
  private final NotedTickets tickets = new NotedTickets();
  private final PortsOverMemory ports = new PortsOverMemory(app);

  AnnouncingTest() {
    ports.tickets = tickets;
  }

  @Test
  void news_has_a_delivery_with_the_hops_of_the_usual_plan_and_a_ticket() {
    var id = app.record(ParcelStatus.AT_DEPOT);
    assertEquals(new Outcome.Announced(id), announceLast());
    assertEquals(List.of(new NotedTickets.Sent(new Ticket(id, 1), Duration.ZERO)), tickets.sent);
    var plans = app.delivery(id).progress().hops().stream().map(Hop::plan).toList();
    assertEquals(
        List.of(
            plan(Channel.MESSENGER, Duration.ofMinutes(15)),
            plan(Channel.SMS, Duration.ofHours(1)),
            plan(Channel.EMAIL, Duration.ofHours(4))),
        plans);
  }

  private static HopPlan plan(Channel channel, Duration wait) {
    return new HopPlan(channel, Optional.empty(), ReceiptStatus.DELIVERED, wait);
  }

  @Test
  void a_plan_of_the_customers_own_is_kept_as_it_is() {
    app.plan(Channel.WHATSAPP, Channel.EMAIL);
    var id = app.record(ParcelStatus.AT_DEPOT);
    announceLast();
    assertEquals(
        List.of(Channel.WHATSAPP, Channel.EMAIL),
        app.delivery(id).progress().hops().stream().map(hop -> hop.plan().channel()).toList());
  }

  @Test
  void a_change_read_again_sends_its_ticket_again_while_nothing_was_tried() {
    var id = app.record(ParcelStatus.AT_DEPOT);
    announceLast();
    assertEquals(new Outcome.Announced(id), announceLast());
    assertEquals(2, tickets.sent.size());
    app.settle();
    assertEquals(1, app.messenger.calls().size());
    tickets.sent.clear();
    assertEquals(new Outcome.Announced(id), announceLast());
    assertEquals(List.of(), tickets.sent);
  }

  @Test
  void a_correction_is_nothing() {
    app.use
        .registerParcel()
        .register(
            new RegisterParcel.Command(
                PARCEL,
                ANA,
                new ParcelDetails(Optional.of("Berlin"), Optional.empty(), Optional.empty())));
    assertEquals(new Outcome.Nothing(), announceLast());
    assertEquals(List.of(), tickets.sent);
  }

  @Test
  void a_status_told_again_has_a_silent_delivery() {
    app.update(ParcelStatus.AT_DEPOT);
    app.clock.advance(Duration.ofMinutes(1));
    var again = app.record(ParcelStatus.AT_DEPOT);
    assertEquals(new Outcome.Silent(again), announceLast());
    assertInstanceOf(Delivery.Suppressed.class, app.delivery(again));
    assertEquals(List.of(), tickets.sent);
  }

  @Test
  void a_change_that_is_read_after_a_newer_one_is_silent() {
    var first = app.record(ParcelStatus.AT_DEPOT);
    app.record(ParcelStatus.IN_TRANSIT);
    var changes = app.parcels.changesFrom(0);
    announceLast();
    var older = changes.get(changes.size() - 2);
    assertEquals(new Outcome.Silent(first), ports.use().announceParcelChange().announce(older));
    assertInstanceOf(Delivery.Suppressed.class, app.delivery(first));
  }

  @Test
  void a_preview_shows_a_parcel_that_comes_tomorrow() {
    var text =
        app.use
            .previewText(ZoneId.of("Europe/Berlin"))
            .preview(ParcelStatus.DELAYED, Channel.SMS, Locale.GERMAN);
    assertEquals(new Content.Text("12345678 DELAYED"), text);
  }

  @Test
  void a_lease_leaves_time_for_storing_the_outcome() {
    var usual = EngineSettings.defaults();
    assertEquals(Duration.ofSeconds(14), settings(usual, Duration.ofSeconds(14)).lease());
    assertThrows(
        IllegalArgumentException.class,
        () -> settings(usual, Duration.ofSeconds(14).minusMillis(1)));
  }

  private static EngineSettings settings(EngineSettings usual, Duration lease) {
    return new EngineSettings(
        usual.providerTimeout(),
        lease,
        usual.fallbackAfter(),
        usual.windows(),
        usual.routes(),
        usual.announceMaxAge(),
        usual.overdue(),
        usual.sweepPause(),
        usual.channelPause());
  }

  private Outcome announceLast() {
    return ports.use().announceParcelChange().announce(app.parcels.changesFrom(0).getLast());
  }
}
