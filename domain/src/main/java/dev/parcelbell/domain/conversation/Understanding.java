package dev.parcelbell.domain.conversation;

import java.time.Instant;
import java.util.Optional;

/**
 * Makes a request of what was recognised, in the light of what was said before.
 *
 * @param confidenceMin from 0 to 1; a recognition of less is not acted on
 */
public record Understanding(double confidenceMin) {
  public Understanding {
    if (!(confidenceMin >= 0 && confidenceMin <= 1)) {
      throw new IllegalArgumentException("a confidence is from 0 to 1");
    }
  }

  /** What the person wants; {@link Intent#FALLBACK} when that is not understood. */
  public Request of(Recognition heard, Conversation before, Instant now) {
    var open = before.openAt(now);
    boolean sure = isSure(heard);
    if (open.isPresent()
        && brings(heard.slots(), open.get())
        && !changesSubject(heard, sure, open.get())) {
      return open.get().with(heard.slots());
    }
    if (sure) {
      return new Request(heard.intent(), heard.slots());
    }
    return bareNumber(heard).orElseGet(() -> Request.of(Intent.FALLBACK));
  }

  /** Whether it may be acted on. */
  public boolean isSure(Recognition heard) {
    return heard.intent() != Intent.FALLBACK && heard.confidence() >= confidenceMin;
  }

  /** Whether a text has something that we asked for. */
  private static boolean brings(Slots said, Request open) {
    return (open.slots().parcel().isEmpty() && said.parcel().isPresent())
        || (open.slots().place().isEmpty() && said.place().isPresent())
        || (open.slots().day().isEmpty() && said.day().isPresent())
        || (open.slots().timeOfDay().isEmpty() && said.timeOfDay().isPresent());
  }

  /** An answer to "which one?" often sounds like a question of its own about that parcel. */
  private static boolean changesSubject(Recognition heard, boolean sure, Request open) {
    return sure
        && heard.intent() != open.intent()
        && !(isAboutAParcel(heard.intent()) && isAboutAParcel(open.intent()));
  }

  private static boolean isAboutAParcel(Intent intent) {
    return switch (intent) {
      case PARCEL_WHERE, PARCEL_STATUS, PARCEL_ETA, DELIVERY_OTHER_TIME, DELIVERY_OTHER_PLACE ->
          true;
      case PARCEL_LIST,
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
          FALLBACK ->
          false;
    };
  }

  /** Somebody who writes nothing but a number wants to know where that parcel is. */
  private static Optional<Request> bareNumber(Recognition heard) {
    return heard.slots().parcel().map(parcel -> Request.about(Intent.PARCEL_WHERE, parcel));
  }
}
