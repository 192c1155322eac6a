package dev.parcelbell.application.usecase;

import static dev.parcelbell.application.testkit.AppOverMemory.ANA;
import static dev.parcelbell.application.testkit.AppOverMemory.NOON;
import static dev.parcelbell.application.testkit.AppOverMemory.PARCEL;
import static dev.parcelbell.application.testkit.AppOverMemory.withAna;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.in.RecordParcelUpdate;
import dev.parcelbell.application.port.in.RecordParcelUpdate.Outcome;
import dev.parcelbell.application.port.in.RegisterCustomer;
import dev.parcelbell.application.port.in.RegisterParcel;
import dev.parcelbell.application.port.in.ShowDelivery;
import dev.parcelbell.application.port.in.ShowParcel;
import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.application.testkit.PortsOverMemory;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Parcels and what is recorded of them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParcelsTest {
  private static final TrackingNumber OTHER = new TrackingNumber("87654321");
  private static final ParcelDetails BERLIN =
      new ParcelDetails(Optional.of("Berlin"), Optional.empty(), Optional.empty());

  private final AppOverMemory app = withAna();

  @Test
  void a_parcel_is_created_once_and_corrected_afterwards() {
    var made = register(OTHER, ANA, ParcelDetails.NONE);
    var parcel = assertInstanceOf(RegisterParcel.Outcome.Created.class, made).parcel();
    assertEquals(new ShowParcel.Outcome.Found(parcel), app.use.showParcel().show(OTHER));
    var changed = register(OTHER, ANA, BERLIN);
    var next = assertInstanceOf(RegisterParcel.Outcome.Corrected.class, changed).parcel();
    assertEquals(BERLIN, next.details());
    assertEquals(new ShowParcel.Outcome.Found(next), app.use.showParcel().show(OTHER));
  }

  @Test
  void a_parcel_belongs_to_one_customer_for_ever() {
    var ben = new CustomerId("ben");
    assertEquals(
        new RegisterParcel.Outcome.NoSuchCustomer(), register(OTHER, ben, ParcelDetails.NONE));
    var profile = app.use.showCustomer().show(ANA).orElseThrow().profile();
    var reach = new Profile.Reach(Optional.empty(), profile.reach().phone(), Optional.empty());
    app.use
        .registerCustomer()
        .register(
            new RegisterCustomer.Command(
                ben,
                new Profile("Ben", reach, profile.locale(), profile.timeZone(), Optional.empty())));
    assertEquals(new RegisterParcel.Outcome.BelongsToAnother(), register(PARCEL, ben, BERLIN));
    assertEquals(ANA, shown().customer());
  }

  @Test
  void an_update_without_a_time_happened_now() {
    app.record(ParcelStatus.AT_DEPOT);
    var parcel = shown();
    assertEquals(Optional.of(NOON), parcel.occurredAt());
    assertEquals(ParcelStatus.AT_DEPOT, parcel.status());
  }

  @Test
  void a_clock_may_be_five_minutes_ahead_and_no_more() {
    var limit = NOON.plus(Duration.ofMinutes(5));
    assertInstanceOf(Outcome.Recorded.class, record(PARCEL, limit, Optional.empty()));
    assertEquals(new Outcome.TooFarAhead(), record(PARCEL, limit.plusMillis(1), Optional.empty()));
    assertEquals(1, shown().history().size());
  }

  @Test
  void an_unknown_parcel_has_no_updates() {
    assertEquals(new Outcome.NoSuchParcel(), record(OTHER, NOON, Optional.empty()));
  }

  @Test
  void a_key_is_remembered_for_a_day_in_its_scope() {
    var first = record(PARCEL, NOON, key("scope"));
    assertEquals(first, record(PARCEL, NOON, key("scope")));
    assertNotEquals(first, record(PARCEL, NOON, key("other scope")));
    app.clock.advance(Duration.ofDays(1).minusMillis(1));
    assertEquals(first, record(PARCEL, NOON, key("scope")));
    app.clock.advance(Duration.ofMillis(1));
    assertNotEquals(first, record(PARCEL, NOON, key("scope")));
  }

  @Test
  void a_write_that_was_overtaken_is_made_again_and_not_for_ever() {
    var ports = new PortsOverMemory(app);
    ports.parcels = new ParcelsThatAreOvertaken(app.parcels, 3);
    var command =
        new RecordParcelUpdate.Command(
            PARCEL, ParcelStatus.LOST, Optional.of(NOON), BERLIN, Optional.empty());
    assertInstanceOf(Outcome.Recorded.class, ports.use().recordParcelUpdate().record(command));
    ports.parcels = new ParcelsThatAreOvertaken(app.parcels, 3);
    var parcel = new RegisterParcel.Command(OTHER, ANA, BERLIN);
    assertInstanceOf(
        RegisterParcel.Outcome.Created.class, ports.use().registerParcel().register(parcel));
    ports.parcels = new ParcelsThatAreOvertaken(app.parcels, Integer.MAX_VALUE);
    var use = ports.use();
    assertThrows(IllegalStateException.class, () -> use.recordParcelUpdate().record(command));
    assertThrows(IllegalStateException.class, () -> use.registerParcel().register(parcel));
  }

  @Test
  void a_delivery_is_promised_before_it_is_made() {
    var id = app.record(ParcelStatus.AT_DEPOT);
    assertEquals(
        Optional.of(new ShowDelivery.Story.Promised(id, ANA, PARCEL, ParcelStatus.AT_DEPOT, NOON)),
        app.use.showDelivery().show(id));
    app.settle();
    assertEquals(
        Optional.of(new ShowDelivery.Story.Known(app.delivery(id))),
        app.use.showDelivery().show(id));
    var unknown = DeliveryId.of(OTHER, new UpdateId("u1"));
    assertEquals(Optional.empty(), app.use.showDelivery().show(unknown));
  }

  @Test
  void the_deliveries_of_a_customer_come_page_by_page() {
    app.update(ParcelStatus.AT_DEPOT);
    app.clock.advance(Duration.ofMinutes(1));
    app.update(ParcelStatus.IN_TRANSIT);
    var show = app.use.showDelivery();
    var first = show.of(ANA, Optional.empty(), 1).orElseThrow();
    assertEquals(1, first.items().size());
    assertTrue(first.next().isPresent());
    var second = show.of(ANA, first.next(), 1).orElseThrow();
    assertEquals(1, second.items().size());
    assertEquals(Optional.empty(), second.next());
    assertNotEquals(first.items(), second.items());
    assertEquals(Optional.empty(), show.of(new CustomerId("nobody"), Optional.empty(), 1));
  }

  @Test
  void what_is_no_parcel_is_neither_shown_nor_written_over() {
    app.parcels.spoil(PARCEL);
    assertEquals(
        new ShowParcel.Outcome.Unusable("attribute status"), app.use.showParcel().show(PARCEL));
    assertEquals(new Outcome.Unusable("attribute status"), record(PARCEL, NOON, key("scope")));
    assertEquals(
        new RegisterParcel.Outcome.Unusable("attribute status"), register(PARCEL, ANA, BERLIN));
    assertEquals(new ShowParcel.Outcome.NoSuchParcel(), app.use.showParcel().show(OTHER));
  }

  private Parcel shown() {
    var outcome = app.use.showParcel().show(PARCEL);
    return assertInstanceOf(ShowParcel.Outcome.Found.class, outcome).parcel();
  }

  private RegisterParcel.Outcome register(
      TrackingNumber id, CustomerId customer, ParcelDetails details) {
    return app.use.registerParcel().register(new RegisterParcel.Command(id, customer, details));
  }

  private Outcome record(
      TrackingNumber parcel, Instant at, Optional<RecordParcelUpdate.Idempotent> key) {
    return app.use
        .recordParcelUpdate()
        .record(
            new RecordParcelUpdate.Command(
                parcel, ParcelStatus.AT_DEPOT, Optional.of(at), ParcelDetails.NONE, key));
  }

  private static Optional<RecordParcelUpdate.Idempotent> key(String scope) {
    return Optional.of(new RecordParcelUpdate.Idempotent(scope, "key", "hash"));
  }

  /** A store in which somebody else has always just written. */
  private static final class ParcelsThatAreOvertaken implements Parcels {
    private final Parcels good;
    private int times;

    ParcelsThatAreOvertaken(Parcels good, int times) {
      this.good = good;
      this.times = times;
    }

    @Override
    public Optional<Versioned<Parcel>> find(TrackingNumber id) {
      return good.find(id);
    }

    @Override
    public Write save(Parcel next, long seenVersion) {
      return times-- > 0 ? Write.OUTDATED : good.save(next, seenVersion);
    }

    @Override
    public Recording record(
        Parcel next, long seenVersion, Awaited delivery, Optional<Idempotency.Claim> key) {
      return times-- > 0 ? Recording.OUTDATED : good.record(next, seenVersion, delivery, key);
    }

    @Override
    public Optional<Awaited> awaited(DeliveryId id) {
      return good.awaited(id);
    }
  }
}
