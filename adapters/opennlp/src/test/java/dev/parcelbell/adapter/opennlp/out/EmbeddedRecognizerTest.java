package dev.parcelbell.adapter.opennlp.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.agent.Agent;
import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.application.port.out.IntentRecognizer.Utterance;
import dev.parcelbell.application.testkit.IntentRecognizerContract;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Slots;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmbeddedRecognizerTest extends IntentRecognizerContract {
  private static final int PHRASES_MIN = 20;
  private static final IntentRecognizer RECOGNIZER = new EmbeddedRecognizer(Runnable::run);

  @Override
  protected IntentRecognizer fresh() {
    return RECOGNIZER;
  }

  private static Slots slots(String text, Locale language) {
    return RECOGNIZER
        .recognize(new Utterance(new Address.Messenger(new Psid("1")), text), language)
        .slots();
  }

  @ParameterizedTest
  @EnumSource(Intent.class)
  void every_intent_is_taught_in_every_language(Intent intent) {
    for (var language : Agent.LANGUAGES) {
      var phrases = Agent.phrases(language, intent.name().toLowerCase(Locale.ROOT));
      assertTrue(phrases.size() >= PHRASES_MIN, () -> intent + " in " + language);
    }
  }

  @ParameterizedTest
  @EnumSource(Intent.class)
  void what_was_taught_is_understood(Intent intent) {
    for (var language : Agent.LANGUAGES) {
      var phrases = Agent.phrases(language, intent.name().toLowerCase(Locale.ROOT));
      long understood =
          phrases.stream()
              .map(phrase -> new Utterance(new Address.Messenger(new Psid("1")), phrase.text()))
              .filter(said -> RECOGNIZER.recognize(said, language).intent() == intent)
              .count();
      assertTrue(understood >= phrases.size() * 0.9, () -> intent + " " + understood);
    }
  }

  @Test
  void particulars_are_found() {
    var english = slots("please bring it to my neighbour tomorrow evening", Locale.ENGLISH);
    assertEquals(Optional.of(Slots.Place.NEIGHBOUR), english.place());
    assertEquals(Optional.of(Slots.Day.TOMORROW), english.day());
    assertEquals(Optional.of(Slots.TimeOfDay.EVENING), english.timeOfDay());
    var german = slots("Bitte übermorgen vormittags", Locale.GERMAN);
    assertEquals(Optional.of(Slots.Day.DAY_AFTER_TOMORROW), german.day());
    assertEquals(Optional.of(Slots.TimeOfDay.MORNING), german.timeOfDay());
    assertEquals(Optional.of(Locale.GERMAN), slots("in German please", Locale.ENGLISH).language());
  }

  @Test
  void carriers_numbers_are_found_and_other_digits_are_not() {
    assertEquals(
        Optional.of("1Z999AA10123456784"),
        slots("where is 1z999aa10123456784?", Locale.ENGLISH).parcel().map(n -> n.value()));
    assertEquals(Optional.empty(), slots("call me at 0151 1234", Locale.ENGLISH).parcel());
    assertEquals(
        Optional.empty(),
        slots("x48213377x9", Locale.ENGLISH)
            .parcel()
            .map(n -> n.value())
            .filter("48213377"::equals));
  }
}
