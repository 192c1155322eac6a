package dev.parcelbell.adapter.dynamodb.in;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parcelbell.adapter.dynamodb.wire.FenceItem;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.ExpectedDelivery;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.ParcelChange.Meaning;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is made out of a parcel whose records the stream has lost. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MissedTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant ONE = NOON.plusSeconds(3600);
  private static final Duration TWO_DAYS = Duration.ofDays(2);
  private static final Parcel REGISTERED =
      Parcel.register(new TrackingNumber("p1"), new CustomerId("ana.1"), ParcelDetails.NONE);

  private final Set<UpdateId> made = new HashSet<>();
  private final Set<UpdateId> promised = new HashSet<>();

  private static ParcelUpdate update(String id, ParcelStatus status, Instant at) {
    return new ParcelUpdate(new UpdateId(id), status, at, ParcelDetails.NONE);
  }

  private static final ParcelUpdate RECEIVED = update("u1", ParcelStatus.RECEIVED, NOON);
  private static final ParcelUpdate MOVING =
      update("u2", ParcelStatus.IN_TRANSIT, NOON.plusSeconds(60));
  private static final ParcelUpdate OUT =
      update("u3", ParcelStatus.OUT_FOR_DELIVERY, NOON.plusSeconds(120));

  private static FenceItem announced(ParcelUpdate update, String sequence) {
    return FenceItem.of(Sequence.of(sequence), update.occurredAt(), update);
  }

  /** A parcel that another program has written over. */
  private static Parcel written(Parcel over, ParcelStatus status, Optional<Instant> at) {
    return new Parcel(over.id(), over.customer(), status, at, over.details(), over.history(), 0);
  }

  private List<ParcelChange> missed(Parcel parcel, Optional<FenceItem> fence) {
    return Missed.changes(
        parcel,
        ONE,
        fence,
        new Missed.Deliveries() {
          @Override
          public boolean isMade(UpdateId update) {
            return made.contains(update);
          }

          @Override
          public boolean isPromised(UpdateId update) {
            return promised.contains(update);
          }
        });
  }

  private static List<ParcelUpdate> news(List<ParcelChange> changes) {
    return changes.stream()
        .map(change -> change.meaning(ONE, TWO_DAYS))
        .map(meaning -> assertInstanceOf(Meaning.News.class, meaning).update())
        .toList();
  }

  @Test
  void nothing_is_missed_of_a_parcel_that_was_only_registered() {
    assertEquals(List.of(), missed(REGISTERED, Optional.empty()));
  }

  @Test
  void nothing_is_missed_when_the_last_update_has_its_delivery() {
    made.add(RECEIVED.id());
    var parcel = REGISTERED.apply(RECEIVED, ONE);
    assertEquals(List.of(), missed(parcel, Optional.of(announced(RECEIVED, "5"))));
    // What was too old to be announced has a delivery that says so, and no marker.
    assertEquals(List.of(), missed(parcel, Optional.empty()));
  }

  @Test
  void promised_updates_are_told_in_their_order_under_their_own_names() {
    made.add(RECEIVED.id());
    promised.addAll(Set.of(RECEIVED.id(), MOVING.id(), OUT.id()));
    var parcel = REGISTERED.apply(RECEIVED, ONE).apply(MOVING, ONE).apply(OUT, ONE);

    var changes = missed(parcel, Optional.of(announced(RECEIVED, "5")));

    assertEquals(List.of(MOVING, OUT), news(changes));
    assertEquals(
        List.of(Sequence.of("6"), Sequence.of("7")),
        changes.stream().map(ParcelChange::sequence).toList());
    assertEquals(parcel, changes.getLast().after());
  }

  @Test
  void of_an_imported_history_only_the_last_entry_counts() {
    var parcel = REGISTERED.apply(RECEIVED, ONE).apply(MOVING, ONE).apply(OUT, ONE);
    assertEquals(List.of(OUT), news(missed(parcel, Optional.empty())));
  }

  @Test
  void a_late_update_that_was_promised_gets_its_silent_delivery() {
    made.add(OUT.id());
    promised.add(MOVING.id());
    var parcel = REGISTERED.apply(OUT, ONE).apply(MOVING, ONE);

    var changes = missed(parcel, Optional.of(announced(OUT, "5")));

    assertEquals(1, changes.size());
    assertInstanceOf(Meaning.Silent.class, changes.getFirst().meaning(ONE, TWO_DAYS));
  }

  @Test
  void a_status_that_another_program_wrote_with_its_time_is_told() {
    var parcel = written(REGISTERED, ParcelStatus.DELIVERED, Optional.of(ONE));
    var told = news(missed(parcel, Optional.of(announced(RECEIVED, "5")))).getFirst();
    assertEquals(ParcelStatus.DELIVERED, told.status());
    assertEquals(ONE, told.occurredAt());
    assertEquals(1, news(missed(parcel, Optional.empty())).size());
  }

  @Test
  void a_status_that_another_program_wrote_over_an_update_of_ours_is_told_as_of_when_it_was_seen() {
    made.add(RECEIVED.id());
    var ours = REGISTERED.apply(RECEIVED, ONE);
    var parcel = written(ours, ParcelStatus.DELIVERED, ours.occurredAt());
    var told = news(missed(parcel, Optional.of(announced(RECEIVED, "5")))).getFirst();
    assertEquals(ParcelStatus.DELIVERED, told.status());
    assertEquals(ONE, told.occurredAt());
  }

  @Test
  void a_time_that_cannot_be_counts_as_left_out() {
    made.add(RECEIVED.id());
    for (var wrong : List.of("2999-01-01T00:00:00Z", "0001-01-01T00:00:00Z")) {
      var at = Optional.of(Instant.parse(wrong));
      var parcel = written(REGISTERED.apply(RECEIVED, ONE), ParcelStatus.DELIVERED, at);
      var told = news(missed(parcel, Optional.of(announced(RECEIVED, "5")))).getFirst();
      assertEquals(ONE, told.occurredAt());
      assertEquals("s:" + Sequence.of("6").padded(), told.id().value());
      var unknown = written(REGISTERED, ParcelStatus.DELIVERED, at);
      assertEquals(List.of(), missed(unknown, Optional.empty()));
    }
  }

  @Test
  void a_status_that_is_older_than_the_announced_one_is_not_told() {
    var parcel = written(REGISTERED, ParcelStatus.RECEIVED, Optional.of(NOON.minusSeconds(1)));
    assertEquals(List.of(), missed(parcel, Optional.of(announced(OUT, "5"))));
  }

  @Test
  void a_status_of_unknown_age_of_a_parcel_that_nobody_heard_of_is_not_told() {
    var parcel = written(REGISTERED, ParcelStatus.DELIVERED, Optional.empty());
    assertEquals(List.of(), missed(parcel, Optional.empty()));
    assertEquals(1, news(missed(parcel, Optional.of(announced(OUT, "5")))).size());
  }

  @Test
  void another_delay_is_news() {
    var monday =
        new ParcelDetails(Optional.empty(), ExpectedDelivery.parse("2026-03-02"), Optional.empty());
    var tuesday =
        new ParcelDetails(Optional.empty(), ExpectedDelivery.parse("2026-03-03"), Optional.empty());
    var delayed = new ParcelUpdate(new UpdateId("d"), ParcelStatus.DELAYED, NOON, monday);
    var parcel =
        new Parcel(
            REGISTERED.id(),
            REGISTERED.customer(),
            ParcelStatus.DELAYED,
            Optional.of(ONE),
            tuesday,
            List.of(),
            0);
    var changes = missed(parcel, Optional.of(announced(delayed, "5")));
    assertEquals(tuesday, news(changes).getFirst().details());
    var same =
        new Parcel(
            parcel.id(),
            parcel.customer(),
            parcel.status(),
            Optional.of(NOON),
            monday,
            List.of(),
            0);
    assertEquals(List.of(), missed(same, Optional.of(announced(delayed, "5"))));
  }
}
