package dev.parcelbell.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people want to be told, and when. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OneTown.class)
@Timeout(120)
class ConsentTest {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  private final Town town;

  ConsentTest(Town town) {
    this.town = town;
  }

  @Test
  void who_texts_stop_gets_no_sms_until_they_text_start() {
    var resident = town.unlinked();
    var parcel = town.parcelOf(resident);
    town.awaitState(town.update(parcel, "AT_DEPOT"), "DELIVERED");

    text(resident, "STOP");
    awaitOptOuts(resident, List.of("SMS"));
    var without = town.awaitState(town.update(parcel, "OUT_FOR_DELIVERY"), "DELIVERED");
    assertEquals("OPTED_OUT", without.reason("SMS"));
    assertEquals("SKIPPED", without.hopState("SMS"));
    assertEquals(List.of("EMAIL"), without.deliveredOn());

    text(resident, "START");
    awaitOptOuts(resident, List.of());
    var again = town.awaitState(town.update(parcel, "DELIVERED"), "DELIVERED");
    assertEquals(List.of("SMS"), again.deliveredOn());
  }

  private void text(Town.Resident resident, String word) {
    var phone = "/api/sms/" + resident.phone() + "/messages";
    town.control("POST", phone, "{'text':'" + word + "'}").good();
  }

  private void awaitOptOuts(Town.Resident resident, List<String> channels) {
    Patience.until(
        () -> town.api("GET", "/v1/customers/" + resident.id(), "").good().path("optOuts"),
        seen -> Town.list(seen).stream().map(one -> one.asText()).toList().equals(channels));
  }

  @Test
  void quiet_hours_hold_what_can_wait_and_let_through_what_is_urgent() {
    var parcel = town.parcelOf(quiet());
    var held = town.update(parcel, "AT_DEPOT");
    Patience.until(() -> town.story(held), story -> story.hopState("SMS").equals("HELD"));
    assertEquals(List.of(), town.channels(held));
    var urgent = town.news(quiet(), "OUT_FOR_DELIVERY");
    assertEquals(List.of("SMS"), town.awaitState(urgent, "DELIVERED").deliveredOn());

    town.advance(Duration.ofHours(4));

    assertEquals(List.of("SMS"), town.awaitState(held, "DELIVERED").deliveredOn());
  }

  @Test
  void a_newer_update_takes_the_place_of_an_older_one_that_is_held() {
    var parcel = town.parcelOf(quiet());
    var older = town.update(parcel, "IN_TRANSIT");
    Patience.until(() -> town.story(older), story -> story.hopState("SMS").equals("HELD"));

    var newer = town.update(parcel, "AT_DEPOT");
    Patience.until(() -> town.story(newer), story -> story.hopState("SMS").equals("HELD"));
    town.advance(Duration.ofHours(4));

    town.awaitState(newer, "DELIVERED");
    town.awaitState(older, "SUPERSEDED");
    assertEquals(List.of(), town.channels(older));
    assertEquals(List.of("sms"), town.channels(newer));
  }

  /** Somebody whose quiet hours began an hour ago and last three more. */
  private Town.Resident quiet() {
    var now = town.now().atZone(ZoneOffset.UTC);
    return town.unlinked(
        ",'timeZone':'UTC','quietHours':{'from':'%s','to':'%s'}"
            .formatted(TIME.format(now.minusHours(1)), TIME.format(now.plusHours(3))));
  }
}
