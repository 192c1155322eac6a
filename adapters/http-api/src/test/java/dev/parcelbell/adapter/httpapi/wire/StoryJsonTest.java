package dev.parcelbell.adapter.httpapi.wire;

import static dev.parcelbell.adapter.httpapi.wire.Journey.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parcelbell.application.port.in.ShowDelivery.Story;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Mode;
import dev.parcelbell.domain.parcel.ParcelStatus;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Journeys of deliveries, and how they are told. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class StoryJsonTest {
  private static final SendOutcome REFUSED =
      new SendOutcome.Refused(Reason.RECIPIENT_UNAVAILABLE, "551");

  @Test
  void a_fallback_after_a_closed_window_is_told_from_beginning_to_end() {
    var journey =
        Journey.of(Channel.MESSENGER, Channel.SMS).step().accepted(1).delivered(1).delivered(1);

    assertEquals(
        json(
            """
            {"id":"%s","customerId":"C-1","parcelId":"12345678",
             "notification":{"status":"AT_DEPOT"},"mode":"FALLBACK","state":"DELIVERED",
             "deliveredOn":["SMS"],"createdAt":"2026-11-21T12:00:00Z",
             "updatedAt":"2026-11-21T12:00:01Z","nextDueAt":null,
             "hops":[
              {"index":0,"channel":"MESSENGER","to":null,"successStatus":"DELIVERED",
               "fallbackAfterSeconds":3600,"state":"SKIPPED","reason":"WINDOW_CLOSED",
               "attempts":[],"receipts":[]},
              {"index":1,"channel":"SMS","to":"+49…78","successStatus":"DELIVERED",
               "fallbackAfterSeconds":3600,"state":"SUCCEEDED","reason":null,
               "attempts":[{"number":1,"at":"2026-11-21T12:00:01Z","outcome":"ACCEPTED",
                            "reason":null,"providerMessageId":"mid-1","retryAt":null}],
               "receipts":[{"status":"DELIVERED","at":"2026-11-21T12:00:01Z","count":2,
                            "detail":"TEXT_DELIVERED"}]}],
             "history":[
              {"at":"2026-11-21T12:00:00Z","event":"CREATED","detail":""},
              {"at":"2026-11-21T12:00:01Z","event":"HOP_SKIPPED","detail":"MESSENGER WINDOW_CLOSED"},
              {"at":"2026-11-21T12:00:01Z","event":"HOP_CLAIMED","detail":"SMS"},
              {"at":"2026-11-21T12:00:01Z","event":"HOP_ACCEPTED","detail":"SMS"},
              {"at":"2026-11-21T12:00:01Z","event":"RECEIPT",
               "detail":"SMS DELIVERED TEXT_DELIVERED"},
              {"at":"2026-11-21T12:00:01Z","event":"DELIVERED","detail":""}]}
            """
                .formatted(Journey.ID.value())),
        tell(journey));
  }

  @Test
  void what_is_promised_is_pending_and_already_has_its_place() {
    var promised =
        new Story.Promised(Journey.ID, Journey.ANA, Journey.PARCEL, ParcelStatus.DELIVERED, NOON);

    assertEquals(
        json(
            """
            {"id":"%s","customerId":"C-1","parcelId":"12345678",
             "notification":{"status":"DELIVERED"},"mode":"FALLBACK","state":"PENDING",
             "deliveredOn":[],"createdAt":"2026-11-21T12:00:00Z",
             "updatedAt":"2026-11-21T12:00:00Z","nextDueAt":null,"hops":[],"history":[]}
            """
                .formatted(Journey.ID.value())),
        StoryJson.write(promised));
  }

  /** One journey to each state. */
  private static Stream<Journey> oneToEach() {
    return Stream.of(
        Journey.of(Channel.SMS),
        Journey.of(Channel.SMS).park(),
        Journey.of(Channel.SMS).step().accepted(0).delivered(0),
        Journey.of(Channel.SMS).step().report(0, REFUSED),
        Journey.of(Channel.SMS).cancel(),
        Journey.of(Channel.SMS).supersede(),
        Journey.of());
  }

  @Test
  void every_state_of_a_delivery_has_its_name() {
    assertEquals(
        Set.of(
            "RUNNING", "PARKED", "DELIVERED", "EXHAUSTED", "CANCELLED", "SUPERSEDED", "SUPPRESSED"),
        oneToEach().map(journey -> text(tell(journey), "/state")).collect(Collectors.toSet()));
    assertEquals(
        leavesOf(Delivery.class),
        oneToEach().map(journey -> journey.delivery().getClass()).collect(Collectors.toSet()));
  }

  @Test
  void every_story_has_the_same_fields() {
    var fields =
        oneToEach()
            .map(StoryJsonTest::tell)
            .map(story -> Set.copyOf(story.properties().stream().map(f -> f.getKey()).toList()))
            .collect(Collectors.toSet());

    assertEquals(1, fields.size(), fields::toString);
  }

  @Test
  void a_hop_waits_is_in_flight_is_accepted_and_succeeds() {
    var journey = Journey.of(Channel.SMS);
    assertEquals("WAITING", text(tell(journey), "/hops/0/state"));
    assertEquals("2026-11-21T12:00:00Z", text(tell(journey), "/nextDueAt"));

    journey.step();
    assertEquals("IN_FLIGHT", text(tell(journey), "/hops/0/state"));
    assertEquals("null", text(tell(journey), "/hops/0/attempts/0/outcome"));
    assertEquals("+49…78", text(tell(journey), "/hops/0/to"));

    journey.accepted(0);
    assertEquals("ACCEPTED", text(tell(journey), "/hops/0/state"));
    assertEquals("2026-11-21T13:00:01Z", text(tell(journey), "/nextDueAt"));

    journey.delivered(0);
    assertEquals("SUCCEEDED", text(tell(journey), "/hops/0/state"));
    assertEquals("null", text(tell(journey), "/nextDueAt"));
  }

  @Test
  void a_hop_that_quiet_hours_hold_says_so() {
    var story = tell(Journey.of(Channel.SMS).quietUntilOne().step());

    assertEquals("HELD", text(story, "/hops/0/state"));
    assertEquals("2026-11-21T13:00:00Z", text(story, "/nextDueAt"));
    assertEquals("HOP_HELD", text(story, "/history/1/event"));
  }

  @Test
  void a_throttled_attempt_tells_when_the_next_one_is_due() {
    var journey =
        Journey.of(Channel.SMS).step().report(0, new SendOutcome.Throttled(Duration.ofMinutes(1)));
    var throttled = tell(journey);
    assertEquals("WAITING", text(throttled, "/hops/0/state"));
    assertEquals("THROTTLED", text(throttled, "/hops/0/attempts/0/outcome"));
    assertEquals("THROTTLED", text(throttled, "/hops/0/attempts/0/reason"));
    assertEquals("2026-11-21T12:01:01Z", text(throttled, "/hops/0/attempts/0/retryAt"));

    var second = tell(journey.stepAfter(Duration.ofMinutes(1)));
    assertEquals("2", text(second, "/hops/0/attempts/1/number"));
    assertEquals("null", text(second, "/hops/0/attempts/0/retryAt"));
    assertEquals("IN_FLIGHT", text(second, "/hops/0/state"));
  }

  @Test
  void what_was_not_sent_tells_when_it_is_tried_again() {
    var story = tell(Journey.of(Channel.SMS).step().report(0, new SendOutcome.NotSent("refused")));

    assertEquals("NOT_SENT", text(story, "/hops/0/attempts/0/outcome"));
    assertEquals("NOT_SENT", text(story, "/hops/0/attempts/0/reason"));
    assertEquals("2026-11-21T12:00:21Z", text(story, "/hops/0/attempts/0/retryAt"));
  }

  @Test
  void a_doubt_is_shown_and_the_hop_stays_in_flight() {
    var story =
        tell(Journey.of(Channel.SMS).step().report(0, new SendOutcome.Ambiguous("time-out")));

    assertEquals("IN_FLIGHT", text(story, "/hops/0/state"));
    assertEquals("AMBIGUOUS", text(story, "/hops/0/attempts/0/outcome"));
    assertEquals("AMBIGUOUS", text(story, "/hops/0/attempts/0/reason"));
    assertEquals("null", text(story, "/hops/0/attempts/0/retryAt"));
  }

  @Test
  void a_refusal_fails_the_hop_with_its_reason() {
    var story = tell(Journey.of(Channel.SMS).step().report(0, REFUSED));

    assertEquals("EXHAUSTED", text(story, "/state"));
    assertEquals("FAILED", text(story, "/hops/0/state"));
    assertEquals("RECIPIENT_UNAVAILABLE", text(story, "/hops/0/reason"));
    assertEquals("REFUSED", text(story, "/hops/0/attempts/0/outcome"));
    assertEquals("RECIPIENT_UNAVAILABLE", text(story, "/hops/0/attempts/0/reason"));
  }

  @Test
  void a_failure_in_a_receipt_fails_the_hop_at_once() {
    var bounce = Receipt.failure(Reason.BOUNCED, NOON, "Permanent");
    var story = tell(Journey.of(Channel.EMAIL).step().accepted(0).receipt(0, bounce));

    assertEquals("RUNNING", text(story, "/state"));
    assertEquals("FAILED", text(story, "/hops/0/state"));
    assertEquals("BOUNCED", text(story, "/hops/0/reason"));
    assertEquals("BOUNCED", text(story, "/hops/0/attempts/0/reason"));
    assertEquals("a…@example.com", text(story, "/hops/0/to"));
    assertEquals("Permanent", text(story, "/hops/0/receipts/0/detail"));
  }

  @Test
  void hops_that_are_not_needed_any_more_are_cancelled_with_a_reason() {
    var delivered = tell(Journey.of(Channel.SMS, Channel.EMAIL).step().accepted(0).delivered(0));
    assertEquals("CANCELLED", text(delivered, "/hops/1/state"));
    assertEquals("ALREADY_DELIVERED", text(delivered, "/hops/1/reason"));

    var superseded = tell(Journey.of(Channel.SMS).supersede());
    assertEquals("CANCELLED", text(superseded, "/hops/0/state"));
    assertEquals("SUPERSEDED", text(superseded, "/hops/0/reason"));
  }

  @Test
  void without_any_permitted_channel_a_delivery_is_suppressed() {
    var story = tell(Journey.of(Channel.SMS).optOut(Channel.SMS).step());

    assertEquals("SUPPRESSED", text(story, "/state"));
    assertEquals("SKIPPED", text(story, "/hops/0/state"));
    assertEquals("OPTED_OUT", text(story, "/hops/0/reason"));
  }

  @Test
  void a_hop_under_way_when_the_delivery_ends_is_told_by_its_attempt() {
    var inFlight = Journey.of(Channel.SMS).step().supersede();
    assertEquals("IN_FLIGHT", text(tell(inFlight), "/hops/0/state"));

    var accepted = inFlight.accepted(0);
    assertEquals("SUPERSEDED", text(tell(accepted), "/state"));
    assertEquals("ACCEPTED", text(tell(accepted), "/hops/0/state"));

    var arrived = accepted.delivered(0);
    assertEquals("SUPERSEDED", text(tell(arrived), "/state"));
    assertEquals("SUCCEEDED", text(tell(arrived), "/hops/0/state"));
    assertEquals("SMS", text(tell(arrived), "/deliveredOn/0"));

    var blocked = Receipt.failure(Reason.BLOCKED, NOON, "TEXT_BLOCKED");
    var failed = Journey.of(Channel.SMS).step().supersede().accepted(0).receipt(0, blocked);
    assertEquals("FAILED", text(tell(failed), "/hops/0/state"));
    assertEquals("BLOCKED", text(tell(failed), "/hops/0/reason"));
  }

  @Test
  void a_hop_that_succeeds_after_it_was_given_up_is_no_failure_any_more() {
    var late = Journey.of(Channel.SMS).step().accepted(0).stepAfter(Duration.ofHours(2));
    assertEquals("NO_RECEIPT", text(tell(late), "/hops/0/reason"));
    assertEquals("EXHAUSTED", text(tell(late), "/state"));

    var story = tell(late.delivered(0));
    assertEquals("EXHAUSTED", text(story, "/state"));
    assertEquals("SUCCEEDED", text(story, "/hops/0/state"));
    assertEquals("null", text(story, "/hops/0/reason"));
    assertEquals("SMS", text(story, "/deliveredOn/0"));
  }

  @Test
  void a_broadcast_says_so_and_tells_of_every_arrival() {
    var journey =
        Journey.of(Mode.BROADCAST, Channel.MESSENGER, Channel.SMS)
            .windowOpen()
            .step()
            .accepted(0)
            .step()
            .accepted(1)
            .delivered(1)
            .delivered(0);
    var story = tell(journey);

    assertEquals("BROADCAST", text(story, "/mode"));
    assertEquals("DELIVERED", text(story, "/state"));
    assertEquals("…0001", text(story, "/hops/0/to"));
    assertEquals("[\"MESSENGER\",\"SMS\"]", story.at("/deliveredOn").toString());
  }

  @Test
  void a_parked_delivery_tells_why_and_is_due_never() {
    var story = tell(Journey.of(Channel.SMS).park());

    assertEquals("null", text(story, "/nextDueAt"));
    assertEquals("POISON", text(story, "/history/1/detail"));
  }

  @Test
  void a_story_that_is_full_says_how_much_it_could_not_take() {
    var journey = Journey.of(Channel.SMS).step();
    for (int i = 0; i < 250; i++) {
      journey.receipt(0, Receipt.success(ReceiptStatus.SENT, NOON, "word " + i));
    }
    var history = tell(journey).get("history");

    assertEquals(200, history.size());
    assertEquals("MORE", text(history, "/199/event"));
    assertEquals("53", text(history, "/199/detail"));
    assertEquals("250", text(tell(journey), "/hops/0/receipts/0/count"));
  }

  @Test
  void no_story_shows_an_address() {
    var story =
        tell(Journey.of(Mode.BROADCAST, Channel.MESSENGER, Channel.SMS, Channel.EMAIL)
                .windowOpen()
                .step()
                .step()
                .step())
            .toString();

    for (String secret : Set.of("15112345678", "ana@example.com", "7000000000001", "Ana")) {
      assertFalse(story.contains(secret), story);
    }
  }

  private static Set<Class<?>> leavesOf(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses())
            .flatMap(sub -> leavesOf(sub).stream())
            .collect(Collectors.toSet())
        : Set.of(type);
  }

  private static JsonNode tell(Journey journey) {
    return json(StoryJson.write(journey.delivery()).toString());
  }

  private static String text(JsonNode story, String pointer) {
    var found = story.at(pointer);
    return found.isMissingNode() ? "missing" : found.asText();
  }

  private static JsonNode json(String text) {
    try {
      return new JsonMapper().readTree(text);
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }
}
