package dev.parcelbell.application.usecase;

import static dev.parcelbell.application.testkit.AppOverMemory.ANAS_PSID;
import static dev.parcelbell.application.testkit.AppOverMemory.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.in.RecordMessengerReceipt;
import dev.parcelbell.application.port.in.RegisterCustomer;
import dev.parcelbell.application.port.in.RegisterParcel;
import dev.parcelbell.application.port.in.SendReply;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.application.testkit.ChatOverMemory;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.conversation.TraceStep;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whatever is delivered twice, fails or gets lost: one reply to one question. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChatPipelineTest {
  private static final Address ANA_IN_CHAT = new Address.Messenger(ANAS_PSID);
  private static final Heard QUESTION = new Heard.Said("Where is my parcel?");

  private final AppOverMemory app = AppOverMemory.withAna();
  private final ChatOverMemory chat = new ChatOverMemory(app);

  @Test
  void the_same_event_delivered_again_is_not_answered_again() {
    var item = chat.acted(ANA_IN_CHAT, QUESTION);
    assertEquals(1, chat.take(item).size());
    assertEquals(List.of(), chat.take(item));
    app.clock.advance(Duration.ofDays(29));
    assertEquals(List.of(), chat.take(item));
  }

  @Test
  void a_reply_that_is_in_line_twice_is_sent_once() {
    var item = chat.acted(ANA_IN_CHAT, QUESTION);
    chat.use.converse().converse(item);
    var first = app.topics.nextReply().orElseThrow();
    chat.use.sendReply().send(first);
    chat.use.sendReply().send(first);
    assertEquals(1, chat.messenger.calls().size());
  }

  @Test
  void nobody_sees_another_customers_parcel_nor_learns_that_it_exists() {
    var ben = new CustomerId("ben");
    var bensParcel = new TrackingNumber("87654321");
    var reach = new Profile.Reach(Optional.empty(), Optional.empty(), Optional.empty());
    app.use
        .registerCustomer()
        .register(
            new RegisterCustomer.Command(
                ben,
                new Profile(
                    "Ben", reach, Locale.ENGLISH, ZoneId.of("Europe/Berlin"), Optional.empty())));
    app.use
        .registerParcel()
        .register(new RegisterParcel.Command(bensParcel, ben, ParcelDetails.NONE));

    for (var intent :
        List.of(
            Intent.PARCEL_WHERE,
            Intent.PARCEL_STATUS,
            Intent.PARCEL_ETA,
            Intent.DELIVERY_OTHER_TIME,
            Intent.DELIVERY_OTHER_PLACE)) {
      var foreign = chat.tap(ANA_IN_CHAT, Request.about(intent, bensParcel)).toString();
      var unknown =
          chat.tap(ANA_IN_CHAT, Request.about(intent, new TrackingNumber("87654322"))).toString();
      assertEquals(unknown, foreign);
    }
    assertTrue(chat.reroutings.of(bensParcel).isEmpty());
  }

  @Test
  void another_users_answer_never_leaks() {
    var stranger = new Address.Messenger(new Psid("4711"));
    chat.say(ANA_IN_CHAT, "Where is my parcel?");
    assertInstanceOf(Reply.LogIn.class, chat.say(stranger, "Where is my parcel?").getFirst());
  }

  @Test
  void a_recogniser_that_fails_loses_nothing() {
    chat.recognizer.setDown(true);
    var item = chat.acted(ANA_IN_CHAT, QUESTION);
    try {
      chat.use.converse().converse(item);
    } catch (RuntimeException outage) {
      chat.recognizer.setDown(false);
    }
    assertEquals(1, chat.take(item).size());
  }

  @Test
  void an_item_that_is_given_up_is_kept_and_the_person_gets_help() {
    var item = chat.acted(ANA_IN_CHAT, QUESTION);
    chat.use.converse().giveUp(item, "failed three times");
    chat.settle();

    var shown = assertInstanceOf(Reply.Text.class, chat.messenger.calls().getLast().reply());
    assertEquals("HELP", shown.text());
    assertTrue(
        app.archive.all().stream()
            .anyMatch(
                kept ->
                    kept.kind().equals("given-up")
                        && kept.reason().equals("failed three times")
                        && kept.body().equals(item.raw())));
  }

  @Test
  void an_ambiguous_reply_is_not_repeated_and_the_echo_clears_it() {
    chat.messenger.next(new SendOutcome.Ambiguous("timeout"));
    chat.say(ANA_IN_CHAT, "Where is my parcel?");
    assertEquals(1, chat.messenger.calls().size());

    var id = chat.messenger.calls().getFirst().id();
    app.use
        .recordMessengerReceipt()
        .record(new RecordMessengerReceipt.Command.ReplyEcho(ANAS_PSID, id, "m_9", NOON));
    var again = prepared(id);
    assertInstanceOf(SendReply.Outcome.Done.class, chat.use.sendReply().send(again));
    assertEquals(new SendOutcome.Accepted("m_9"), app.topics.nextResult().orElseThrow().outcome());
    assertEquals(1, chat.messenger.calls().size());
  }

  @Test
  void receipts_of_replies_are_known_and_kept_for_nobody() {
    var echo =
        new RecordMessengerReceipt.Command.ReplyEcho(ANAS_PSID, new ReplyId("e", 0), "m_1", NOON);
    assertEquals(
        RecordMessengerReceipt.Outcome.RECORDED, app.use.recordMessengerReceipt().record(echo));
    assertEquals(
        RecordMessengerReceipt.Outcome.RECORDED,
        app.use
            .recordMessengerReceipt()
            .record(
                new RecordMessengerReceipt.Command.UpTo(
                    ANAS_PSID, ReceiptStatus.READ, List.of("m_1"), NOON)));
  }

  @Test
  void a_throttled_reply_waits_in_place_and_goes_out_once() {
    chat.messenger.next(new SendOutcome.Throttled(Duration.ofSeconds(5)));
    chat.messenger.next(new SendOutcome.NotSent("refused"));
    chat.say(ANA_IN_CHAT, "Where is my parcel?");

    assertEquals(3, chat.messenger.calls().size());
    assertEquals(1, ids());
    assertEquals(3, results().size());
  }

  @Test
  void after_two_minutes_it_leaves_the_line_and_is_put_in_again() {
    for (int i = 0; i < 30; i++) {
      chat.messenger.next(new SendOutcome.NotSent("refused"));
    }
    chat.say(ANA_IN_CHAT, "Where is my parcel?");

    assertEquals(1, ids());
    assertTrue(results().stream().anyMatch(step -> step.detail().endsWith("LEFT_LINE")));
    assertTrue(results().getFirst().detail().startsWith("ACCEPTED"));
  }

  @Test
  void a_reply_of_yesterday_is_sent_to_nobody() {
    chat.use.converse().converse(chat.acted(ANA_IN_CHAT, QUESTION));
    var reply = app.topics.nextReply().orElseThrow();
    app.clock.advance(PreparedReply.WORTH);
    assertInstanceOf(SendReply.Outcome.Done.class, chat.use.sendReply().send(reply));

    assertEquals(List.of(), chat.messenger.calls());
    assertEquals(
        new SendOutcome.Refused(Reason.EXPIRED, ""),
        app.topics.nextResult().orElseThrow().outcome());
  }

  @Test
  void a_claim_in_force_makes_others_wait() {
    var id = new ReplyId("e", 0);
    app.replyClaims.claim(id, "somebody", NOON, NOON.plusSeconds(30));
    assertEquals(
        new SendReply.Outcome.Again(NOON.plusSeconds(30)), chat.use.sendReply().send(prepared(id)));
  }

  @Test
  void a_crash_between_claim_and_outcome_leaves_it_in_doubt() {
    var id = new ReplyId("e", 0);
    app.replyClaims.claim(id, "somebody", NOON, NOON.plusSeconds(30));
    app.clock.advance(Duration.ofSeconds(30));
    assertInstanceOf(SendReply.Outcome.Done.class, chat.use.sendReply().send(prepared(id)));
    assertInstanceOf(SendOutcome.Ambiguous.class, app.topics.nextResult().orElseThrow().outcome());
    assertEquals(List.of(), chat.messenger.calls());
  }

  @Test
  void broken_credentials_pause_the_channel() {
    chat.messenger.next(new SendOutcome.Refused(Reason.CREDENTIALS_REJECTED, "graph 190"));
    chat.say(ANA_IN_CHAT, "Where is my parcel?");
    assertTrue(app.channels.paused(app.clock.instant()).containsKey(Channel.MESSENGER));
  }

  @Test
  void a_chat_that_nobody_took_over_is_ours_again() {
    chat.recognizer.learn("A human!", Intent.TALK_TO_PERSON);
    chat.messenger.next(new SendOutcome.Accepted("m_1"));
    chat.messenger.next(new SendOutcome.Refused(Reason.REFUSED, "graph 10"));
    chat.say(ANA_IN_CHAT, "A human!");
    assertEquals(1, chat.say(ANA_IN_CHAT, "Where is my parcel?").size());
  }

  @Test
  void one_query_shows_the_whole_path() {
    chat.say(ANA_IN_CHAT, "Where is my parcel?");
    var trace = chat.use.showTrace().of(ANAS_PSID.value(), Optional.empty(), 100).steps();

    assertEquals(
        List.of("message", "reply", "understood"),
        trace.stream().map(TraceStep::kind).sorted().toList());
    assertEquals(
        List.of(Optional.of("corr-0")),
        trace.stream().map(TraceStep::correlationId).distinct().toList());
    assertTrue(
        trace.stream()
            .anyMatch(step -> step.detail().equals("PARCEL_WHERE (PARCEL_WHERE 0.90), 1 replies")));
  }

  private PreparedReply prepared(ReplyId id) {
    var now = app.clock.instant();
    return new PreparedReply(
        id, ANA_IN_CHAT, new Reply.Text("Hello", List.of()), "corr", 1, now, now);
  }

  private long ids() {
    return chat.messenger.calls().stream().map(call -> call.id()).distinct().count();
  }

  private List<TraceStep> results() {
    return chat.use.showTrace().of(ANAS_PSID.value(), Optional.empty(), 100).steps().stream()
        .filter(step -> step.kind().equals("reply"))
        .toList();
  }
}
