package dev.parcelbell.adapter.httpapi.in;

import static dev.parcelbell.adapter.httpapi.in.Api.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.parcelbell.application.port.in.RegisterCustomer;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.ContactPlan;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.customer.QuietHours;
import dev.parcelbell.domain.customer.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerResourceTest {
  private static final String PATH = "/v1/customers/C-1";
  private static final String EVERYTHING =
      """
      {"name":"Ana Ñandú","email":"Ana@Example.COM","phone":"+4915112345678","locale":"de-at",
       "timeZone":"Europe/Vienna",
       "contactPlan":[{"channel":"SMS","fallbackAfterSeconds":60},{"channel":"EMAIL"}],
       "quietHours":{"from":"22:00","to":"07:30"}}
      """;

  private final Api api = new Api();

  @Test
  void a_new_customer_is_created_with_all_that_was_said() {
    var answer = api.put(PATH, EVERYTHING);

    assertEquals(201, answer.status());
    assertEquals(PATH, answer.headers().get("location"));
    assertEquals("no-store", answer.headers().get("cache-control"));
    var profile =
        new Profile(
            "Ana Ñandú",
            new Profile.Reach(
                EmailAddress.parse("Ana@example.com"),
                PhoneNumber.parse("+4915112345678"),
                Optional.of(
                    new ContactPlan(
                        List.of(
                            new ContactPlan.Step(Channel.SMS, Optional.of(Duration.ofMinutes(1))),
                            new ContactPlan.Step(Channel.EMAIL, Optional.empty()))))),
            Locale.forLanguageTag("de-AT"),
            ZoneId.of("Europe/Vienna"),
            Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 30))));
    assertEquals(
        List.of(new RegisterCustomer.Command(new CustomerId("C-1"), profile)), api.office.commands);
  }

  @Test
  void what_was_put_is_what_one_gets() {
    var put = api.put(PATH, EVERYTHING);
    var got = api.get(PATH);

    assertEquals(200, got.status());
    assertEquals(put.body(), got.body());
    assertEquals(
        json(
            """
            {"id":"C-1","name":"Ana Ñandú","email":"Ana@example.com","phone":"+4915112345678",
             "locale":"de-AT","timeZone":"Europe/Vienna",
             "contactPlan":[{"channel":"SMS","fallbackAfterSeconds":60},{"channel":"EMAIL"}],
             "quietHours":{"from":"22:00","to":"07:30"},"messengerLinked":false,"optOuts":[]}
            """),
        json(got));
  }

  @Test
  void putting_again_replaces_and_what_is_absent_or_null_is_removed() {
    api.put(PATH, EVERYTHING);
    var answer = api.put(PATH, "{\"name\":\"Ana\",\"email\":null}");

    assertEquals(200, answer.status());
    assertEquals(
        json(
            """
            {"id":"C-1","name":"Ana","locale":"en","timeZone":"Europe/Berlin",
             "messengerLinked":false,"optOuts":[]}
            """),
        json(answer));
  }

  @Test
  void the_messenger_link_is_shown_without_the_users_id() {
    api.put(PATH, EVERYTHING);
    api.office.customers.computeIfPresent(
        new CustomerId("C-1"),
        (_, ana) ->
            ana.link(new Psid("7000000000001"))
                .hear(Channel.SMS, new Wish.Stop(Instant.EPOCH))
                .hear(Channel.EMAIL, new Wish.Stop(Instant.EPOCH)));

    var text = api.get(PATH).body().text().orElseThrow();
    assertEquals(true, json(text).get("messengerLinked").asBoolean());
    assertEquals(List.of("SMS", "EMAIL"), Published.names(json(text).get("optOuts")));
    assertFalse(text.contains("7000000000001"), text);
  }

  @Test
  void an_address_of_somebody_else_is_a_conflict() {
    api.office.noCustomer = Optional.of(new RegisterCustomer.Outcome.EmailTaken());
    var answer = api.put(PATH, EVERYTHING);

    assertEquals(409, answer.status());
    assertEquals("/email", json(answer).at("/errors/0/pointer").asText());
  }

  @Test
  void a_number_that_cannot_exist_is_a_bad_request() {
    api.office.noCustomer = Optional.of(new RegisterCustomer.Outcome.ImpossiblePhone());
    var answer = api.put(PATH, EVERYTHING);

    assertEquals(400, answer.status());
    assertEquals("/phone", json(answer).at("/errors/0/pointer").asText());
  }

  @Test
  void who_is_unknown_is_not_found() {
    assertEquals(404, api.get(PATH).status());
    assertEquals(404, api.get("/v1/customers/%20").status());
  }

  @Test
  void an_id_may_hold_whatever_the_company_writes() {
    assertEquals(201, api.put("/v1/customers/A.b_c-9", "{\"name\":\"Ana\"}").status());
    assertEquals(
        Optional.of("A.b_c-9"),
        api.office.customers.values().stream().map(Customer::id).map(CustomerId::value).findAny());
  }
}
