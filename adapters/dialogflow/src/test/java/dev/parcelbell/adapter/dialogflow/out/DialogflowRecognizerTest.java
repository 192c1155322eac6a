package dev.parcelbell.adapter.dialogflow.out;

import static dev.parcelbell.adapter.dialogflow.out.Playground.ana;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.agent.Agent;
import dev.parcelbell.application.port.out.IntentRecognizer.Utterance;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Slots;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Fault;
import dev.parcelbell.simulator.world.FaultKind;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** With the simulated Dialogflow. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DialogflowRecognizerTest {
  @AutoClose private final Playground playground = new Playground();
  @AutoClose private final DialogflowRecognizer recognizer = playground.recognizer();

  private int asked() {
    return playground.simulators.requests().of(Channel.DIALOGFLOW);
  }

  private void order(FaultKind kind, int times) {
    playground
        .simulators
        .faults()
        .add(new Fault(Channel.DIALOGFLOW, kind, times, Optional.empty()));
  }

  private void assertUnavailable() {
    assertThrows(
        PortUnavailable.class, () -> recognizer.recognize(ana("where is it"), Locale.ENGLISH));
  }

  @ParameterizedTest
  @EnumSource(Intent.class)
  void what_was_exported_is_understood(Intent intent) {
    for (var language : Agent.LANGUAGES) {
      var phrase = Agent.phrases(language, intent.name().toLowerCase(Locale.ROOT)).getFirst();
      assertEquals(intent, recognizer.recognize(ana(phrase.text()), language).intent());
    }
  }

  @Test
  void particulars_are_found() {
    var place = recognizer.recognize(ana("leave 64255503 with my neighbour"), Locale.ENGLISH);
    assertEquals(Intent.DELIVERY_OTHER_PLACE, place.intent());
    assertEquals(Optional.of(new TrackingNumber("64255503")), place.slots().parcel());
    assertEquals(Optional.of(Slots.Place.NEIGHBOUR), place.slots().place());
    var time = recognizer.recognize(ana("please deliver it tomorrow"), Locale.ENGLISH);
    assertEquals(Optional.of(Slots.Day.TOMORROW), time.slots().day());
    var language = recognizer.recognize(ana("auf Englisch bitte"), Locale.GERMAN);
    assertEquals(Optional.of(Locale.ENGLISH), language.slots().language());
  }

  @Test
  void a_number_alone_is_found_although_no_intent_is() {
    var heard = recognizer.recognize(ana("rr826200824de"), Locale.ENGLISH);

    assertEquals(Optional.of(new TrackingNumber("RR826200824DE")), heard.slots().parcel());
  }

  @Test
  void each_person_has_one_session_that_does_not_tell_who_they_are() {
    var sessions = new SessionIds(playground.key().secret());
    var ids = new HashSet<String>();
    for (int i = 0; i < 1_000; i++) {
      ids.add(sessions.of(new Address.Messenger(new Psid("710000000000" + (1_000 + i)))));
    }
    recognizer.recognize(ana("hello"), Locale.ENGLISH);
    recognizer.recognize(ana("bye"), Locale.ENGLISH);

    assertEquals(1_000, ids.size());
    assertEquals(
        2,
        playground
            .simulators
            .requests()
            .of(Channel.DIALOGFLOW, new SessionIds(playground.key().secret()).of(Playground.ANA)));
    assertTrue(ids.stream().allMatch(id -> id.matches("[0-9a-f]{32}")));
    assertFalse(
        new SessionIds(new byte[] {1}).of(Playground.ANA).equals(sessions.of(Playground.ANA)));
  }

  @Test
  void a_long_text_is_cut_between_two_characters_and_understood() {
    var long1 = "where is my parcel? " + "📦".repeat(10_000);

    assertEquals(
        Intent.PARCEL_WHERE,
        recognizer.recognize(new Utterance(Playground.ANA, long1), Locale.ENGLISH).intent());
    assertEquals(1, asked());
  }

  @ParameterizedTest
  @CsvSource({"REFUSE", "GARBAGE", "THROTTLE"})
  void whatever_goes_wrong_it_is_unavailable_and_was_asked_once(FaultKind kind) {
    order(kind, 1);

    assertUnavailable();

    assertEquals(1, asked());
  }

  @ParameterizedTest
  @EnumSource(names = {"TIMEOUT_BEFORE", "TIMEOUT_AFTER"})
  void no_answer_in_time_is_none_and_nothing_is_repeated(FaultKind kind) {
    recognizer.recognize(ana("hello"), Locale.ENGLISH);
    order(kind, 1);
    try (var hasty = playground.at(playground.simulators.dialogflowUri(), Duration.ofMillis(700))) {
      var begin = System.nanoTime();
      assertThrows(
          PortUnavailable.class, () -> hasty.recognize(ana("where is it"), Locale.ENGLISH));
      assertTrue(Duration.ofNanos(System.nanoTime() - begin).compareTo(Duration.ofSeconds(5)) < 0);
    }

    assertTrue(asked() <= 2, () -> "asked " + asked() + " times");
  }

  @Test
  void after_too_many_requests_it_keeps_quiet_for_longer_and_longer_up_to_32_seconds() {
    order(FaultKind.THROTTLE, 7);
    for (int seconds : new int[] {1, 2, 4, 8, 16, 32, 32}) {
      int before = asked();
      assertUnavailable();
      assertEquals(before + 1, asked());

      playground.now = playground.now.plusSeconds(seconds).minusMillis(1);
      assertUnavailable();
      assertEquals(before + 1, asked(), () -> "within " + seconds + " s");
      playground.now = playground.now.plusMillis(1);
    }

    recognizer.recognize(ana("hello"), Locale.ENGLISH);
    order(FaultKind.THROTTLE, 1);
    assertUnavailable();
    playground.now = playground.now.plusSeconds(1);
    recognizer.recognize(ana("hello"), Locale.ENGLISH);
  }

  @Test
  void a_token_that_was_taken_back_is_replaced_for_the_next_text() {
    recognizer.recognize(ana("hello"), Locale.ENGLISH);
    playground.simulators.dialogflow().revokeTokens();

    assertUnavailable();

    assertEquals(Intent.GREETING, recognizer.recognize(ana("hello"), Locale.ENGLISH).intent());
  }

  @Test
  void without_a_token_it_is_unavailable() {
    var nowhere = URI.create("http://localhost:1/token");
    try (var poor =
        new DialogflowRecognizer(
            Playground.settings(playground.simulators.dialogflowUri(), Playground.PATIENT),
            Playground.key(nowhere),
            () -> playground.now)) {
      assertThrows(PortUnavailable.class, () -> poor.recognize(ana("hello"), Locale.ENGLISH));
    }
    assertEquals(0, asked());
  }

  @Test
  void places_and_environments_are_part_of_the_address() {
    var settings =
        new DialogflowSettings(
            playground.simulators.dialogflowUri(),
            Playground.PROJECT,
            Optional.of("europe-west1"),
            Optional.of("live"),
            Playground.PATIENT);
    try (var regional =
        new DialogflowRecognizer(settings, playground.key(), () -> playground.now)) {
      assertEquals(Intent.GREETING, regional.recognize(ana("hello"), Locale.ENGLISH).intent());
    }
    assertEquals(
        URI.create("https://europe-west1-dialogflow.googleapis.com"),
        DialogflowSettings.google(Optional.of("europe-west1")));
    assertEquals(
        "https://dialogflow.googleapis.com/v2/projects/p/agent/sessions/s:detectIntent",
        new DialogflowSettings(
                DialogflowSettings.google(Optional.empty()),
                "p",
                Optional.empty(),
                Optional.empty(),
                DialogflowSettings.TIMEOUT)
            .detectIntent("s")
            .toString());
  }
}
