package dev.parcelbell.application.usecase;

import static dev.parcelbell.application.testkit.AppOverMemory.ANA;
import static dev.parcelbell.application.testkit.AppOverMemory.ANAS_PSID;
import static dev.parcelbell.application.testkit.AppOverMemory.PARCEL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.in.RegisterParcel;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.application.testkit.ChatOverMemory;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.conversation.Choice;
import dev.parcelbell.domain.conversation.Conversation.Turn;
import dev.parcelbell.domain.conversation.Heard;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Recognition;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.conversation.Slots;
import dev.parcelbell.domain.parcel.ExpectedDelivery;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What people say, and what they are answered. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChatStoryTest {
  private static final Address ANA_IN_CHAT = new Address.Messenger(ANAS_PSID);
  private static final Address STRANGER = new Address.Messenger(new Psid("4711"));
  private static final TrackingNumber SECOND = new TrackingNumber("22222222");

  private final AppOverMemory app = AppOverMemory.withAna();
  private final ChatOverMemory chat = new ChatOverMemory(app);

  @Test
  void the_thread_journey() {
    app.update(ParcelStatus.IN_TRANSIT);
    var card = assertInstanceOf(Reply.Card.class, only(ask("Where is my parcel?")));
    assertEquals("PARCEL_TITLE {number=12345678, status=IN_TRANSIT}", card.title());
    assertEquals(
        "https://parcels.example/pictures/IN_TRANSIT.png", card.picture().orElseThrow().toString());

    var stages = assertInstanceOf(Reply.Stages.class, only(tap(card.buttons().getFirst())));
    assertEquals(
        List.of(
            Reply.Progress.DONE, Reply.Progress.CURRENT, Reply.Progress.OPEN, Reply.Progress.OPEN),
        stages.stages().stream().map(Reply.Stage::progress).toList());

    var when = assertInstanceOf(Reply.Text.class, only(tap(card.buttons().get(1))));
    assertEquals("WHEN_ASK {number=12345678}", when.text());
    assertEquals(
        "WHEN_NOTED {number=12345678, when=2026-03-04}", text(tap(when.choices().getFirst())));
    assertEquals(
        Optional.of(LocalDate.of(2026, 3, 4)),
        chat.reroutings.of(PARCEL).flatMap(wish -> wish.day()));
    assertEquals(PARCEL, app.topics.wishes().getLast().parcel());

    assertEquals("THANKS", text(say("Thanks", Intent.THANKS)));
    assertEquals("GOODBYE", text(say("Bye", Intent.GOODBYE)));
  }

  @Test
  void somebody_who_is_not_linked_logs_in_first_and_the_question_is_remembered() {
    chat.recognizer.learn("When?", Intent.PARCEL_ETA);
    var reply = only(chat.say(STRANGER, "When?"));
    assertEquals(new Reply.LogIn("LOG_IN_FIRST", "BUTTON_LOG_IN"), reply);
    assertEquals(
        Optional.of(Request.of(Intent.PARCEL_ETA)),
        chat.conversations.find(STRANGER).value().beforeLogIn());
  }

  @Test
  void with_several_parcels_the_bot_asks_which_and_remembers_the_last_one_mentioned() {
    register(SECOND);
    var which = assertInstanceOf(Reply.Text.class, only(ask("Where is my parcel?")));
    assertEquals("PARCEL_WHICH", which.text());
    assertEquals(
        List.of("12345678", "22222222"), which.choices().stream().map(Choice::title).toList());

    var card = assertInstanceOf(Reply.Card.class, only(tap(which.choices().getLast())));
    assertTrue(card.title().contains("22222222"));
    card = assertInstanceOf(Reply.Card.class, only(ask("Where is my parcel?")));
    assertTrue(card.title().contains("22222222"));
  }

  @Test
  void the_number_alone_answers_which_one() {
    register(SECOND);
    say("When does it come?", Intent.PARCEL_ETA);
    chat.recognizer.learn("the one with", Recognition.nothing());
    assertEquals("PARCEL_ETA_UNKNOWN {number=22222222}", text(ask("the one with 22222222")));
  }

  @Test
  void a_bare_number_asks_where_that_parcel_is() {
    chat.recognizer.learn(
        "12345678", new Recognition(Intent.FALLBACK, 0, Slots.NONE.withParcel(PARCEL)));
    assertInstanceOf(Reply.Card.class, only(ask("12345678")));
  }

  @Test
  void a_place_that_was_asked_for_completes_the_wish() {
    say("Somewhere else", Intent.DELIVERY_OTHER_PLACE);
    chat.recognizer.learn(
        "the neighbours",
        new Recognition(Intent.FALLBACK, 0.1, Slots.NONE.withPlace(Slots.Place.NEIGHBOUR)));
    assertEquals(
        "WHERE_NOTED {number=12345678, where=PLACE_NEIGHBOUR}", text(ask("the neighbours")));
    assertEquals(
        Optional.of("NEIGHBOUR"), chat.reroutings.of(PARCEL).flatMap(wish -> wish.place()));
  }

  @Test
  void what_has_arrived_cannot_go_elsewhere() {
    app.update(ParcelStatus.DELIVERED);
    assertEquals(
        "TOO_LATE {number=12345678}", text(say("Tomorrow, please", Intent.DELIVERY_OTHER_TIME)));
  }

  @Test
  void when_it_arrives_is_told_in_the_customers_calendar() {
    var expected = new ExpectedDelivery("2026-03-04T23:30:00Z"); // the 5th in Berlin
    register(PARCEL, new ParcelDetails(Optional.empty(), Optional.of(expected), Optional.empty()));
    assertEquals(
        "PARCEL_ETA {day=2026-03-05, number=12345678}", text(say("When?", Intent.PARCEL_ETA)));
  }

  @Test
  void the_language_can_be_changed_and_stays() {
    var ask = assertInstanceOf(Reply.Text.class, only(say("Language", Intent.LANGUAGE_CHANGE)));
    assertEquals(List.of("English", "Deutsch"), ask.choices().stream().map(Choice::title).toList());
    assertEquals("LANGUAGE_CHANGED/de {language=Deutsch}", text(tap(ask.choices().getLast())));
    assertEquals("HELP/de", text(say("Hilfe", Intent.HELP)));
    assertEquals(
        Optional.of(Locale.GERMAN), chat.conversations.find(ANA_IN_CHAT).value().language());
  }

  @Test
  void whoever_writes_in_another_language_is_answered_in_it() {
    chat.recognizer.setLanguage("Wo ist mein Paket?", Locale.GERMAN);
    var card = assertInstanceOf(Reply.Card.class, only(ask("Wo ist mein Paket?")));
    assertTrue(card.title().startsWith("PARCEL_TITLE/de"));
    assertEquals("HELP/de", text(say("Hilfe", Intent.HELP)));
  }

  @Test
  void stop_and_start_are_the_customers_word_for_this_chat() {
    assertEquals("UPDATES_STOPPED", text(say("stop", Intent.UPDATES_STOP)));
    assertTrue(app.customers.find(ANA).orElseThrow().value().hasOptedOutOf(Channel.MESSENGER));
    app.clock.advance(Duration.ofSeconds(1));
    assertEquals("UPDATES_STARTED", text(say("start", Intent.UPDATES_START)));
    assertEquals(List.of(), List.copyOf(app.customers.find(ANA).orElseThrow().value().optOuts()));
  }

  @Test
  void log_in_and_log_out_depend_on_the_link() {
    assertEquals("LOG_IN_ALREADY", text(say("log in", Intent.LOG_IN)));
    assertEquals(new Reply.LogOut("LOG_OUT_CONFIRM"), only(say("log out", Intent.LOG_OUT)));
    assertEquals("LOG_OUT_NOT_IN", text(chat.say(STRANGER, "log out")));
    assertInstanceOf(Reply.LogIn.class, only(chat.say(STRANGER, "log in")));
  }

  @Test
  void after_handing_over_the_bot_is_silent_until_it_is_its_turn_again() {
    var replies = say("A human!", Intent.TALK_TO_PERSON);
    assertEquals("PERSON_COMES", text(replies.subList(0, 1)));
    assertInstanceOf(Reply.HandOver.class, replies.getLast());

    assertEquals(List.of(), ask("Where is my parcel?"));
    chat.take(chat.turned(ANA_IN_CHAT, Turn.OURS));
    assertEquals(1, ask("Where is my parcel?").size());
    chat.take(chat.turned(ANA_IN_CHAT, Turn.SOMEBODY_ELSES));
    assertEquals(List.of(), ask("Where is my parcel?"));
  }

  @Test
  void what_cannot_be_read_and_what_is_not_understood_is_said_so() {
    assertEquals("NOT_UNDERSTOOD", text(ask("Blargh")));
    assertEquals("NOT_UNDERSTOOD", text(ask("")));
    assertEquals("NOT_UNDERSTOOD", text(ask("📦".repeat(20_000))));
    assertEquals("CANNOT_SEE", text(chat.hear(ANA_IN_CHAT, new Heard.Showed())));
  }

  @Test
  void a_recognition_of_too_little_confidence_is_not_acted_on() {
    chat.recognizer.learn("hm", new Recognition(Intent.UPDATES_STOP, 0.29, Slots.NONE));
    assertEquals("NOT_UNDERSTOOD", text(ask("hm")));
  }

  private void register(TrackingNumber number) {
    register(number, ParcelDetails.NONE);
  }

  private void register(TrackingNumber number, ParcelDetails details) {
    app.use.registerParcel().register(new RegisterParcel.Command(number, ANA, details));
    app.settle();
  }

  private List<Reply> say(String text, Intent intent) {
    chat.recognizer.learn(text, intent);
    return ask(text);
  }

  private List<Reply> ask(String text) {
    return chat.say(ANA_IN_CHAT, text);
  }

  private List<Reply> tap(Choice choice) {
    return chat.tap(ANA_IN_CHAT, choice.request());
  }

  private static Reply only(List<Reply> replies) {
    assertEquals(1, replies.size(), replies.toString());
    return replies.getFirst();
  }

  private static String text(List<Reply> replies) {
    return assertInstanceOf(Reply.Text.class, only(replies)).text();
  }
}
