package dev.parcelbell.adapter.httpapi.in;

import static dev.parcelbell.adapter.httpapi.in.Api.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.http.Body;
import dev.parcelbell.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A clear refusal, nothing stored, nothing sent, nothing repeated. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadInputTest {
  private static final String CUSTOMER = "/v1/customers/C-1";
  private static final String PARCEL = "/v1/parcels/12345678";
  private static final String UPDATES = PARCEL + "/updates";

  private final Api api = new Api();

  static Stream<Arguments> customers() {
    return Stream.of(
        arguments("{}", "/name required"),
        arguments("{'name':null}", "/name required"),
        arguments("{'name':''}", "/name invalid_text"),
        arguments("{'name':'   '}", "/name invalid_text"),
        arguments("{'name':'" + "n".repeat(201) + "'}", "/name invalid_text"),
        arguments("{'name':'a\\r\\nBcc: eve@example.com'}", "/name invalid_text"),
        arguments("{'name':'a\\u0000'}", "/name invalid_text"),
        arguments("{'name':'a\\u2028b'}", "/name invalid_text"),
        arguments("{'name':'half \\ud83d'}", "/name invalid_text"),
        arguments("{'name':1}", "/name wrong_type"),
        arguments("{'name':['a']}", "/name wrong_type"),
        arguments("{'name':'a','age':3}", " unknown_field"),
        arguments("{'name':'a','Email':'a@example.com'}", " unknown_field"),
        arguments("{'name':'a','id':'C-1'}", " unknown_field"),
        arguments("{'name':'a','email':'a'}", "/email invalid_email"),
        arguments("{'name':'a','email':'a@b'}", "/email invalid_email"),
        arguments("{'name':'a','email':'a@b..com'}", "/email invalid_email"),
        arguments("{'name':'a','email':'a b@example.com'}", "/email invalid_email"),
        arguments("{'name':'a','email':'a@example.com\\r\\n'}", "/email invalid_email"),
        arguments("{'name':'a','email':''}", "/email invalid_email"),
        arguments("{'name':'a','email':true}", "/email wrong_type"),
        arguments("{'name':'a','phone':'015112345678'}", "/phone invalid_phone"),
        arguments("{'name':'a','phone':'+49 151 12345678'}", "/phone invalid_phone"),
        arguments("{'name':'a','phone':'+0123456789'}", "/phone invalid_phone"),
        arguments("{'name':'a','phone':'+4915112345678901'}", "/phone invalid_phone"),
        arguments("{'name':'a','phone':'+49151١٢٣٤٥'}", "/phone invalid_phone"),
        arguments("{'name':'a','phone':4915112345678}", "/phone wrong_type"),
        arguments("{'name':'a','locale':'german'}", "/locale invalid_locale"),
        arguments("{'name':'a','locale':'en_US'}", "/locale invalid_locale"),
        arguments("{'name':'a','locale':'en-UK'}", "/locale invalid_locale"),
        arguments("{'name':'a','locale':'de-x-private'}", "/locale invalid_locale"),
        arguments("{'name':'a','locale':'../de'}", "/locale invalid_locale"),
        arguments("{'name':'a','locale':''}", "/locale invalid_locale"),
        arguments("{'name':'a','timeZone':'Berlin'}", "/timeZone invalid_time_zone"),
        arguments("{'name':'a','timeZone':'+02:00'}", "/timeZone invalid_time_zone"),
        arguments("{'name':'a','timeZone':'europe/berlin'}", "/timeZone invalid_time_zone"),
        arguments("{'name':'a','contactPlan':[]}", "/contactPlan out_of_range"),
        arguments("{'name':'a','contactPlan':{}}", "/contactPlan wrong_type"),
        arguments("{'name':'a','contactPlan':['SMS']}", "/contactPlan/0 wrong_type"),
        arguments("{'name':'a','contactPlan':[null]}", "/contactPlan/0 wrong_type"),
        arguments("{'name':'a','contactPlan':[{}]}", "/contactPlan/0/channel required"),
        arguments(
            "{'name':'a','contactPlan':[{'channel':'FAX'}]}",
            "/contactPlan/0/channel unknown_channel"),
        arguments(
            "{'name':'a','contactPlan':[{'channel':'sms'}]}",
            "/contactPlan/0/channel unknown_channel"),
        arguments(
            "{'name':'a','contactPlan':[{'channel':'SMS'},{'channel':'EMAIL'},{'channel':'SMS'}]}",
            "/contactPlan/2/channel duplicate"),
        arguments(
            "{'name':'a','contactPlan':[" + "{'channel':'SMS'},".repeat(4) + "{'channel':'SMS'}]}",
            "/contactPlan out_of_range"),
        arguments(
            "{'name':'a','contactPlan':[{'channel':'SMS','after':1}]}",
            "/contactPlan/0 unknown_field"),
        arguments(
            "{'name':'a','contactPlan':[{'channel':'SMS','fallbackAfterSeconds':0}]}",
            "/contactPlan/0/fallbackAfterSeconds out_of_range"),
        arguments(
            "{'name':'a','contactPlan':[{'channel':'SMS','fallbackAfterSeconds':604801}]}",
            "/contactPlan/0/fallbackAfterSeconds out_of_range"),
        arguments(
            "{'name':'a','contactPlan':[{'channel':'SMS','fallbackAfterSeconds':"
                + "9".repeat(30)
                + "}]}",
            "/contactPlan/0/fallbackAfterSeconds out_of_range"),
        arguments(
            "{'name':'a','contactPlan':[{'channel':'SMS','fallbackAfterSeconds':1.5}]}",
            "/contactPlan/0/fallbackAfterSeconds wrong_type"),
        arguments(
            "{'name':'a','contactPlan':[{'channel':'SMS','fallbackAfterSeconds':'60'}]}",
            "/contactPlan/0/fallbackAfterSeconds wrong_type"),
        arguments("{'name':'a','quietHours':[]}", "/quietHours wrong_type"),
        arguments("{'name':'a','quietHours':{'from':'22:00'}}", "/quietHours/to required"),
        arguments("{'name':'a','quietHours':{'from':'22:00','to':'22:00'}}", "/quietHours empty"),
        arguments(
            "{'name':'a','quietHours':{'from':'24:00','to':'07:00'}}",
            "/quietHours/from invalid_time"),
        arguments(
            "{'name':'a','quietHours':{'from':'22:00','to':'7:00'}}",
            "/quietHours/to invalid_time"),
        arguments(
            "{'name':'a','quietHours':{'from':'22:00','to':'07:00','days':[]}}",
            "/quietHours unknown_field"));
  }

  @ParameterizedTest
  @MethodSource("customers")
  void a_customer_with_a_wrong_field_is_refused(String body, String found) {
    refusesField(api.put(CUSTOMER, body.replace('\'', '"')), found);
  }

  static Stream<Arguments> parcels() {
    return Stream.of(
        arguments("{}", "/customerId required"),
        arguments("{'customerId':'no such shape'}", "/customerId malformed"),
        arguments("{'customerId':''}", "/customerId malformed"),
        arguments("{'customerId':7}", "/customerId wrong_type"),
        arguments("{'customerId':'C-1','status':'LOST'}", " unknown_field"),
        arguments("{'customerId':'C-1','place':''}", "/place invalid_text"),
        arguments("{'customerId':'C-1','place':'" + "p".repeat(201) + "'}", "/place invalid_text"),
        arguments(
            "{'customerId':'C-1','description':'" + "d".repeat(501) + "'}",
            "/description invalid_text"),
        arguments(
            "{'customerId':'C-1','expectedDelivery':'tomorrow'}", "/expectedDelivery invalid_date"),
        arguments(
            "{'customerId':'C-1','expectedDelivery':'2026-02-30'}",
            "/expectedDelivery invalid_date"),
        arguments(
            "{'customerId':'C-1','expectedDelivery':'2026-11-24T10:00'}",
            "/expectedDelivery invalid_date"),
        arguments(
            "{'customerId':'C-1','expectedDelivery':'+999999999-12-31T23:59:59-18:00'}",
            "/expectedDelivery invalid_date"),
        arguments(
            "{'customerId':'C-1','expectedDelivery':'1999-12-31'}",
            "/expectedDelivery invalid_date"),
        arguments(
            "{'customerId':'C-1','expectedDelivery':'3000-01-01'}",
            "/expectedDelivery invalid_date"),
        arguments(
            "{'customerId':'C-1','expectedDelivery':'9999-12-31T10:00:00Z'}",
            "/expectedDelivery invalid_date"),
        arguments(
            "{'customerId':'C-1','expectedDelivery':20261124}", "/expectedDelivery wrong_type"));
  }

  @ParameterizedTest
  @MethodSource("parcels")
  void a_parcel_with_a_wrong_field_is_refused(String body, String found) {
    refusesField(api.put(PARCEL, body.replace('\'', '"')), found);
  }

  static Stream<Arguments> updates() {
    return Stream.of(
        arguments("{}", "/status required"),
        arguments("{'status':'EATEN'}", "/status unknown_status"),
        arguments("{'status':'delivered'}", "/status unknown_status"),
        arguments("{'status':5}", "/status wrong_type"),
        arguments("{'status':'LOST','customerId':'C-1'}", " unknown_field"),
        arguments("{'status':'LOST','occurredAt':'yesterday'}", "/occurredAt invalid_time"),
        arguments("{'status':'LOST','occurredAt':'2026-11-21'}", "/occurredAt invalid_time"),
        arguments(
            "{'status':'LOST','occurredAt':'2026-11-21T10:00:00'}", "/occurredAt invalid_time"),
        arguments(
            "{'status':'LOST','occurredAt':'2026-13-21T10:00:00Z'}", "/occurredAt invalid_time"),
        arguments(
            "{'status':'LOST','occurredAt':'1969-12-31T23:00:00Z'}", "/occurredAt invalid_time"),
        arguments(
            "{'status':'LOST','occurredAt':'+999999999-01-01T00:00:00Z'}",
            "/occurredAt invalid_time"),
        arguments(
            "{'status':'LOST','occurredAt':'2026-11-21T10:00:00Z[UTC]'}",
            "/occurredAt invalid_time"),
        arguments("{'status':'LOST','occurredAt':1763719200}", "/occurredAt wrong_type"));
  }

  @ParameterizedTest
  @MethodSource("updates")
  void an_update_with_a_wrong_field_is_refused(String body, String found) {
    refusesField(api.post(UPDATES, body.replace('\'', '"')), found);
  }

  private void refusesField(HttpResponse answer, String found) {
    assertEquals(400, answer.status());
    assertEquals(Set.of(found), found(answer), () -> json(answer).toPrettyString());
    assertEquals(List.of(), api.office.commands);
  }

  private static Set<String> found(HttpResponse answer) {
    return Published.items(json(answer).get("errors"))
        .map(error -> text(error, "pointer") + " " + text(error, "code"))
        .collect(Collectors.toSet());
  }

  private static String text(JsonNode error, String name) {
    return error.get(name).asText();
  }

  @Test
  void everything_that_is_wrong_is_told_at_once_and_nothing_of_it_repeated() {
    var answer =
        api.put(
            CUSTOMER,
            """
            {"name":"","email":"zebra@","phone":"zebra","locale":"zebra","timeZone":"zebra",
             "zebra":1,"contactPlan":[{"channel":"zebra","fallbackAfterSeconds":-77}],
             "quietHours":{"from":"zebra","to":"zebra"}}
            """);

    assertEquals(
        Set.of(
            " unknown_field",
            "/name invalid_text",
            "/email invalid_email",
            "/phone invalid_phone",
            "/locale invalid_locale",
            "/timeZone invalid_time_zone",
            "/contactPlan/0/channel unknown_channel",
            "/contactPlan/0/fallbackAfterSeconds out_of_range",
            "/quietHours/from invalid_time",
            "/quietHours/to invalid_time"),
        found(answer));
    var text = answer.body().text().orElseThrow();
    assertFalse(text.contains("zebra") || text.contains("77"), text);
    assertEquals(List.of(), api.office.commands);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "{",
        "nonsense",
        "{\"name\":\"a\"}{}",
        "{\"name\":\"a\"} x",
        "{\"name\":\"a\",}",
        "{\"name\":\"a\",\"name\":\"a\"}",
        "{\"name\":\"a\",\"quietHours\":{\"from\":\"22:00\",\"from\":\"22:00\",\"to\":\"07:00\"}}",
        "{'name':'a'}",
        "{name:\"a\"}",
        "{\"name\":\"a\"/**/}",
        "{\"name\":\"tab\there\"}",
        "\ufeff{\"name\":\"a\"}",
        "[]",
        "[{\"name\":\"a\"}]",
        "\"name\"",
        "null",
        "7",
        "NaN",
        "{\"name\":\"a\",\"n\":01}",
      })
  void what_is_not_one_json_object_is_refused(String body) {
    assertEquals(400, api.put(CUSTOMER, body).status());
    assertEquals(List.of(), api.office.commands);
  }

  @Test
  void what_is_too_deep_long_or_much_is_refused() {
    for (String value :
        List.of(
            "[".repeat(100_000) + "]".repeat(100_000),
            "[" + "1,".repeat(100_000) + "1]",
            "1" + "0".repeat(1_000),
            "{\"" + "n".repeat(10_000) + "\":1}")) {
      var answer = api.put(CUSTOMER, "{\"name\":\"a\",\"contactPlan\":" + value + "}");
      assertEquals(400, answer.status());
      assertEquals(Set.of(), found(answer));
    }
    assertEquals(List.of(), api.office.commands);
  }

  @Test
  void what_is_larger_than_a_body_may_be_is_refused_whoever_carried_it_here() {
    var answer = api.put(CUSTOMER, "{\"name\":\"" + "n".repeat(Body.BYTES_MAX) + "\"}");

    assertEquals(413, answer.status());
    assertEquals(List.of(), api.office.commands);
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    var latin1 = new Body("{\"name\":\"Zoë\"}".getBytes(StandardCharsets.ISO_8859_1));
    var utf16 = new Body("{\"name\":\"Zoe\"}".getBytes(StandardCharsets.UTF_16));
    var headers = Map.of("content-type", "application/json");

    assertEquals(400, api.send("PUT", CUSTOMER, headers, latin1).status());
    assertEquals(400, api.send("PUT", CUSTOMER, headers, utf16).status());
    assertEquals(List.of(), api.office.commands);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "application/json; charset=iso-8859-1",
        "application/json; charset=utf-16",
        "application/jsonp",
        "application/problem+json",
        "application/json, text/plain",
      })
  void another_content_type_is_refused(String type) {
    var headers = Map.of("content-type", type);

    assertEquals(415, api.send("PUT", CUSTOMER, headers, Body.of("{\"name\":\"a\"}")).status());
    assertEquals(List.of(), api.office.commands);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json",
        "Application/JSON;charset=UTF-8",
        "application/json; charset=\"utf-8\"",
      })
  void json_in_utf_8_is_welcome_however_it_is_declared(String type) {
    var headers = Map.of("content-type", type);

    assertEquals(201, api.send("PUT", CUSTOMER, headers, Body.of("{\"name\":\"a\"}")).status());
  }

  @Test
  void a_missing_content_type_is_refused() {
    assertEquals(415, api.send("PUT", CUSTOMER, Map.of(), Body.of("{\"name\":\"a\"}")).status());
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "%20", "a%2Fb", "%C3%A4", "..", "a%00"})
  void nothing_is_created_under_an_id_that_is_none(String id) {
    assertEquals(400, api.put("/v1/customers/" + id, "{\"name\":\"a\"}").status());
    assertEquals(400, api.put("/v1/parcels/" + id, "{\"customerId\":\"C-1\"}").status());
    assertEquals(400, api.put("/v1/customers/" + "i".repeat(65), "{\"name\":\"a\"}").status());
    assertEquals(List.of(), api.office.commands);
  }
}
