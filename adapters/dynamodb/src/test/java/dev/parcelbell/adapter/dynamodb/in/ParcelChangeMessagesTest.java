package dev.parcelbell.adapter.dynamodb.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.Sequence;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Messages as a pipe from the table's stream to a queue writes them. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ParcelChangeMessagesTest {
  private static final String MODIFY =
      """
      {"eventID":"7de3041dd709b024af6f29e4fa13d34c","eventName":"MODIFY","eventVersion":"1.1",
       "eventSource":"aws:dynamodb","awsRegion":"eu-central-1",
       "dynamodb":{"ApproximateCreationDateTime":1479499740,
         "Keys":{"parcel_id":{"S":"12345678"}},
         "OldImage":{"parcel_id":{"S":"12345678"},"customer_id":{"S":"ana.1"},
                     "status":{"S":"RECEIVED"},"weight":{"N":"3.5"}},
         "NewImage":{"parcel_id":{"S":"12345678"},"customer_id":{"S":"ana.1"},
                     "status":{"S":"IN_TRANSIT"},"weight":{"N":"3.5"},"tags":{"SS":["a"]}},
         "SequenceNumber":"400000000000000499660","SizeBytes":41,
         "StreamViewType":"NEW_AND_OLD_IMAGES"},
       "eventSourceARN":"arn:aws:dynamodb:eu-central-1:1:table/t/stream/2026-11-21T00:00:00.000"}
      """;

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final List<ParcelChange> announced = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final ParcelChangeMessages messages =
      new ParcelChangeMessages(
          new ParcelChangeIntake(
              change -> {
                announced.add(change);
                return new AnnounceParcelChange.Outcome.Nothing();
              },
              (_, kind, reason, body) -> kept.add(kind + ": " + reason + ": " + body.length()),
              InstantSource.fixed(NOW),
              TableClock.SAME));

  private static RawInput raw(String json) {
    return new RawInput(json.getBytes(UTF_8));
  }

  @Test
  void a_change_reaches_the_in_port_with_both_images() {
    messages.take(raw(MODIFY));
    var change = announced.getFirst();
    assertEquals(ParcelStatus.RECEIVED, change.before().orElseThrow().status());
    assertEquals(ParcelStatus.IN_TRANSIT, change.after().status());
    assertEquals(Sequence.of("400000000000000499660"), change.sequence());
    assertEquals(List.of(), kept);
  }

  @Test
  void a_change_says_when_it_was_written_in_seconds_whole_or_not() {
    messages.take(raw(MODIFY));
    messages.take(raw(MODIFY.replace("1479499740", "1479499740.25")));
    messages.take(raw(MODIFY.replace("1479499740", "1.47949974E9")));
    var at = Instant.parse("2016-11-18T20:09:00Z");
    assertEquals(
        List.of(at, at.plusMillis(250), at),
        announced.stream().map(ParcelChange::writtenAt).toList());
  }

  @Test
  void a_record_without_its_time_was_written_when_it_is_read() {
    messages.take(raw(MODIFY.replace("\"ApproximateCreationDateTime\":1479499740,", "")));
    messages.take(raw(MODIFY.replace("1479499740", "null")));
    assertEquals(List.of(NOW, NOW), announced.stream().map(ParcelChange::writtenAt).toList());
  }

  @Test
  void a_record_with_a_time_that_is_none_is_kept_raw() {
    for (var wrong : List.of("\"soon\"", "-1", "1e300", "1e9999", "253402300800", "true", "{}")) {
      messages.take(raw(MODIFY.replace("1479499740", wrong)));
    }
    assertEquals(List.of(), announced);
    assertEquals(7, kept.size());
    assertEquals(7, kept.stream().filter(it -> it.contains("ApproximateCreationDateTime")).count());
  }

  @Test
  void the_clock_of_the_table_may_be_another_than_ours() {
    var moved =
        new ParcelChangeMessages(
            new ParcelChangeIntake(
                change -> {
                  announced.add(change);
                  return new AnnounceParcelChange.Outcome.Nothing();
                },
                (_, _, _, _) -> {},
                InstantSource.fixed(NOW),
                written -> written.plusSeconds(3600)));
    moved.take(raw(MODIFY));
    assertEquals(Instant.parse("2016-11-18T21:09:00Z"), announced.getFirst().writtenAt());
  }

  @Test
  void what_is_no_record_is_kept_raw_and_done_with() {
    messages.take(raw("{\"Type\":\"Notification\"}"));
    assertEquals(List.of(), announced);
    assertEquals(1, kept.size());
    assertEquals("UNKNOWN", kept.getFirst().split(":", 2)[0]);
  }

  @Test
  void a_record_of_no_parcel_is_kept_raw_without_a_word_of_it_in_the_reason() {
    messages.take(raw(MODIFY.replace("IN_TRANSIT", "ON_THE_MOON")));
    messages.take(raw(MODIFY.replace("400000000000000499660", "not-a-number")));
    assertEquals(List.of(), announced);
    assertEquals(2, kept.size());
    assertEquals(0, kept.stream().filter(reason -> reason.contains("MOON")).count());
  }

  @Test
  void a_removal_by_the_time_to_live_is_nothing_to_tell() {
    var removal = MODIFY.replace("MODIFY", "REMOVE").replaceFirst("(?s)\"NewImage.*?\\}\\},", "");
    messages.take(raw(removal));
    assertEquals(List.of(), announced);
    assertEquals(List.of(), kept);
  }

  @Test
  void a_failure_of_the_in_port_sends_the_message_back() {
    var failing =
        new ParcelChangeMessages(
            new ParcelChangeIntake(
                _ -> {
                  throw new IllegalStateException("down");
                },
                (_, _, _, _) -> {},
                InstantSource.fixed(NOW),
                TableClock.SAME));
    assertThrows(IllegalStateException.class, () -> failing.take(raw(MODIFY)));
  }
}
