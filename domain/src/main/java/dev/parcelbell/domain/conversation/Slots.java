package dev.parcelbell.domain.conversation;

import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.Locale;
import java.util.Optional;

/**
 * The particulars in a text.
 *
 * @param place where else to deliver
 * @param day when else to deliver, seen from the day of the text
 * @param language one that we speak
 */
public record Slots(
    Optional<TrackingNumber> parcel,
    Optional<Place> place,
    Optional<Day> day,
    Optional<TimeOfDay> timeOfDay,
    Optional<Locale> language) {
  public static final Slots NONE =
      new Slots(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  public Slots withParcel(TrackingNumber number) {
    return new Slots(Optional.of(number), place, day, timeOfDay, language);
  }

  public Slots withPlace(Place where) {
    return new Slots(parcel, Optional.of(where), day, timeOfDay, language);
  }

  public Slots withDay(Day when) {
    return new Slots(parcel, place, Optional.of(when), timeOfDay, language);
  }

  public Slots withLanguage(Locale spoken) {
    return new Slots(parcel, place, day, timeOfDay, Optional.of(spoken));
  }

  /** These particulars, and those of another text where these say nothing. */
  public Slots orElse(Slots other) {
    return new Slots(
        parcel.or(other::parcel),
        place.or(other::place),
        day.or(other::day),
        timeOfDay.or(other::timeOfDay),
        language.or(other::language));
  }

  /** Where a parcel can go instead of the front door. */
  public enum Place {
    NEIGHBOUR,
    DEPOT,
    PARCEL_SHOP,
    LOCKER,
    SAFE_PLACE,
    OTHER_ADDRESS
  }

  /** A day as people name it. */
  public enum Day {
    TODAY,
    TOMORROW,
    DAY_AFTER_TOMORROW,
    MONDAY,
    TUESDAY,
    WEDNESDAY,
    THURSDAY,
    FRIDAY,
    SATURDAY,
    SUNDAY,
    NEXT_WEEK
  }

  /** A part of the day. */
  public enum TimeOfDay {
    MORNING,
    AFTERNOON,
    EVENING
  }
}
