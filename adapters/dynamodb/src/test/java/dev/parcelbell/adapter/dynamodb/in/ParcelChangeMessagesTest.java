package dev.parcelbell.adapter.dynamodb.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.parcel.ParcelChange;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.Sequence;
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

  private final List<ParcelChange> announced = new ArrayList<>();
  private final List<String> kept = new ArrayList<>();
  private final ParcelChangeMessages messages =
      new ParcelChangeMessages(
          change -> {
            announced.add(change);
            return new AnnounceParcelChange.Outcome.Nothing();
          },
          (_, kind, reason, body) -> kept.add(kind + ": " + reason + ": " + body.length()));

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
            _ -> {
              throw new IllegalStateException("down");
            },
            (_, _, _, _) -> {});
    assertThrows(IllegalStateException.class, () -> failing.take(raw(MODIFY)));
  }
}
