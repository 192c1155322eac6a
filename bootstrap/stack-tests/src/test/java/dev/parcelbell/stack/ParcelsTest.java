package dev.parcelbell.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Parcels as shops report them, through the API or past it, and what operators look at. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OneTown.class)
@Timeout(120)
class ParcelsTest {
  private final Town town;

  ParcelsTest(Town town) {
    this.town = town;
  }

  @Test
  void a_parcel_that_another_program_writes_into_the_table_is_announced() {
    var resident = town.unlinked();
    var parcel = Integer.toString(50_000_000 + Town.number());

    Cloud.of(town).writeParcel(parcel, resident.id(), "OUT_FOR_DELIVERY");

    var sent = Patience.until(() -> town.sentTo(resident.phone()), found -> !found.isEmpty());
    assertEquals(1, sent.size());
    assertTrue(sent.getFirst().path("text").asText().contains(parcel), sent.toString());
    var theirs = "/v1/customers/" + resident.id() + "/deliveries";
    var story = town.api("GET", theirs, "").good().path("items").path(0);
    assertEquals(sent.getFirst().path("deliveryId").asText(), story.path("id").asText());
    Cloud.of(town).writeParcel(parcel, resident.id(), "DELIVERED");
    Patience.until(() -> town.sentTo(resident.phone()), found -> found.size() == 2);
  }

  @Test
  void the_same_update_reported_twice_with_one_key_is_announced_once() {
    var resident = town.unlinked();
    var updates = "/v1/parcels/" + town.parcelOf(resident) + "/updates";
    var key = "key-" + Town.number();
    var body = "{'status':'OUT_FOR_DELIVERY'}";

    var first = town.api("POST", updates, body, "idempotency-key", key).good();
    var second = town.api("POST", updates, body, "idempotency-key", key).good();
    var clash = town.api("POST", updates, "{'status':'LOST'}", "idempotency-key", key);

    assertEquals(first, second);
    assertEquals(409, clash.status());
    town.awaitState(first.path("deliveryId").asText(), "DELIVERED");
    assertEquals(1, town.sentTo(resident.phone()).size());
  }

  @Test
  void right_after_the_answer_there_is_a_story() {
    for (int i = 0; i < 5; i++) {
      var story = town.story(town.news(town.unlinked(), "OUT_FOR_DELIVERY"));
      assertTrue(
          List.of("PENDING", "RUNNING", "DELIVERED").contains(story.state()), story.toString());
    }
  }

  @Test
  void operators_need_no_key_and_see_no_person() {
    assertEquals(200, town.application().get("/health/live").status());
    assertEquals(200, town.application().get("/health/ready").status());
    var resident = town.unlinked();
    town.awaitState(town.news(resident, "OUT_FOR_DELIVERY"), "DELIVERED");

    var metrics = town.application().get("/metrics");

    assertEquals(200, metrics.status());
    assertTrue(metrics.body().contains("parcelbell_attempts_total{channel=\"sms\""));
    assertTrue(!metrics.body().contains(resident.phone()) && !metrics.body().contains("@"));
  }
}
