package dev.parcelbell.adapter.messenger.out;

import dev.parcelbell.application.port.out.Texts.Reader;
import dev.parcelbell.domain.delivery.Notification.ParcelNews;
import dev.parcelbell.domain.parcel.ParcelDetails;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the gaps of a template may be called, and what stands in them. */
enum Vocabulary {
  PARCEL,
  STATUS,
  PLACE,
  EXPECTED,
  NAME;

  /** What numbered gaps mean: {@code {{1}}} is the first. */
  private static final List<Vocabulary> NUMBERED = List.of(PARCEL, STATUS, PLACE, EXPECTED);

  private static final Map<String, Vocabulary> NAMED =
      Map.of(
          "parcel", PARCEL,
          "parcel_id", PARCEL,
          "parcel_number", PARCEL,
          "tracking_number", PARCEL,
          "order", PARCEL,
          "name", NAME,
          "status", STATUS,
          "place", PLACE,
          "expected", EXPECTED,
          "expected_delivery", EXPECTED);

  /** What a gap of that name asks for, if we know it. */
  static Optional<Vocabulary> named(String gap) {
    return Optional.ofNullable(NAMED.get(gap.toLowerCase(Locale.ROOT)));
  }

  /**
   * What a numbered gap asks for, if we know it.
   *
   * @param number from 1
   */
  static Optional<Vocabulary> numbered(int number) {
    return number >= 1 && number <= NUMBERED.size()
        ? Optional.of(NUMBERED.get(number - 1))
        : Optional.empty();
  }

  /** One line, never empty: Meta refuses a message with an empty gap. */
  String value(ParcelNews news, Reader reader, Locale locale, StatusWords words) {
    ParcelDetails details = news.update().details();
    var value =
        switch (this) {
          case PARCEL -> news.parcel().value();
          case NAME -> reader.name();
          case STATUS -> words.of(news.update().status(), locale);
          case PLACE -> details.place().orElse("");
          case EXPECTED ->
              details
                  .expected()
                  .map(expected -> expected.dayIn(reader.timeZone()))
                  .map(
                      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(locale)
                          ::format)
                  .orElse("");
        };
    var line = value.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").strip();
    return line.isEmpty() ? words.notKnown(locale) : line;
  }
}
