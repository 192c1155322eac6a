package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.application.port.out.IntentRecognizer.Utterance;
import dev.parcelbell.application.usecase.UseCases;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Recognition;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** It is a recogniser itself, also while its first one is down. */
@DisplayName("a recogniser that degrades")
class DegradingRecognizerTest extends IntentRecognizerContract {
  private static final Utterance HELLO =
      new Utterance(new Address.Messenger(new Psid("1")), "hello");

  private final ScriptedRecognizer first = new ScriptedRecognizer();
  private final ScriptedRecognizer second = new ScriptedRecognizer();
  private final IntentRecognizer both = UseCases.degrading(List.of(first, second));

  DegradingRecognizerTest() {
    first.learn("hello", Intent.GREETING);
    second.learn("hello", Intent.HELP);
  }

  @Override
  protected IntentRecognizer fresh() {
    first.setDown(true);
    return both;
  }

  private Intent heard() {
    return both.recognize(HELLO, Locale.ENGLISH).intent();
  }

  @Test
  void the_first_one_is_asked_as_long_as_it_answers() {
    first.setDown(false);
    assertEquals(Intent.GREETING, heard());
    first.setDown(true);
    assertEquals(Intent.HELP, heard());
    first.setDown(false);
    assertEquals(Intent.GREETING, heard());
  }

  @Test
  void what_the_first_one_does_not_understand_is_not_asked_again() {
    first.setDown(false);
    first.learn("hello", Recognition.nothing());

    assertEquals(Intent.FALLBACK, heard());
  }

  @Test
  void when_none_can_be_asked_nothing_was_understood() {
    second.setDown(true);

    assertEquals(Recognition.nothing(), both.recognize(HELLO, Locale.ENGLISH));
  }

  @Test
  void a_mistake_is_no_outage() {
    IntentRecognizer wrong =
        (_, _) -> {
          throw new IllegalStateException("a mistake");
        };

    var degrading = UseCases.degrading(List.of(wrong, second));
    assertThrows(IllegalStateException.class, () -> degrading.recognize(HELLO, Locale.ENGLISH));
  }
}
