package dev.parcelbell.application.usecase;

import static dev.parcelbell.application.testkit.AppOverMemory.NOON;
import static dev.parcelbell.application.testkit.AppOverMemory.PARCEL;
import static dev.parcelbell.application.testkit.AppOverMemory.withAna;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parcelbell.application.port.in.AnnounceParcelChange.Outcome;
import dev.parcelbell.application.port.in.RecordParcelUpdate;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Notification.ParcelNews;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Another program writes a status into the table, and the API records one after it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ForeignWritesTest {
  private static final Instant FAR_AHEAD = Instant.parse("2999-01-01T00:00:00Z");

  private final AppOverMemory app = withAna();
  private final int begin = app.parcels.changesFrom(0).size();

  private void writes(ParcelStatus status, Optional<Instant> at) {
    var known = app.parcels.find(PARCEL).orElseThrow().value();
    app.parcels.writeByAnotherProgram(
        new Parcel(known.id(), known.customer(), status, at, known.details(), known.history(), 0));
  }

  private List<ParcelChange> unread() {
    return app.parcels.changesFrom(begin);
  }

  private Outcome announce(ParcelChange change) {
    return app.use.announceParcelChange().announce(change);
  }

  private ParcelNews news(Outcome outcome) {
    var id = assertInstanceOf(Outcome.Announced.class, outcome).delivery();
    return assertInstanceOf(
        ParcelNews.class, app.delivery(id).progress().assignment().notification());
  }

  @Test
  void a_backlog_is_read_as_if_there_had_been_none() {
    writes(ParcelStatus.IN_TRANSIT, Optional.empty());
    app.clock.advance(Duration.ofMinutes(10));
    var ours = app.record(ParcelStatus.AT_DEPOT);
    app.clock.advance(Duration.ofHours(3));

    assertEquals(NOON, news(announce(unread().getFirst())).update().occurredAt());
    assertEquals(new Outcome.Announced(ours), announce(unread().getLast()));
  }

  @Test
  void an_update_after_a_time_in_the_year_2999_is_announced() {
    writes(ParcelStatus.IN_TRANSIT, Optional.of(FAR_AHEAD));
    var theirs = news(announce(unread().getLast()));
    assertEquals(NOON, theirs.update().occurredAt());

    app.clock.advance(Duration.ofMinutes(1));
    var ours = app.record(ParcelStatus.AT_DEPOT);

    assertEquals(ParcelStatus.AT_DEPOT, app.parcels.find(PARCEL).orElseThrow().value().status());
    assertEquals(new Outcome.Announced(ours), announce(unread().getLast()));
    writes(ParcelStatus.OUT_FOR_DELIVERY, Optional.of(FAR_AHEAD));
    assertInstanceOf(Outcome.Announced.class, announce(unread().getLast()));
    writes(ParcelStatus.DELIVERED, Optional.of(FAR_AHEAD));
    assertInstanceOf(Outcome.Announced.class, announce(unread().getLast()));
  }

  @Test
  void an_update_just_after_a_write_in_the_same_second_is_announced_and_so_is_the_next_write() {
    app.clock.advance(Duration.ofMillis(700));
    var first = app.record(ParcelStatus.IN_TRANSIT);
    app.clock.advance(Duration.ofMillis(100));
    writes(ParcelStatus.AT_DEPOT, Optional.empty());
    app.clock.advance(Duration.ofMillis(100));
    writes(ParcelStatus.OUT_FOR_DELIVERY, Optional.empty());
    var last = app.record(ParcelStatus.DELIVERED);

    var outcomes = unread().stream().map(this::announce).toList();

    assertEquals(new Outcome.Announced(first), outcomes.getFirst());
    assertInstanceOf(Outcome.Announced.class, outcomes.get(1));
    assertInstanceOf(Outcome.Announced.class, outcomes.get(2));
    assertEquals(new Outcome.Announced(last), outcomes.getLast());
  }

  @Test
  void an_update_that_is_older_than_a_write_without_a_time_is_late() {
    writes(ParcelStatus.DELIVERED, Optional.empty());
    announce(unread().getLast());
    var ours = record(ParcelStatus.OUT_FOR_DELIVERY, NOON.minusSeconds(1));
    assertEquals(new Outcome.Silent(ours), announce(unread().getLast()));
    assertInstanceOf(Delivery.Suppressed.class, app.delivery(ours));
  }

  private DeliveryId record(ParcelStatus status, Instant at) {
    var command =
        new RecordParcelUpdate.Command(
            PARCEL, status, Optional.of(at), ParcelDetails.NONE, Optional.empty());
    return assertInstanceOf(
            RecordParcelUpdate.Outcome.Recorded.class, app.use.recordParcelUpdate().record(command))
        .delivery();
  }

  @Test
  void a_change_that_is_read_again_later_makes_no_second_delivery() {
    for (var at : List.of(Optional.<Instant>empty(), Optional.of(NOON), Optional.of(FAR_AHEAD))) {
      writes(ParcelStatus.LOST, at);
      var change = unread().getLast();
      var first = announce(change);
      app.clock.advance(Duration.ofHours(1));
      assertEquals(first, announce(change));
      writes(ParcelStatus.RETURNED, Optional.empty());
    }
  }
}
