package dev.parcelbell.application.testkit;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.ContactPlan;
import dev.parcelbell.domain.customer.ContactPlan.Step;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.customer.QuietHours;
import dev.parcelbell.domain.customer.Wish;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Customers for the contracts of stores: one with everything, others with next to nothing. */
public final class CustomerSamples {
  public static final CustomerId ANA = new CustomerId("ana.1");
  public static final CustomerId BEN = new CustomerId("ben_2");
  public static final EmailAddress EMAIL = new EmailAddress("Ana.Family@example.com");
  public static final PhoneNumber PHONE = new PhoneNumber("+4915112345678");
  public static final Psid PSID = new Psid("7000000000000001");

  private static final Instant SAID_AT = Instant.parse("2026-03-01T08:15:30.123456789Z");

  private CustomerSamples() {}

  /** A customer of whom only the name is known. */
  public static Customer bare(CustomerId id) {
    return with(id, Optional.empty(), Optional.empty());
  }

  public static Customer with(
      CustomerId id, Optional<EmailAddress> email, Optional<PhoneNumber> phone) {
    var reach = new Profile.Reach(email, phone, Optional.empty());
    return Customer.register(
        id, new Profile("Someone", reach, Locale.ENGLISH, ZoneOffset.UTC, Optional.empty()));
  }

  /** A customer of whom everything is known. */
  public static Customer full(CustomerId id) {
    var plan =
        new ContactPlan(
            List.of(
                new Step(Channel.EMAIL, Optional.of(Duration.ofMinutes(90))),
                new Step(Channel.WHATSAPP, Optional.empty()),
                new Step(Channel.SMS, Optional.of(Duration.ofMillis(1500)))));
    var reach = new Profile.Reach(Optional.of(EMAIL), Optional.of(PHONE), Optional.of(plan));
    var quiet = new QuietHours(LocalTime.of(21, 30), LocalTime.of(6, 0));
    var profile =
        new Profile(
            "Äna \"D'Été\" 安娜",
            reach,
            Locale.forLanguageTag("de-AT"),
            ZoneId.of("Europe/Vienna"),
            Optional.of(quiet));
    return Customer.register(id, profile)
        .link(PSID)
        .hear(Channel.SMS, new Wish.Stop(SAID_AT))
        .hear(Channel.MESSENGER, new Wish.Stop(Instant.EPOCH))
        .hear(Channel.EMAIL, new Wish.Start(SAID_AT.plusNanos(1)));
  }
}
