package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.RegisterCustomer;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.customer.ContactPlan;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.customer.QuietHours;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The customers of a run: some share a telephone, some keep theirs. */
final class People {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(13),
          Duration.ofDays(3),
          Duration.ofDays(7));
  private static final List<List<Channel>> ORDERS =
      List.of(
          List.of(Channel.MESSENGER, Channel.SMS, Channel.EMAIL),
          List.of(Channel.SMS, Channel.EMAIL),
          List.of(Channel.EMAIL, Channel.MESSENGER),
          List.of(Channel.WHATSAPP, Channel.MESSENGER, Channel.EMAIL),
          List.of(Channel.SMS));

  private static final List<QuietHours> QUIET =
      List.of(
          new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 30)),
          new QuietHours(LocalTime.of(20, 0), LocalTime.of(19, 0)),
          new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0)));
  private static final int STRANGERS = 2;

  private final Dice dice;
  private final int count;
  private final boolean shareTelephone;
  private final boolean keepTelephone;

  People(Dice dice) {
    this.dice = dice;
    this.count = 1 + dice.below(2);
    this.shareTelephone = dice.oneIn(4);
    this.keepTelephone = dice.oneIn(2);
  }

  int count() {
    return count;
  }

  CustomerId customer(int who) {
    return new CustomerId("c" + who);
  }

  Psid psid(int who) {
    return new Psid("900" + who);
  }

  PhoneNumber phone(int who) {
    return new PhoneNumber("+49151123456" + (shareTelephone ? 0 : who));
  }

  EmailAddress email(int who) {
    return new EmailAddress("c" + who + "@example.org");
  }

  /** A customer, or somebody whom nobody knows. */
  int anybody() {
    return dice.below(count + STRANGERS);
  }

  Address address(Channel channel, int who) {
    return switch (channel) {
      case MESSENGER -> new Address.Messenger(psid(who));
      case WHATSAPP -> new Address.WhatsApp(phone(who));
      case SMS -> new Address.Sms(phone(who));
      case EMAIL -> new Address.Email(email(who));
    };
  }

  /** Who never is without that number. */
  Map<CustomerId, PhoneNumber> keepers() {
    return keepTelephone
        ? IntStream.range(0, count)
            .boxed()
            .collect(Collectors.toUnmodifiableMap(this::customer, this::phone))
        : Map.of();
  }

  /** What a back office says about somebody, this time. */
  RegisterCustomer.Command profile(int who) {
    var plan =
        dice.oneIn(3)
            ? Optional.<ContactPlan>empty()
            : Optional.of(
                new ContactPlan(
                    dice.one(ORDERS).stream()
                        .map(channel -> new ContactPlan.Step(channel, Optional.of(dice.one(WAITS))))
                        .toList()));
    var quiet = dice.oneIn(2) ? Optional.<QuietHours>empty() : Optional.of(dice.one(QUIET));
    boolean hasTelephone = keepTelephone || !dice.oneIn(4);
    var reach =
        new Profile.Reach(
            Optional.of(email(who)),
            hasTelephone ? Optional.of(phone(who)) : Optional.empty(),
            plan);
    return new RegisterCustomer.Command(
        customer(who),
        new Profile("C" + who, reach, Locale.ENGLISH, ZoneId.of("Europe/Berlin"), quiet));
  }
}
