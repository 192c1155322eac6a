package dev.parcelbell.adapter.httpapi.in;

import static dev.parcelbell.adapter.httpapi.in.Api.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.in.RecordParcelUpdate;
import dev.parcelbell.application.port.in.RecordParcelUpdate.Command;
import dev.parcelbell.application.port.in.RecordParcelUpdate.Idempotent;
import dev.parcelbell.application.port.in.RecordParcelUpdate.Outcome;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.http.Body;
import dev.parcelbell.http.Correlation;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.Router;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UpdateResourceTest {
  private static final String PATH = "/v1/parcels/12345678/updates";
  private static final TrackingNumber PARCEL = new TrackingNumber("12345678");
  private static final String NEWS = "{\"status\":\"AT_DEPOT\",\"place\":\"Berlin\"}";

  private final Api api = new Api();

  @Test
  void an_update_is_accepted_with_what_is_needed_to_follow_it() {
    var answer = api.post(PATH, NEWS);

    var delivery = DeliveryId.of(PARCEL, Office.UPDATE).value();
    assertEquals(202, answer.status());
    assertEquals(
        json(
            """
            {"parcelId":"12345678","updateId":"%s","deliveryId":"%s",
             "links":{"delivery":"/v1/deliveries/%s","parcel":"/v1/parcels/12345678"}}
            """
                .formatted(Office.UPDATE.value(), delivery, delivery)),
        json(answer));
  }

  @Test
  void everything_that_was_said_is_recorded() {
    api.post(PATH, "{\"status\":\"DELIVERED\",\"occurredAt\":\"2026-11-21T10:30:00.5+01:00\"}");

    assertEquals(
        List.of(
            new Command(
                PARCEL,
                ParcelStatus.DELIVERED,
                Optional.of(Instant.parse("2026-11-21T09:30:00.5Z")),
                ParcelDetails.NONE,
                Optional.empty())),
        api.office.commands);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"status\":\"AT_DEPOT\",\"place\":\"Berlin\"} | true",
        "{ \"place\" : \"Berlin\",\"status\":\"AT_\\u0044EPOT\" } | true",
        "{\"status\":\"AT_DEPOT\",\"place\":\"Berlin\",\"description\":null} | true",
        "{\"status\":\"AT_DEPOT\",\"place\":\"berlin\"} | false",
        "{\"status\":\"AT_DEPOT\"} | false",
      })
  void the_hash_of_a_body_is_that_of_its_meaning(String body, boolean same) {
    api.post(PATH, NEWS, "k");
    api.post(PATH, body, "k");

    assertEquals(same, keyOf(0).bodyHash().equals(keyOf(1).bodyHash()));
  }

  @Test
  void a_key_belongs_to_the_caller_and_to_the_parcel() {
    api.post(PATH, NEWS, "k");
    api.post("/v1/parcels/87654321/updates", NEWS, "k");

    assertEquals(
        new Idempotent("shop POST /v1/parcels/12345678/updates", "k", keyOf(0).bodyHash()),
        keyOf(0));
    assertEquals("shop POST /v1/parcels/87654321/updates", keyOf(1).scope());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a b", "ä", "\u0000"})
  void a_key_that_is_no_key_is_refused(String key) {
    assertEquals(400, api.post(PATH, NEWS, key).status());
    assertEquals(400, api.post(PATH, NEWS, "k".repeat(256)).status());
    assertEquals(List.of(), api.office.commands);
  }

  @Test
  void two_keys_are_one_too_many() {
    var headers =
        Map.of(
            "x-api-key", List.of(Api.KEY),
            "content-type", List.of("application/json"),
            "Idempotency-Key", List.of("a", "b"));
    var answer = api.router.answer(new HttpRequest("POST", PATH, "", headers, Body.of(NEWS)));

    assertEquals(400, answer.status());
    assertEquals(List.of(), api.office.commands);
  }

  @Test
  void a_key_used_for_something_else_is_a_conflict() {
    api.office.noUpdate = Optional.of(new Outcome.KeyClash());
    var answer = api.post(PATH, NEWS, "k");

    assertEquals(409, answer.status());
    assertEquals("Idempotency-Key", json(answer).at("/errors/0/pointer").asText());
  }

  @Test
  void an_update_of_what_cannot_be_used_as_a_parcel_is_a_conflict() {
    api.office.noUpdate = Optional.of(new Outcome.Unusable("size"));
    var answer = api.post(PATH, NEWS);

    assertEquals(409, answer.status());
    assertEquals("unusable_parcel", json(answer).at("/errors/0/code").asText());
  }

  @Test
  void a_time_too_far_ahead_is_a_bad_request() {
    api.office.noUpdate = Optional.of(new Outcome.TooFarAhead());
    var answer = api.post(PATH, NEWS);

    assertEquals(400, answer.status());
    assertEquals("/occurredAt", json(answer).at("/errors/0/pointer").asText());
  }

  @Test
  void an_unknown_parcel_is_not_found() {
    api.office.noUpdate = Optional.of(new Outcome.NoSuchParcel());

    assertEquals(404, api.post(PATH, NEWS).status());
    assertEquals(404, api.post("/v1/parcels/%2F/updates", NEWS).status());
  }

  @Test
  void an_update_is_recorded_under_the_correlation_id_of_its_request() {
    var seen = new ArrayList<Optional<String>>();
    RecordParcelUpdate port =
        _ -> {
          seen.add(Correlation.current());
          return new Outcome.NoSuchParcel();
        };
    var shop = new Caller(Api.KEY_NAME, Set.of());
    var router =
        Router.builder().post("/{id}", asked -> new UpdateResource(port).post(shop, asked));
    var headers = Map.of("content-type", List.of("application/json"));
    var request = new HttpRequest("POST", "/1", "", headers, Body.of(NEWS));
    Correlation.call("abc-1", () -> router.build().answer(request));

    assertEquals(List.of(Optional.of("abc-1")), seen);
  }

  private Idempotent keyOf(int command) {
    return ((Command) api.office.commands.get(command)).idempotent().orElseThrow();
  }
}
