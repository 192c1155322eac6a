package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.conversation.Recognition;
import java.util.Locale;

/**
 * Tells what somebody wants who wrote a text. Takes any text, of any script and length, and never
 * fails because of it: what it does not understand is {@link Recognition#nothing} or an intent of
 * little confidence. Throws {@link PortUnavailable} when it cannot be asked.
 */
public interface IntentRecognizer {
  /**
   * Listens.
   *
   * @param language in which the person is spoken to; one that the recogniser does not know is
   *     taken for English
   */
  Recognition recognize(Utterance utterance, Locale language);

  /**
   * What somebody said.
   *
   * @param person whose earlier words a recogniser may remember; it never mixes two people up
   */
  record Utterance(Address person, String text) {
    /** Says nothing of the text, which may hold anything. */
    @Override
    public String toString() {
      return "Utterance[" + text.length() + " characters]";
    }
  }
}
