package dev.parcelbell.adapter.messenger.out;

import static dev.parcelbell.domain.channel.Reason.ACCOUNT_RESTRICTED;
import static dev.parcelbell.domain.channel.Reason.CONTENT_REJECTED;
import static dev.parcelbell.domain.channel.Reason.CREDENTIALS_REJECTED;
import static dev.parcelbell.domain.channel.Reason.INVALID_ADDRESS;
import static dev.parcelbell.domain.channel.Reason.RECIPIENT_UNAVAILABLE;
import static dev.parcelbell.domain.channel.Reason.REFUSED;
import static dev.parcelbell.domain.channel.Reason.THREAD_TAKEN;
import static dev.parcelbell.domain.channel.Reason.WINDOW_CLOSED;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.parcelbell.adapter.messenger.out.GraphMeaning.Doubt;
import dev.parcelbell.adapter.messenger.out.GraphMeaning.HardThrottle;
import dev.parcelbell.adapter.messenger.out.GraphMeaning.Refusal;
import dev.parcelbell.adapter.messenger.out.GraphMeaning.Throttle;
import dev.parcelbell.adapter.messenger.out.GraphMeaning.TryLater;
import dev.parcelbell.domain.channel.Reason;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The errors of the Send API (Meta's table of June 25, 2026). A subcode says more than its code and
 * is believed under whatever code it comes, because Meta moves them; an error that is not here was
 * a refusal for a reason that nobody knows.
 */
final class GraphErrorTable {
  private record Row(long number, GraphMeaning meaning) {}

  private static final Map<Long, GraphMeaning> SUBCODES =
      table(
          Stream.of(
              refusal(WINDOW_CLOSED, 2018278, 2534022, 2018065),
              // Meta's send page calls 1545041 a closed window, its error page this.
              refusal(RECIPIENT_UNAVAILABLE, 1545041, 2018108, 2018218, 9000001),
              refusal(INVALID_ADDRESS, 2018001),
              refusal(ACCOUNT_RESTRICTED, 1893063),
              refusal(CREDENTIALS_REJECTED, 2018021, 2018027, 2018028),
              refusal(THREAD_TAKEN, 2018300),
              refusal(CONTENT_REJECTED, 2018109, 2018047, 2018074, 2018014),
              all(new Throttle(), 2534040, 2018354),
              all(new HardThrottle(), 1893016, 2018338),
              // Fetching our picture took too long, or the page's automatic answers have their
              // turn.
              all(new TryLater(), 2018024, 2018008, 2018294, 2018321)));

  private static final Map<Long, GraphMeaning> CODES =
      table(
          Stream.of(
              refusal(RECIPIENT_UNAVAILABLE, 551),
              refusal(ACCOUNT_RESTRICTED, 368),
              refusal(CREDENTIALS_REJECTED, 10, 102, 104, 190),
              // A bug of ours, or a tag that was retired.
              refusal(CONTENT_REJECTED, 100, 105),
              all(new Throttle(), 4, 32, 613, 80006),
              all(new TryLater(), 1200),
              all(new Doubt(), 1, 2, -1)));

  private GraphErrorTable() {}

  static GraphMeaning meaning(GraphError error) {
    if (isOfTheSetup(error)) {
      return new Refusal(CREDENTIALS_REJECTED);
    }
    return Stream.of(
            SUBCODES.get(error.subcode()),
            CODES.get(error.code()),
            // Some are documented as a bare number.
            SUBCODES.get(error.code()))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> new Refusal(isPermission(error) ? CREDENTIALS_REJECTED : REFUSED));
  }

  /** Parameters that no message brings: the page does not exist for this token, or a bad proof. */
  private static boolean isOfTheSetup(GraphError error) {
    return error.code() == 100 && (error.subcode() == 33 || error.aboutProof());
  }

  /** Each number from 200 to 299 is another permission that is missing. */
  private static boolean isPermission(GraphError error) {
    return error.code() >= 200 && error.code() <= 299;
  }

  private static Stream<Row> refusal(Reason reason, long... numbers) {
    return all(new Refusal(reason), numbers);
  }

  private static Stream<Row> all(GraphMeaning meaning, long... numbers) {
    return LongStream.of(numbers).mapToObj(number -> new Row(number, meaning));
  }

  private static Map<Long, GraphMeaning> table(Stream<Stream<Row>> rows) {
    return rows.flatMap(row -> row).collect(toUnmodifiableMap(Row::number, Row::meaning));
  }
}
