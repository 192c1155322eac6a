package dev.parcelbell.application.usecase;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What an installation may choose about the conversation.
 *
 * @param confidenceMin a recognition of less is not acted on; 0 to 1
 * @param locale of people of whom no other language is known
 * @param zone of people of whom no other time zone is known
 * @param answeredFor how long it is remembered that an event was answered; longer than any platform
 *     delivers again
 * @param inPlaceFor how long a reply that cannot be sent keeps its place in line, and everything
 *     else to that person waits
 */
public record ChatSettings(
    double confidenceMin, Locale locale, ZoneId zone, Duration answeredFor, Duration inPlaceFor) {
  public static ChatSettings defaults() {
    return new ChatSettings(
        0.3,
        Locale.ENGLISH,
        ZoneId.of("Europe/Berlin"),
        Duration.ofDays(30),
        Duration.ofMinutes(2));
  }
}
