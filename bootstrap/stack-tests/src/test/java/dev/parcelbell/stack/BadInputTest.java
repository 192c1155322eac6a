package dev.parcelbell.stack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong is refused with a problem document: nothing is stored, and nothing is sent. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OneTown.class)
@Timeout(60)
class BadInputTest {
  private static final String STATUS = "{'status':'DELIVERED'}";
  private static final int BODY_MAX = 1 << 20;

  private final Town town;
  private Town.Resident resident = new Town.Resident("", "", "", "");
  private String parcel = "";

  BadInputTest(Town town) {
    this.town = town;
  }

  @BeforeEach
  void somebody_has_a_parcel() {
    resident = town.unlinked();
    parcel = town.parcelOf(resident);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          POST | /v1/parcels/PARCEL/updates   | {'status':'TELEPORTED'}                            | 400
          POST | /v1/parcels/PARCEL/updates   | {'status':'DELIVERED','colour':'red'}              | 400
          POST | /v1/parcels/PARCEL/updates   | {'status':'DELIVERED','occurredAt':'yesterday'}    | 400
          POST | /v1/parcels/PARCEL/updates   | {'status':'DELIVERED','status':'LOST'}             | 400
          POST | /v1/parcels/PARCEL/updates   | {'status':                                         | 400
          POST | /v1/parcels/PARCEL/updates   | []                                                 | 400
          POST | /v1/parcels/99999999/updates | {'status':'DELIVERED'}                             | 404
          GET  | /v1/parcels/99999999         | {}                                                 | 404
          GET  | /v1/deliveries/dlv_none      | {}                                                 | 404
          GET  | /v1/customers/nobody-at-all  | {}                                                 | 404
          PUT  | /v1/parcels/99999998         | {'customerId':'nobody-at-all'}                     | 422
          PUT  | /v1/parcels/PARCEL           | {'customerId':'ana'}                               | 409
          PUT  | /v1/customers/CUSTOMER       | {'name':'E','phone':'0151 12345678'}               | 400
          PUT  | /v1/customers/CUSTOMER       | {'name':'E','phone':'+4915'}                       | 400
          PUT  | /v1/customers/CUSTOMER       | {'name':'E','email':'nowhere'}                     | 400
          PUT  | /v1/customers/CUSTOMER       | {'name':'E','contactPlan':[{'channel':'PIGEON'}]}  | 400
          PUT  | /v1/customers/CUSTOMER       | {'name':'E','timeZone':'Mars/Olympus'}             | 400
          PUT  | /v1/customers/CUSTOMER       | {'email':'e@parcelbell.example'}                   | 400
          """)
  void is_refused(String method, String path, String body, int status) {
    var real = path.replace("PARCEL", parcel).replace("CUSTOMER", resident.id());

    assertProblem(status, town.api(method, real, body));
    assertNothingHappened();
  }

  @Test
  void more_than_five_minutes_ahead_is_refused_and_less_is_not() {
    var ahead = town.now().plus(Duration.ofMinutes(6));
    var near = town.now().plus(Duration.ofMinutes(4));

    assertProblem(400, update("{'status':'DELIVERED','occurredAt':'" + ahead + "'}"));
    assertNothingHappened();
    assertEquals(202, update("{'status':'LOST','occurredAt':'" + near + "'}").status());
  }

  @Test
  void a_wrong_key_or_none_is_refused() {
    var path = "/v1/parcels/" + parcel + "/updates";

    assertProblem(401, town.application().send("POST", path, STATUS));
    assertProblem(401, town.application().send("POST", path, STATUS, "x-api-key", "guess"));
    assertNothingHappened();
  }

  @Test
  void what_is_too_large_or_no_json_or_no_text_is_refused() {
    var tooLarge = "{'status':'DELIVERED','place':'" + "x".repeat(BODY_MAX) + "'}";
    var noText = "{\"status\":\"DELIVERED\",\"place\":\"K\u00f6ln\"}".getBytes(ISO_8859_1);

    assertProblem(413, update(tooLarge));
    assertProblem(415, raw("status=DELIVERED".getBytes(ISO_8859_1), "text/plain"));
    assertProblem(400, raw(noText, "application/json"));
    assertNothingHappened();
  }

  private Web.Answer update(String body) {
    return town.api("POST", "/v1/parcels/" + parcel + "/updates", body);
  }

  private Web.Answer raw(byte[] body, String type) {
    var path = "/v1/parcels/" + parcel + "/updates";
    return town.application().ask("POST", path, body, "x-api-key", Town.KEY, "content-type", type);
  }

  private static void assertProblem(int status, Web.Answer answer) {
    assertEquals(status, answer.status(), answer.body());
    assertEquals(status, answer.json().path("status").asInt(), answer.body());
    assertTrue(answer.json().hasNonNull("title"), answer.body());
  }

  private void assertNothingHappened() {
    var seen = town.api("GET", "/v1/parcels/" + parcel, "").good();
    assertEquals("REGISTERED", seen.path("status").asText());
    assertEquals(resident.id(), seen.path("customerId").asText());
    var customer = town.api("GET", "/v1/customers/" + resident.id(), "").good();
    assertEquals(resident.phone(), customer.path("phone").asText());
    var theirs = "/v1/customers/" + resident.id() + "/deliveries";
    assertEquals(0, town.api("GET", theirs, "").good().path("items").size());
    assertTrue(town.sentTo(resident.phone()).isEmpty());
    assertTrue(town.sentTo(resident.email()).isEmpty());
  }
}
