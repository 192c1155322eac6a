package dev.parcelbell.adapter.messenger.out;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What the headers of an answer say about time (RFC 9110). */
final class AnswerTimes {
  /** Longer than anything an engine would wait for. */
  private static final Duration WAIT_MAX = Duration.ofDays(1);

  private static final int DIGITS_MAX = 9;

  private AnswerTimes() {}

  /** How long the answer says to wait: at least a second, at most a day. */
  static Optional<Duration> retryAfter(HttpHeaders headers) {
    return headers
        .firstValue("retry-after")
        .map(String::strip)
        .flatMap(value -> isSeconds(value) ? seconds(value) : untilDate(value, headers))
        .map(wait -> wait.compareTo(WAIT_MAX) < 0 ? wait : WAIT_MAX)
        .map(wait -> wait.compareTo(Duration.ofSeconds(1)) > 0 ? wait : Duration.ofSeconds(1));
  }

  /** The moment of the answer by the clock of who gave it, in whole seconds. */
  static Optional<Instant> date(HttpHeaders headers) {
    return headers.firstValue("date").flatMap(AnswerTimes::moment);
  }

  private static boolean isSeconds(String value) {
    return !value.isEmpty()
        && value.length() <= DIGITS_MAX
        && value.chars().allMatch(digit -> digit >= '0' && digit <= '9');
  }

  private static Optional<Duration> seconds(String value) {
    return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
  }

  /** A date is compared with that of the same answer: our clock may be another one. */
  private static Optional<Duration> untilDate(String value, HttpHeaders headers) {
    return moment(value).flatMap(until -> date(headers).map(now -> Duration.between(now, until)));
  }

  private static Optional<Instant> moment(String value) {
    try {
      return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value, Instant::from));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
