package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.parcel.ParcelStatus;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What we say in a chat. Every phrase is known to be there in every language before the application
 * starts, so none can be missing.
 */
public interface ChatTexts {
  /**
   * @param values what the phrase's places hold; taken as plain text, never as a template
   */
  String say(Phrase phrase, Locale language, Map<String, String> values);

  /** The status in a few words. */
  String status(ParcelStatus status, Locale language);

  /** A day, as people write it. */
  String day(LocalDate day, Locale language);

  /** Where the picture of a status is, for platforms to fetch. */
  URI picture(ParcelStatus status);

  /** The language that we speak with somebody of this locale. */
  Locale languageFor(Locale wanted);

  /** Every language that we speak. */
  List<Locale> languages();

  /** Everything we say; its places are named behind it. */
  enum Phrase {
    GREETING,
    HELP,
    THANKS,
    GOODBYE,
    NOT_UNDERSTOOD,
    CANNOT_SEE,
    /** {@code language} */
    LANGUAGE_CHANGED,
    LANGUAGE_ASK,
    /** {@code number}, {@code status} */
    PARCEL_TITLE,
    /** {@code place} */
    PARCEL_AT,
    /** {@code day} */
    PARCEL_EXPECTED,
    /** {@code number}, {@code day} */
    PARCEL_ETA,
    /** {@code number} */
    PARCEL_ETA_UNKNOWN,
    /** {@code number} */
    PARCEL_DELIVERED,
    /** {@code number} */
    PARCEL_STOPPED,
    /** {@code number}: unknown, or somebody else's; nobody can tell which */
    PARCEL_NOT_YOURS,
    PARCEL_WHICH,
    PARCEL_NONE,
    /** {@code count} */
    PARCEL_LIST,
    STAGE_RECEIVED,
    STAGE_TRANSIT,
    STAGE_DEPOT,
    STAGE_DELIVERED,
    /** {@code number} */
    WHEN_ASK,
    /** {@code number} */
    WHERE_ASK,
    /** {@code number}, {@code when} */
    WHEN_NOTED,
    /** {@code number}, {@code where} */
    WHERE_NOTED,
    /** {@code number} */
    TOO_LATE,
    PLACE_NEIGHBOUR,
    PLACE_DEPOT,
    PLACE_PARCEL_SHOP,
    PLACE_LOCKER,
    PLACE_SAFE_PLACE,
    PLACE_OTHER_ADDRESS,
    TIME_MORNING,
    TIME_AFTERNOON,
    TIME_EVENING,
    PERSON_COMES,
    LOG_IN_FIRST,
    LOG_IN_ALREADY,
    LOG_OUT_CONFIRM,
    LOG_OUT_NOT_IN,
    UPDATES_STOPPED,
    UPDATES_STARTED,
    BUTTON_WHERE,
    BUTTON_STAGES,
    BUTTON_WHEN,
    BUTTON_OTHER_TIME,
    BUTTON_OTHER_PLACE,
    BUTTON_LIST,
    BUTTON_PERSON,
    BUTTON_LOG_IN,
    BUTTON_HELP,
    BUTTON_LANGUAGE
  }
}
