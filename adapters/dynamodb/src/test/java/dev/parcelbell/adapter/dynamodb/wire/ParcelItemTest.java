package dev.parcelbell.adapter.dynamodb.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Parcels as other programs write them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParcelItemTest {
  private static final Map<String, AttributeValue> LEAST =
      Map.of(
          "parcel_id", fromS("12345678"),
          "customer_id", fromS("ana.1"),
          "status", fromS("IN_TRANSIT"));

  private static Map<String, AttributeValue> with(String name, AttributeValue value) {
    var item = new HashMap<>(LEAST);
    item.put(name, value);
    return item;
  }

  @Test
  void three_attributes_are_enough() {
    var parcel = ParcelItem.read(LEAST);
    assertEquals("12345678", parcel.id().value());
    assertEquals("ana.1", parcel.customer().value());
    assertEquals(ParcelStatus.IN_TRANSIT, parcel.status());
    assertEquals(Optional.empty(), parcel.occurredAt());
    assertEquals(List.of(), parcel.history());
    assertEquals(0, ParcelItem.version(LEAST));
  }

  @Test
  void null_is_absent_and_what_is_not_known_is_overlooked() {
    assertEquals(ParcelItem.read(LEAST), ParcelItem.read(with("place", fromNul(true))));
    assertEquals(ParcelItem.read(LEAST), ParcelItem.read(with("colour", fromN("7"))));
  }

  @Test
  void a_time_may_have_an_offset() {
    var parcel = ParcelItem.read(with("occurred_at", fromS("2026-11-21T13:00:00+01:00")));
    assertEquals(Optional.of(Instant.parse("2026-11-21T12:00:00Z")), parcel.occurredAt());
  }

  @Test
  void a_place_that_is_too_long_is_cut_because_the_status_counts_more() {
    var parcel = ParcelItem.read(with("place", fromS("x".repeat(1000))));
    assertEquals(200, parcel.details().place().orElseThrow().length());
  }

  @Test
  void an_entry_of_the_history_without_an_id_gets_one_that_stays() {
    var entry = Map.of("status", fromS("RECEIVED"), "occurred_at", fromS("2026-11-21T12:00:00Z"));
    var other = Map.of("status", fromS("RECEIVED"), "occurred_at", fromS("2026-11-21T13:00:00Z"));
    var item = with("history", fromL(List.of(fromM(entry), fromM(other))));
    var first = ParcelItem.read(item).history();
    assertEquals(first, ParcelItem.read(item).history());
    assertNotEquals(first.getFirst().id(), first.getLast().id());
  }

  @Test
  void what_cannot_be_meant_is_unreadable() {
    for (var name : List.of("parcel_id", "customer_id", "status")) {
      var missing = new HashMap<>(LEAST);
      missing.remove(name);
      assertThrows(Unreadable.class, () -> ParcelItem.read(missing), name);
      assertThrows(Unreadable.class, () -> ParcelItem.read(with(name, fromN("1"))), name);
      assertThrows(Unreadable.class, () -> ParcelItem.read(with(name, fromS("!"))), name);
    }
    for (var name : List.of("occurred_at", "expected_delivery")) {
      assertThrows(Unreadable.class, () -> ParcelItem.read(with(name, fromS("soon"))), name);
    }
    assertThrows(Unreadable.class, () -> ParcelItem.read(with("history", fromS("[]"))));
    assertThrows(
        Unreadable.class, () -> ParcelItem.read(with("history", fromL(List.of(fromS("x"))))));
    assertThrows(Unreadable.class, () -> ParcelItem.version(with("version", fromS("1"))));
    assertThrows(Unreadable.class, () -> ParcelItem.version(with("version", fromN("1.5"))));
  }
}
