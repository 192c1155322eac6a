package dev.parcelbell.adapter.httpapi.in;

import static dev.parcelbell.adapter.httpapi.in.Api.json;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.in.RegisterParcel;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.ExpectedDelivery;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ParcelResourceTest {
  private static final String PATH = "/v1/parcels/12345678";
  private static final TrackingNumber PARCEL = new TrackingNumber("12345678");
  private static final String EVERYTHING =
      """
      {"customerId":"C-1","place":"Leipzig","expectedDelivery":"2026-11-24","description":"A book"}
      """;

  private final Api api = new Api();

  @Test
  void a_new_parcel_is_created_as_registered() {
    var answer = api.put(PATH, EVERYTHING);

    assertEquals(201, answer.status());
    assertEquals(PATH, answer.headers().get("location"));
    assertEquals(
        List.of(
            new RegisterParcel.Command(
                PARCEL,
                new CustomerId("C-1"),
                new ParcelDetails(
                    Optional.of("Leipzig"),
                    ExpectedDelivery.parse("2026-11-24"),
                    Optional.of("A book")))),
        api.office.commands);
    assertEquals(
        json(
            """
            {"id":"12345678","customerId":"C-1","status":"REGISTERED","place":"Leipzig",
             "expectedDelivery":"2026-11-24","description":"A book","history":[]}
            """),
        json(answer));
  }

  @Test
  void putting_again_corrects_and_what_is_absent_is_removed() {
    api.put(PATH, EVERYTHING);
    var answer = api.put(PATH, "{\"customerId\":\"C-1\"}");

    assertEquals(200, answer.status());
    assertEquals(
        json(
            """
            {"id":"12345678","customerId":"C-1","status":"REGISTERED","history":[]}
            """),
        json(answer));
  }

  @Test
  void a_parcel_is_shown_with_its_way() {
    api.put(PATH, EVERYTHING);
    var happened =
        new ParcelUpdate(
            new UpdateId("u1"),
            ParcelStatus.AT_DEPOT,
            Instant.parse("2026-11-21T09:30:00Z"),
            new ParcelDetails(Optional.of("Berlin"), Optional.empty(), Optional.empty()));
    api.office.parcels.computeIfPresent(
        PARCEL, (_, parcel) -> parcel.apply(happened, happened.occurredAt()));

    assertEquals(
        json(
            """
            {"id":"12345678","customerId":"C-1","status":"AT_DEPOT",
             "occurredAt":"2026-11-21T09:30:00Z","place":"Berlin",
             "expectedDelivery":"2026-11-24","description":"A book",
             "history":[{"updateId":"u1","status":"AT_DEPOT",
                         "occurredAt":"2026-11-21T09:30:00Z","place":"Berlin"}]}
            """),
        json(api.get(PATH)));
  }

  @Test
  void an_unknown_customer_is_unprocessable() {
    api.office.noParcel = Optional.of(new RegisterParcel.Outcome.NoSuchCustomer());
    var answer = api.put(PATH, EVERYTHING);

    assertEquals(422, answer.status());
    assertEquals("/customerId", json(answer).at("/errors/0/pointer").asText());
  }

  @Test
  void a_parcel_never_moves_to_another_customer() {
    api.office.noParcel = Optional.of(new RegisterParcel.Outcome.BelongsToAnother());
    var answer = api.put(PATH, EVERYTHING);

    assertEquals(409, answer.status());
    assertEquals("/customerId", json(answer).at("/errors/0/pointer").asText());
  }

  @Test
  void what_is_unknown_is_not_found() {
    assertEquals(404, api.get(PATH).status());
    assertEquals(404, api.get("/v1/parcels/-1").status());
  }

  @Test
  void what_cannot_be_used_as_a_parcel_is_a_conflict_that_says_why() {
    api.office.unusable = Optional.of("attribute status");
    api.office.noParcel = Optional.of(new RegisterParcel.Outcome.Unusable("attribute status"));
    for (var answer : List.of(api.get(PATH), api.put(PATH, EVERYTHING))) {
      assertEquals(409, answer.status());
      assertEquals("unusable_parcel", json(answer).at("/errors/0/code").asText());
      assertEquals("id", json(answer).at("/errors/0/pointer").asText());
      assertEquals(
          "What another program has stored under this id cannot be used as a parcel, because of its"
              + " attribute status.",
          json(answer).path("detail").asText());
    }
  }
}
