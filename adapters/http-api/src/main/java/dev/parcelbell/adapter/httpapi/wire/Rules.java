package dev.parcelbell.adapter.httpapi.wire;

import static java.util.stream.Collectors.joining;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.parcel.ExpectedDelivery;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the values of the API look like. */
public final class Rules {
  public static final Rule<String> NAME = line(Profile.NAME_MAX);
  public static final Rule<String> PLACE = line(ParcelDetails.PLACE_MAX);
  public static final Rule<String> DESCRIPTION = line(ParcelDetails.DESCRIPTION_MAX);

  public static final Rule<CustomerId> CUSTOMER =
      new Rule<>(
          "malformed",
          "A customer id has 1 to 64 letters, digits, dots, dashes and underscores.",
          text -> Optional.of(text).filter(CustomerId::isId).map(CustomerId::new));

  public static final Rule<EmailAddress> EMAIL =
      new Rule<>("invalid_email", "This is no possible e-mail address.", EmailAddress::parse);

  public static final Rule<PhoneNumber> PHONE =
      new Rule<>(
          "invalid_phone",
          "A phone number is written as in E.164: a plus, the country code, 7 to 15 digits.",
          PhoneNumber::parse);

  public static final Rule<Locale> LOCALE =
      new Rule<>(
          "invalid_locale", "A locale is a language tag such as en or de-AT.", Locales::parse);

  /** Names only: an offset such as +02:00 knows no summer time. */
  public static final Rule<ZoneId> TIME_ZONE =
      new Rule<>(
          "invalid_time_zone",
          "A time zone is a name of the IANA database, such as Europe/Berlin.",
          text ->
              Optional.of(text)
                  .filter(name -> ZoneId.getAvailableZoneIds().contains(name))
                  .map(ZoneId::of));

  public static final Rule<Channel> CHANNEL = oneOf(Channel.values(), "unknown_channel");
  public static final Rule<ParcelStatus> STATUS = oneOf(ParcelStatus.values(), "unknown_status");

  public static final Rule<LocalTime> TIME_OF_DAY =
      new Rule<>(
          "invalid_time",
          "A time of day is written as 22:00.",
          shaped("[0-9]{2}:[0-9]{2}", LocalTime::parse));

  public static final Rule<Instant> MOMENT =
      new Rule<>(
          "invalid_time",
          "A moment is an ISO-8601 date and time with its offset, such as 2026-11-21T09:30:00Z,"
              + " not before 1970.",
          shaped(
              // The offset is checked by the parser; the year is bounded here.
              "(?:19[7-9]|[2-9][0-9]{2})[0-9]-[0-9:.TZ+-]{1,32}",
              text -> OffsetDateTime.parse(text).toInstant()));

  public static final Rule<ExpectedDelivery> EXPECTED =
      new Rule<>(
          "invalid_date",
          "An expected delivery is an ISO-8601 date, or a date and time with its offset, in the"
              + " years "
              + ExpectedDelivery.YEAR_MIN
              + " to "
              + ExpectedDelivery.YEAR_MAX
              + ".",
          shaped("[0-9-]{10}[0-9:.TZ+-]{0,32}", ExpectedDelivery::new));

  private Rules() {}

  /** A text that fits into one line of a message: line breaks could begin a header of an e-mail. */
  private static Rule<String> line(int lengthMax) {
    Predicate<String> fits =
        text ->
            !text.isBlank()
                && text.length() <= lengthMax
                && text.codePoints().noneMatch(Rules::isNoCharacter);
    return new Rule<>(
        "invalid_text",
        "This text has 1 to " + lengthMax + " characters, not only blanks, all in one line.",
        text -> Optional.of(text).filter(fits));
  }

  private static boolean isNoCharacter(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static <E extends Enum<E>> Rule<E> oneOf(E[] values, String code) {
    var names = Stream.of(values).map(Enum::name).collect(joining(", "));
    return new Rule<>(
        code,
        "This is one of " + names + ".",
        text -> Stream.of(values).filter(value -> value.name().equals(text)).findFirst());
  }

  private static <T> Function<String, Optional<T>> shaped(String shape, Function<String, T> parse) {
    var pattern = Pattern.compile(shape);
    return text -> {
      if (!pattern.matcher(text).matches()) {
        return Optional.empty();
      }
      try {
        return Optional.of(parse.apply(text));
      } catch (DateTimeException | IllegalArgumentException _) {
        return Optional.empty();
      }
    };
  }
}
