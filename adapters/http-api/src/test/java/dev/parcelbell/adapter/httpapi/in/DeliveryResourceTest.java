package dev.parcelbell.adapter.httpapi.in;

import static dev.parcelbell.adapter.httpapi.in.Api.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.adapter.httpapi.wire.Journey;
import dev.parcelbell.application.port.in.ShowDelivery.Story;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeliveryResourceTest {
  private static final String PATH = "/v1/deliveries/" + Journey.ID.value();
  private static final String LIST = "/v1/customers/C-1/deliveries";

  private final Api api = new Api();

  @Test
  void a_story_is_told_as_soon_as_it_is_promised() {
    api.office.stories.put(
        Journey.ID,
        new Story.Promised(
            Journey.ID, Journey.ANA, Journey.PARCEL, ParcelStatus.LOST, Journey.NOON));
    var answer = api.get(PATH);

    assertEquals(200, answer.status());
    assertEquals("PENDING", json(answer).get("state").asText());
  }

  @Test
  void a_running_story_is_told_as_published() {
    knows(
        Journey.of(Channel.SMS, Channel.EMAIL)
            .step()
            .report(0, new SendOutcome.Refused(Reason.BLOCKED, "x"))
            .step()
            .accepted(1)
            .delivery());
    var answer = api.get(PATH);

    assertEquals("RUNNING", json(answer).get("state").asText());
    assertEquals("ACCEPTED", json(answer).at("/hops/1/state").asText());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dlv_abcdefghijklmnopqrstuvwxyz", "dlv_1", "1", "%00", "dlv_%C3%A4"})
  void an_unknown_delivery_is_not_found(String id) {
    assertEquals(404, api.get("/v1/deliveries/" + id).status());
    assertEquals(404, api.post("/v1/deliveries/" + id + "/redrive", "").status());
  }

  @Test
  void a_customers_stories_are_listed_with_the_way_to_the_next() {
    api.put("/v1/customers/C-1", "{\"name\":\"Ana\"}");
    knows(Journey.of(Channel.SMS).delivery());
    api.office.next = Optional.of("17");
    var first = json(api.get(LIST));

    assertEquals("17", first.get("next").asText());
    assertEquals(Journey.ID.value(), first.at("/items/0/id").asText());
    assertEquals(20, api.office.askedLimit);
    assertEquals(Optional.empty(), api.office.askedCursor);

    api.office.next = Optional.empty();
    assertEquals(true, json(api.get(LIST + "?cursor=17&limit=1")).get("next").isNull());
    assertEquals(1, api.office.askedLimit);
    assertEquals(Optional.of("17"), api.office.askedCursor);
  }

  @Test
  void an_unknown_customer_has_no_list() {
    assertEquals(404, api.get(LIST).status());
    assertEquals(404, api.get("/v1/customers/%20/deliveries").status());
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0, limit",
    "limit=101, limit",
    "limit=-1, limit",
    "limit=, limit",
    "limit=ten, limit",
    "limit=99999999999999999999, limit",
    "limit=%D9%A1, limit",
    "cursor=, cursor",
    "cursor=%00, cursor",
    "cursor=a%20b, cursor",
    "cursor=not-a-number, cursor",
  })
  void a_bad_limit_or_cursor_is_a_bad_request(String query, String pointer) {
    api.put("/v1/customers/C-1", "{\"name\":\"Ana\"}");
    var answer = api.get(LIST + "?" + query);

    assertEquals(400, answer.status());
    assertEquals(pointer, json(answer).at("/errors/0/pointer").asText());
  }

  @Test
  void a_parked_delivery_goes_on() {
    knows(Journey.of(Channel.SMS).park().delivery());
    var answer = api.post(PATH + "/redrive", "");

    assertEquals(202, answer.status());
    assertEquals(PATH, json(answer).at("/links/delivery").asText());
    assertEquals(List.of(Journey.ID), api.office.commands);
  }

  @Test
  void one_whose_ticket_was_parked_without_it_goes_on_too() {
    knows(Journey.of(Channel.SMS).delivery());

    assertEquals(202, api.post(PATH + "/redrive", "").status());
  }

  @Test
  void one_that_has_ended_or_cannot_be_read_is_a_conflict() {
    knows(Journey.of(Channel.SMS).step().accepted(0).delivered(0).delivery());
    var ended = api.post(PATH + "/redrive", "");
    assertEquals(409, ended.status());
    assertEquals("This delivery has come to its end.", json(ended).get("detail").asText());

    knows(Journey.of(Channel.SMS).delivery());
    api.office.unreadable = true;
    var unreadable = api.post(PATH + "/redrive", "");
    assertEquals(409, unreadable.status());
    assertEquals(
        "This delivery cannot be read by the present version.",
        json(unreadable).get("detail").asText());
  }

  /** Shells turn it into 503; what the API said in its place would be a lie. */
  @Test
  void an_outage_behind_a_port_is_left_to_the_shell() {
    var outage = new PortUnavailable("deliveries", new IOException("gone"));
    api.office.outage = Optional.of(outage);

    assertSame(outage, assertThrows(PortUnavailable.class, () -> api.get(PATH)));
    assertSame(outage, assertThrows(PortUnavailable.class, () -> api.get(LIST + "?cursor=17")));
  }

  private void knows(Delivery delivery) {
    api.office.stories.put(Journey.ID, new Story.Known(delivery));
  }
}
