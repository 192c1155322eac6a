package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.application.port.out.IntentRecognizer.Utterance;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Recognition;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every {@link IntentRecognizer} owes. Extend it once per adapter. */
@DisplayName("the IntentRecognizer contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class IntentRecognizerContract {
  private static final Address ANA = new Address.Messenger(new Psid("1001"));
  private static final Address BEN = new Address.Messenger(new Psid("1002"));
  private static final TrackingNumber NUMBER = new TrackingNumber("48213377");
  private static final List<String> STRANGE =
      List.of(
          "",
          " \t\n",
          "📦📦📦",
          "\ud83d",
          "أين طردي؟",
          "我的包裹在哪里",
          "\u0000\u0007\u202e",
          "<script>alert(1)</script>",
          "{{parcel}} ${jndi:ldap://x} %s",
          "x".repeat(20_000),
          "8 ".repeat(10_000));

  /** Called for every test. */
  protected abstract IntentRecognizer fresh();

  private IntentRecognizer recognizer;

  @BeforeEach
  final void open() {
    recognizer = fresh();
  }

  private Recognition hear(Address person, String text) {
    return recognizer.recognize(new Utterance(person, text), Locale.ENGLISH);
  }

  @Test
  void what_everybody_says_is_understood() {
    var heard = hear(ANA, "Where is my parcel?");

    assertEquals(Intent.PARCEL_WHERE, heard.intent());
    assertTrue(heard.confidence() > 0.5, () -> "confidence " + heard.confidence());
  }

  @Test
  void the_number_of_a_parcel_is_found() {
    var heard = hear(ANA, "Where is parcel 48213377?");

    assertEquals(Intent.PARCEL_WHERE, heard.intent());
    assertEquals(Optional.of(NUMBER), heard.slots().parcel());
  }

  @Test
  void each_language_is_understood_and_an_unknown_one_is_taken_for_english() {
    var german = new Utterance(ANA, "Wo ist mein Paket?");
    var english = new Utterance(BEN, "Where is my parcel?");

    assertEquals(Intent.PARCEL_WHERE, recognizer.recognize(german, Locale.GERMANY).intent());
    assertEquals(Intent.PARCEL_WHERE, recognizer.recognize(english, Locale.KOREA).intent());
  }

  @Test
  void no_text_is_too_strange() {
    for (var text : STRANGE) {
      var heard = hear(ANA, text);
      assertTrue(heard.confidence() <= 1, "an answer to " + text.length() + " characters");
    }
  }

  @Test
  void an_empty_text_means_nothing() {
    assertEquals(Recognition.nothing(), hear(ANA, " "));
  }

  @Test
  void nobody_is_taken_for_somebody_else() {
    hear(ANA, "Where is parcel 48213377?");

    assertEquals(Optional.empty(), hear(BEN, "Where is my parcel?").slots().parcel());
  }
}
