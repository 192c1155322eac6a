package dev.parcelbell.domain.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerTest {
  private static final PhoneNumber PHONE = new PhoneNumber("+4915112345678");
  private static final EmailAddress MAIL = new EmailAddress("ana@example.org");
  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
  private static final Instant LATER = NOON.plusMillis(1);
  private static final QuietHours NIGHT = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Profile PROFILE = profile("Ana", MAIL, BERLIN, Optional.of(NIGHT));

  private final Customer ana = Customer.register(new CustomerId("ana"), PROFILE);

  @Test
  void an_id_is_what_other_systems_write_and_no_more() {
    assertTrue(CustomerId.isId("a".repeat(64)));
    assertTrue(CustomerId.isId("0a._-"));
    for (var wrong : List.of("", "a".repeat(65), ".a", "-a", "a b", "a#b", "a/b", "ä")) {
      assertFalse(CustomerId.isId(wrong), wrong);
      assertThrows(IllegalArgumentException.class, () -> new CustomerId(wrong), wrong);
    }
  }

  @Test
  void a_name_has_1_to_200_characters() {
    assertEquals(200, profile("x".repeat(200), MAIL, BERLIN, Optional.empty()).name().length());
    for (var wrong : List.of("", " ", "x".repeat(201))) {
      assertThrows(
          IllegalArgumentException.class, () -> profile(wrong, MAIL, BERLIN, Optional.empty()));
    }
  }

  @Test
  void a_new_customer_has_opted_out_of_nothing() {
    assertEquals(0, ana.consent());
    assertEquals(Set.of(), ana.optOuts());
    assertEquals(Map.of(), ana.wishes());
    assertEquals(Optional.empty(), ana.messenger());
  }

  @Test
  void a_correction_of_the_name_or_language_leaves_decisions_valid() {
    var next = profile("Anna", MAIL, BERLIN, Optional.of(NIGHT));
    assertEquals(0, ana.correct(next).consent());
    assertEquals(next, ana.correct(next).profile());
    assertEquals(0, ana.correct(PROFILE).consent());
  }

  @Test
  void a_correction_of_address_zone_or_quiet_hours_makes_decisions_invalid() {
    var other = new EmailAddress("ana@example.com");
    assertEquals(1, ana.correct(profile("Ana", other, BERLIN, Optional.of(NIGHT))).consent());
    assertEquals(1, ana.correct(profile("Ana", MAIL, BERLIN, Optional.empty())).consent());
    var moved = profile("Ana", MAIL, ZoneId.of("Asia/Tokyo"), Optional.of(NIGHT));
    assertEquals(1, ana.correct(moved).consent());
  }

  @Test
  void a_correction_keeps_the_link_and_what_the_customer_said() {
    var stop = new Wish.Stop(NOON);
    var linked = ana.link(new Psid("1")).hear(Channel.SMS, stop);
    var corrected = linked.correct(profile("Anna", MAIL, BERLIN, Optional.of(NIGHT)));
    assertEquals(Optional.of(new Psid("1")), corrected.messenger());
    assertEquals(Map.of(Channel.SMS, stop), corrected.wishes());
    assertEquals(2, corrected.consent());
  }

  @Test
  void a_link_counts_once() {
    var linked = ana.link(new Psid("1"));
    assertEquals(1, linked.consent());
    assertSame(linked, linked.link(new Psid("1")));
    assertEquals(2, linked.link(new Psid("2")).consent());
    assertEquals(Optional.of(new Psid("2")), linked.link(new Psid("2")).messenger());
  }

  @Test
  void an_opt_out_counts_once_and_an_opt_in_never() {
    var out = ana.hear(Channel.SMS, new Wish.Stop(NOON));
    assertEquals(1, out.consent());
    assertEquals(1, out.hear(Channel.SMS, new Wish.Stop(LATER)).consent());
    var both = out.hear(Channel.EMAIL, new Wish.Stop(NOON));
    assertEquals(2, both.consent());
    assertEquals(Set.of(Channel.SMS, Channel.EMAIL), both.optOuts());
    assertTrue(out.hasOptedOutOf(Channel.SMS));
    assertFalse(out.hasOptedOutOf(Channel.EMAIL));
    var in = out.hear(Channel.SMS, new Wish.Start(LATER));
    assertEquals(1, in.consent());
    assertEquals(Set.of(), in.optOuts());
    assertEquals(0, ana.hear(Channel.SMS, new Wish.Start(NOON)).consent());
  }

  @Test
  void only_something_newer_takes_the_place_of_what_was_said() {
    var stopped = ana.hear(Channel.SMS, new Wish.Stop(NOON));
    assertSame(stopped, stopped.hear(Channel.SMS, new Wish.Start(NOON.minusMillis(1))));
    assertSame(stopped, stopped.hear(Channel.SMS, new Wish.Stop(NOON.minusMillis(1))));
    assertSame(stopped, stopped.hear(Channel.SMS, new Wish.Stop(NOON)));
    assertFalse(stopped.hear(Channel.SMS, new Wish.Start(LATER)).hasOptedOutOf(Channel.SMS));

    var started = ana.hear(Channel.SMS, new Wish.Start(NOON));
    assertSame(started, started.hear(Channel.SMS, new Wish.Stop(NOON.minusMillis(1))));
    assertTrue(started.hear(Channel.SMS, new Wish.Stop(LATER)).hasOptedOutOf(Channel.SMS));
  }

  @Test
  void of_two_things_said_at_the_same_moment_the_stop_holds() {
    var stop = new Wish.Stop(NOON);
    var start = new Wish.Start(NOON);
    assertEquals(
        Map.of(Channel.SMS, stop), ana.hear(Channel.SMS, stop).hear(Channel.SMS, start).wishes());
    assertEquals(
        Map.of(Channel.SMS, stop), ana.hear(Channel.SMS, start).hear(Channel.SMS, stop).wishes());
  }

  @Test
  void what_was_said_of_one_channel_says_nothing_of_another() {
    var stopped = ana.hear(Channel.SMS, new Wish.Stop(LATER));
    var both = stopped.hear(Channel.EMAIL, new Wish.Start(NOON));
    assertEquals(
        Map.of(Channel.SMS, new Wish.Stop(LATER), Channel.EMAIL, new Wish.Start(NOON)),
        both.wishes());
  }

  @Test
  void wishes_hold_in_whatever_order_they_are_heard() {
    List<Wish> said =
        List.of(
            new Wish.Stop(NOON), new Wish.Start(NOON), new Wish.Stop(LATER), new Wish.Start(LATER));
    for (long seed = 0; seed < 50; seed++) {
      var heard = new ArrayList<>(said);
      heard.addAll(said);
      Collections.shuffle(heard, new Random(seed));
      var customer = ana;
      for (var wish : heard) {
        customer = customer.hear(Channel.SMS, wish);
      }
      assertEquals(Map.of(Channel.SMS, new Wish.Stop(LATER)), customer.wishes(), "seed " + seed);
    }
  }

  @Test
  void a_customer_has_an_address_where_one_is_known() {
    assertEquals(Optional.empty(), ana.addressOn(Channel.MESSENGER));
    assertEquals(
        Optional.of(new Address.Messenger(new Psid("1"))),
        ana.link(new Psid("1")).addressOn(Channel.MESSENGER));
    assertEquals(Optional.of(new Address.WhatsApp(PHONE)), ana.addressOn(Channel.WHATSAPP));
    assertEquals(Optional.of(new Address.Sms(PHONE)), ana.addressOn(Channel.SMS));
    assertEquals(Optional.of(new Address.Email(MAIL)), ana.addressOn(Channel.EMAIL));
  }

  @Test
  void quiet_hours_are_the_customers_own() {
    var night = Instant.parse("2026-03-03T23:00:00Z");
    assertEquals(Optional.of(Instant.parse("2026-03-04T06:00:00Z")), ana.quietUntil(night));
    var loud = ana.correct(profile("Ana", MAIL, BERLIN, Optional.empty()));
    assertEquals(Optional.empty(), loud.quietUntil(night));
  }

  @Test
  void the_usual_plan_holds_until_a_customer_has_one() {
    assertEquals(ContactPlan.DEFAULT, PROFILE.plan());
    var plan = new ContactPlan(List.of(new ContactPlan.Step(Channel.SMS, Optional.empty())));
    var reach = new Profile.Reach(Optional.of(MAIL), Optional.of(PHONE), Optional.of(plan));
    assertEquals(plan, new Profile("Ana", reach, Locale.ENGLISH, BERLIN, Optional.empty()).plan());
  }

  @Test
  void what_it_prints_names_nobody() {
    assertEquals("Customer[ana]", ana.toString());
    assertEquals("Profile[en]", PROFILE.toString());
  }

  private static Profile profile(
      String name, EmailAddress mail, ZoneId zone, Optional<QuietHours> quiet) {
    var reach = new Profile.Reach(Optional.of(mail), Optional.of(PHONE), Optional.empty());
    return new Profile(name, reach, Locale.ENGLISH, zone, quiet);
  }
}
