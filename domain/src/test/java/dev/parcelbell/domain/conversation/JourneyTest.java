package dev.parcelbell.domain.conversation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.domain.conversation.Reply.Progress;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ancestor's comparison took the depot and the delivery for transport. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class JourneyTest {
  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "REGISTERED, OPEN OPEN OPEN OPEN",
    "RECEIVED, CURRENT OPEN OPEN OPEN",
    "IN_TRANSIT, DONE CURRENT OPEN OPEN",
    "AT_DEPOT, DONE DONE CURRENT OPEN",
    "OUT_FOR_DELIVERY, DONE DONE CURRENT OPEN",
    "DELIVERY_ATTEMPTED, DONE DONE CURRENT OPEN",
    "DELIVERED, DONE DONE DONE DONE",
    "DELAYED, OPEN OPEN OPEN OPEN",
    "RETURNED, OPEN OPEN OPEN OPEN",
    "LOST, OPEN OPEN OPEN OPEN"
  })
  void every_status_is_shown_in_its_own_stage(ParcelStatus status, String stages) {
    assertEquals(stages, stages(parcel(status, List.of())));
  }

  @Test
  void what_has_left_the_usual_way_stays_where_it_was_last_on_it() {
    var history =
        List.of(
            update(ParcelStatus.RECEIVED, 1),
            update(ParcelStatus.AT_DEPOT, 3),
            update(ParcelStatus.IN_TRANSIT, 2));
    assertEquals("DONE DONE CURRENT OPEN", stages(parcel(ParcelStatus.DELAYED, history)));
  }

  @Test
  void a_stage_tells_what_happened_last_in_it() {
    var history =
        List.of(
            update(ParcelStatus.OUT_FOR_DELIVERY, 4),
            update(ParcelStatus.DELIVERY_ATTEMPTED, 5),
            update(ParcelStatus.AT_DEPOT, 3));
    var parcel = parcel(ParcelStatus.DELIVERY_ATTEMPTED, history);
    assertEquals(Optional.of(history.get(1)), Journey.DEPOT.lastOf(parcel));
    assertEquals(Optional.empty(), Journey.DELIVERED.lastOf(parcel));
  }

  private static String stages(Parcel parcel) {
    return Stream.of(Journey.values())
        .map(stage -> stage.of(parcel))
        .map(Progress::name)
        .collect(Collectors.joining(" "));
  }

  private static ParcelUpdate update(ParcelStatus status, int hour) {
    return new ParcelUpdate(
        new UpdateId("u" + hour), status, NOON.plusSeconds(hour * 3600L), ParcelDetails.NONE);
  }

  private static Parcel parcel(ParcelStatus status, List<ParcelUpdate> history) {
    return new Parcel(
        new TrackingNumber("12345678"),
        new CustomerId("ana"),
        status,
        Optional.of(NOON),
        ParcelDetails.NONE,
        history,
        0);
  }
}
