package dev.parcelbell.domain.conversation;

import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What is remembered of the talk with one person.
 *
 * @param language in which they asked to be spoken to
 * @param parcel the last one mentioned
 * @param open what they want and we have asked a particular of
 * @param beforeLogIn what they wanted when they had to log in first
 * @param turn who answers
 */
public record Conversation(
    Optional<Locale> language,
    Optional<TrackingNumber> parcel,
    Optional<Open> open,
    Optional<Request> beforeLogIn,
    Turn turn) {
  /** Whoever has not answered a question for so long has forgotten it. */
  public static final Duration OPEN_FOR = Duration.ofMinutes(30);

  public static final Conversation NEW =
      new Conversation(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Turn.OURS);

  /** A request that lacks something. */
  public record Open(Request request, Instant askedAt) {}

  /** Who answers the person. */
  public enum Turn {
    OURS,
    /** A human, or another application; we are silent. */
    SOMEBODY_ELSES
  }

  public Conversation speaking(Locale wanted) {
    return new Conversation(Optional.of(wanted), parcel, open, beforeLogIn, turn);
  }

  public Conversation mentioning(TrackingNumber mentioned) {
    return new Conversation(language, Optional.of(mentioned), open, beforeLogIn, turn);
  }

  /** We have asked for what the request lacks. */
  public Conversation asking(Request lacking, Instant now) {
    return new Conversation(
        language, parcel, Optional.of(new Open(lacking, now)), beforeLogIn, turn);
  }

  /** Nothing is asked any more. */
  public Conversation settled() {
    return new Conversation(language, parcel, Optional.empty(), beforeLogIn, turn);
  }

  public Conversation waitingForLogIn(Request wanted) {
    return new Conversation(language, parcel, Optional.empty(), Optional.of(wanted), turn);
  }

  public Conversation withTurn(Turn next) {
    return new Conversation(language, parcel, Optional.empty(), beforeLogIn, next);
  }

  /** What we have asked of lately. */
  public Optional<Request> openAt(Instant now) {
    return open.filter(one -> now.isBefore(one.askedAt().plus(OPEN_FOR))).map(Open::request);
  }
}
