package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Recognition;
import dev.parcelbell.domain.conversation.Slots;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract can fail: every clause is seen to, and none skips. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class IntentRecognizerContractGuardTest {
  @Test
  void a_recogniser_that_does_nothing_breaks_every_clause() {
    assertEquals(
        BrokenClauses.allOf(IntentRecognizerContract.class), BrokenClauses.of(Nothing.class));
  }

  @Test
  void one_that_always_says_the_same_is_caught() {
    assertEquals(
        Set.of("the_number_of_a_parcel_is_found", "an_empty_text_means_nothing"),
        BrokenClauses.of(OneAnswer.class));
  }

  @Test
  void one_that_remembers_the_number_of_somebody_else_is_caught() {
    assertEquals(
        Set.of("nobody_is_taken_for_somebody_else"), BrokenClauses.of(LeakingMemory.class));
  }

  static class Nothing extends IntentRecognizerContract {
    @Override
    protected IntentRecognizer fresh() {
      return DoingNothing.as(IntentRecognizer.class);
    }
  }

  static class OneAnswer extends IntentRecognizerContract {
    @Override
    protected IntentRecognizer fresh() {
      return (_, _) -> new Recognition(Intent.PARCEL_WHERE, 0.9, Slots.NONE);
    }
  }

  /** As an ancestor did: state kept between two calls. */
  static class LeakingMemory extends IntentRecognizerContract {
    @Override
    protected IntentRecognizer fresh() {
      var real = new ScriptedRecognizer();
      return new IntentRecognizer() {
        private Slots last = Slots.NONE;

        @Override
        public Recognition recognize(Utterance utterance, Locale language) {
          var heard = real.recognize(utterance, language);
          if (heard.slots().parcel().isPresent()) {
            last = heard.slots();
          }
          return heard.intent() == Intent.FALLBACK
              ? heard
              : new Recognition(heard.intent(), heard.confidence(), last);
        }
      };
    }
  }
}
