package dev.parcelbell.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever goes wrong with one channel: who gets what over which other one, and when. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OneTown.class)
@Timeout(120)
class FaultsTest {
  /** Longer than any channel of the playground waits for a receipt. */
  private static final Duration FALLBACK = Duration.ofSeconds(12);

  private static final int DUPLICATES = 46;

  private final Town town;

  FaultsTest(Town town) {
    this.town = town;
  }

  @Test
  void a_receipt_of_failure_makes_it_go_on_at_once() {
    town.fault("sms", "fail-receipt");

    var delivery = town.news(town.unlinked(), "OUT_FOR_DELIVERY");

    var story = town.awaitState(delivery, "DELIVERED");
    assertEquals(List.of("EMAIL"), story.deliveredOn());
    assertEquals("FAILED", story.hopState("SMS"));
    assertEquals("UNDELIVERABLE", story.reason("SMS"));
    assertEquals(List.of("email"), town.channels(delivery));
  }

  @Test
  void without_a_receipt_it_goes_on_when_the_channel_has_had_its_time() {
    town.fault("sms", "no-receipt");
    var delivery = town.news(town.unlinked(), "OUT_FOR_DELIVERY");
    town.awaitWaiting(delivery, "SMS");
    assertEquals(List.of("sms"), town.channels(delivery));

    town.advance(FALLBACK);

    var story = town.awaitState(delivery, "DELIVERED");
    assertEquals("NO_RECEIPT", story.reason("SMS"));
    assertEquals(List.of("sms", "email"), town.channels(delivery));
  }

  @Test
  void a_wait_of_13_hours_comes_to_its_end() {
    var plan =
        ",'contactPlan':[{'channel':'SMS','fallbackAfterSeconds':46800},{'channel':'EMAIL'}]";
    town.fault("sms", "no-receipt");
    var delivery = town.news(town.unlinked(plan), "OUT_FOR_DELIVERY");
    town.awaitWaiting(delivery, "SMS");

    town.advance(Duration.ofHours(12));
    assertEquals("ACCEPTED", town.story(delivery).hopState("SMS"));
    town.advance(Duration.ofMinutes(70));

    town.awaitState(delivery, "DELIVERED");
    assertEquals(List.of("sms", "email"), town.channels(delivery));
  }

  @Test
  void after_an_answer_that_never_came_nobody_gets_it_twice() {
    town.fault("sms", "timeout-after");

    var delivery = town.news(town.unlinked(), "OUT_FOR_DELIVERY");

    var story = town.awaitState(delivery, "DELIVERED");
    assertEquals(List.of("SMS"), story.deliveredOn());
    assertEquals(1, story.outcomes("SMS").size(), story.toString());
    town.advance(FALLBACK);
    town.advance(FALLBACK);
    assertEquals(List.of("sms"), town.channels(delivery));
  }

  @Test
  void in_doubt_and_without_a_receipt_the_same_hop_is_never_tried_again() {
    town.fault("sms", "timeout-after");
    town.fault("sms", "no-receipt");
    var delivery = town.news(town.unlinked(), "OUT_FOR_DELIVERY");
    town.awaitWaiting(delivery, "SMS");
    assertEquals(List.of("AMBIGUOUS"), town.story(delivery).outcomes("SMS"));

    town.advance(FALLBACK);

    var story = town.awaitState(delivery, "DELIVERED");
    assertEquals("AMBIGUOUS", story.reason("SMS"));
    assertEquals(List.of("sms", "email"), town.channels(delivery));
  }

  @Test
  void a_request_that_was_lost_on_its_way_counts_as_in_doubt_as_well() {
    town.fault("sms", "timeout-before");
    var delivery = town.news(town.unlinked(), "OUT_FOR_DELIVERY");
    town.awaitWaiting(delivery, "SMS");
    assertEquals(List.of("AMBIGUOUS"), town.story(delivery).outcomes("SMS"));

    town.advance(FALLBACK);

    town.awaitState(delivery, "DELIVERED");
    assertEquals(List.of("email"), town.channels(delivery));
  }

  @Test
  void a_receipt_that_comes_46_times_is_counted_and_changes_nothing() {
    town.fault("sms", "duplicate-receipts");

    var delivery = town.news(town.unlinked(), "OUT_FOR_DELIVERY");

    Patience.until(
        () -> town.story(delivery), story -> story.receipts("SMS", "DELIVERED") == DUPLICATES);
    assertEquals("DELIVERED", town.story(delivery).state());
    assertEquals(List.of("sms"), town.channels(delivery));
  }

  @Test
  void a_receipt_that_comes_too_late_is_added_to_where_it_was_delivered() {
    town.fault("sms", "late-receipt");
    var delivery = town.news(town.unlinked(), "OUT_FOR_DELIVERY");
    town.awaitWaiting(delivery, "SMS");

    town.advance(FALLBACK);
    town.awaitState(delivery, "DELIVERED");
    town.advance(FALLBACK);

    Patience.until(() -> town.story(delivery), story -> story.deliveredOn().size() == 2);
    assertEquals(List.of("sms", "email"), town.channels(delivery));
  }

  @Test
  void a_refusal_makes_it_go_on_at_once() {
    town.fault("sms", "refuse");

    var delivery = town.news(town.unlinked(), "OUT_FOR_DELIVERY");

    var story = town.awaitState(delivery, "DELIVERED");
    assertEquals(List.of("REFUSED"), story.outcomes("SMS"));
    assertEquals(List.of("email"), town.channels(delivery));
  }

  @Test
  void a_throttled_channel_is_tried_again() {
    town.fault("sms", "throttle");

    var delivery = town.news(town.unlinked(), "OUT_FOR_DELIVERY");

    var story = town.awaitState(delivery, "DELIVERED");
    assertEquals(List.of("THROTTLED", "ACCEPTED"), story.outcomes("SMS"));
    assertEquals(List.of("sms"), town.channels(delivery));
  }

  @Test
  void a_mail_that_bounces_later_makes_it_go_on_at_once() {
    var resident = town.unlinked(",'contactPlan':[{'channel':'EMAIL'},{'channel':'SMS'}]");
    town.fault("email", "no-receipt");
    var delivery = town.news(resident, "OUT_FOR_DELIVERY");
    Patience.until(() -> town.story(delivery), story -> story.hopState("EMAIL").equals("ACCEPTED"));

    var events = "/api/email/" + resident.email() + "/events";
    town.control("POST", events, "{'kind':'bounce'}").good();

    var story = town.awaitState(delivery, "DELIVERED");
    assertEquals("BOUNCED", story.reason("EMAIL"));
    assertEquals(List.of("email", "sms"), town.channels(delivery));
  }
}
