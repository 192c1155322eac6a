package dev.parcelbell.domain.conversation;

/** What somebody wants who writes to us. */
public enum Intent {
  /** Where a parcel is now. */
  PARCEL_WHERE,
  /** What a status means, and everything that has happened so far. */
  PARCEL_STATUS,
  /** When a parcel arrives. */
  PARCEL_ETA,
  /** Which parcels there are. */
  PARCEL_LIST,
  DELIVERY_OTHER_TIME,
  DELIVERY_OTHER_PLACE,
  TALK_TO_PERSON,
  LOG_IN,
  LOG_OUT,
  UPDATES_STOP,
  UPDATES_START,
  LANGUAGE_CHANGE,
  HELP,
  GREETING,
  THANKS,
  GOODBYE,
  /** Something else, or nothing that was understood: nothing may be done because of it. */
  FALLBACK
}
