package dev.parcelbell.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Other programs write into the parcel table what they should not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OneTown.class)
@Timeout(120)
class ForeignWritesTest {
  private final Town town;
  private final Cloud cloud;

  ForeignWritesTest(Town town) {
    this.town = town;
    this.cloud = Cloud.of(town);
  }

  private static String freshParcel() {
    return Integer.toString(60_000_000 + Town.number());
  }

  private void writes(String parcel, Town.Resident owner, Map<String, AttributeValue> more) {
    var item = new HashMap<String, AttributeValue>();
    item.put("parcel_id", fromS(parcel));
    item.put("customer_id", fromS(owner.id()));
    item.put("status", fromS("OUT_FOR_DELIVERY"));
    item.putAll(more);
    cloud.write(item);
  }

  private void awaitSent(Town.Resident resident, int messages) {
    Patience.until(() -> town.sentTo(resident.phone()), found -> found.size() == messages);
  }

  @Test
  void what_is_no_parcel_is_kept_aside_and_the_next_one_is_announced() {
    var victim = town.unlinked();
    var broken = freshParcel();
    writes(broken, victim, Map.of("status", fromS("TELEPORTED-" + broken)));
    writes(freshParcel(), victim, Map.of("status", fromN("7")));
    writes(freshParcel(), victim, Map.of("customer_id", fromS("nobody, really")));
    writes(freshParcel(), victim, Map.of("occurred_at", fromS("yesterday")));
    writes(freshParcel(), victim, Map.of("history", fromS("x".repeat(300_000))));

    var lucky = town.unlinked();
    cloud.writeParcel(freshParcel(), lucky.id(), "OUT_FOR_DELIVERY");

    awaitSent(lucky, 1);
    assertEquals(List.of(), town.sentTo(victim.phone()));
    var kept = "parcel-stream/";
    Patience.until(
        () -> cloud.archived().filter(one -> one.contains(kept)).toList(),
        found -> found.stream().anyMatch(one -> one.contains("/" + broken)));
    for (var answer :
        List.of(
            town.api("GET", "/v1/parcels/" + broken, ""),
            town.api("PUT", "/v1/parcels/" + broken, "{'customerId':'" + victim.id() + "'}"),
            town.api("POST", "/v1/parcels/" + broken + "/updates", "{'status':'LOST'}"))) {
      assertEquals(409, answer.status(), answer.body());
      assertTrue(answer.body().contains("because of its attribute status"), answer.body());
      assertTrue(!answer.body().contains("TELEPORTED"), answer.body());
    }
  }

  @Test
  void a_parcel_given_to_somebody_else_is_news_for_neither() {
    var before = town.unlinked();
    var after = town.unlinked();
    var parcel = freshParcel();
    writes(parcel, before, Map.of());
    awaitSent(before, 1);
    writes(parcel, after, Map.of("status", fromS("DELIVERED")));

    var lucky = town.unlinked();
    cloud.writeParcel(freshParcel(), lucky.id(), "OUT_FOR_DELIVERY");

    awaitSent(lucky, 1);
    assertEquals(1, town.sentTo(before.phone()).size());
    assertEquals(List.of(), town.sentTo(after.phone()));
  }

  @Test
  void after_a_time_in_the_year_2999_an_update_is_announced_and_so_is_the_next_write() {
    var resident = town.unlinked();
    var parcel = freshParcel();
    var more =
        Map.of(
            "occurred_at", fromS("2999-01-01T00:00:00Z"),
            "expected_delivery", fromS("9999-12-31"),
            "place", fromS("x".repeat(300_000)),
            "version", fromN("0"));
    writes(parcel, resident, more);
    awaitSent(resident, 1);

    town.awaitState(town.update(parcel, "DELIVERY_ATTEMPTED"), "DELIVERED");
    awaitSent(resident, 2);
    writes(parcel, resident, Map.of("status", fromS("DELIVERED")));
    awaitSent(resident, 3);
  }

  /** The tables stay in real time; taken at their word, everything would be too old to tell. */
  @Test
  void a_write_without_a_time_is_news_after_the_clock_was_moved_by_days() {
    town.advance(Duration.ofDays(3));
    var resident = town.unlinked();
    var parcel = freshParcel();
    cloud.writeParcel(parcel, resident.id(), "OUT_FOR_DELIVERY");
    awaitSent(resident, 1);
    town.awaitState(town.update(parcel, "DELIVERED"), "DELIVERED");
  }
}
