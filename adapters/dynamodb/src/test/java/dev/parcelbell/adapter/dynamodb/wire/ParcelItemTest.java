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
import java.util.ArrayList;
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
  void a_text_is_cut_between_two_characters_and_halves_of_characters_are_left_out() {
    var truck = "\ud83d\ude9a";
    var cut = ParcelItem.read(with("place", fromS("x".repeat(199) + truck)));
    assertEquals(Optional.of("x".repeat(199)), cut.details().place());
    var whole = ParcelItem.read(with("place", fromS("x".repeat(198) + truck + "y")));
    assertEquals(Optional.of("x".repeat(198) + truck), whole.details().place());
    var halves = ParcelItem.read(with("description", fromS("a\ud83d b\ude9a")));
    assertEquals(Optional.of("a b"), halves.details().description());
  }

  @Test
  void an_empty_text_is_as_good_as_none() {
    for (var name : List.of("occurred_at", "place", "expected_delivery", "description")) {
      assertEquals(ParcelItem.read(LEAST), ParcelItem.read(with(name, fromS(""))), name);
    }
    assertEquals(ParcelItem.read(LEAST), ParcelItem.read(with("place", fromS("\ud83d"))));
  }

  @Test
  void a_time_or_day_in_a_year_that_nobody_can_mean_is_as_good_as_none() {
    for (var iso : List.of("+10000-01-01T00:00:00Z", "-0001-12-31T23:59:59Z", FIRST, LAST)) {
      assertEquals(ParcelItem.read(LEAST), ParcelItem.read(with("occurred_at", fromS(iso))), iso);
    }
    for (var iso : List.of("9999-12-31", "0001-01-01", "1999-12-31T00:00:00Z", FIRST, LAST)) {
      var item = with("expected_delivery", fromS(iso));
      assertEquals(ParcelItem.read(LEAST), ParcelItem.read(item), iso);
    }
  }

  private static final String FIRST = "-999999999-01-01T00:00:00+18:00";
  private static final String LAST = "+999999999-12-31T23:59:59.999999999-18:00";

  @Test
  void every_time_that_is_read_can_be_read_again() {
    for (var iso : List.of("0000-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z")) {
      var parcel = ParcelItem.read(with("occurred_at", fromS(iso)));
      assertEquals(Optional.of(fromS(iso)), ParcelItem.of(parcel).get("occurred_at"));
    }
  }

  @Test
  void of_a_long_history_the_newest_hundred_entries_count() {
    var entries = new ArrayList<AttributeValue>();
    for (int i = 0; i < 10_000; i++) {
      entries.add(i < 9_900 ? fromS("junk") : entry("u" + i, "2026-11-21T12:00:00Z"));
    }
    var history = ParcelItem.read(with("history", fromL(entries))).history();
    assertEquals(100, history.size());
    assertEquals("u9900", history.getFirst().id().value());
  }

  private static AttributeValue entry(String id, String at) {
    return fromM(
        Map.of("update_id", fromS(id), "status", fromS("RECEIVED"), "occurred_at", fromS(at)));
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
    for (var wrong :
        List.of(
            fromS("x"), fromM(Map.of()), entry("u 1", "2026-11-21T12:00:00Z"), entry("u", LAST))) {
      var item = with("history", fromL(List.of(wrong)));
      assertThrows(Unreadable.class, () -> ParcelItem.read(item), wrong::toString);
    }
    var tooLong = with("correction", fromN("1".repeat(201)));
    assertThrows(Unreadable.class, () -> ParcelItem.read(tooLong));
    assertThrows(Unreadable.class, () -> ParcelItem.read(with("correction", fromN("x"))));
    assertThrows(Unreadable.class, () -> ParcelItem.version(with("version", fromS("1"))));
    assertThrows(Unreadable.class, () -> ParcelItem.version(with("version", fromN("1.5"))));
  }
}
