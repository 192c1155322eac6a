package dev.parcelbell.adapter.opennlp.out;

import dev.parcelbell.agent.ParcelNumbers;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Makes the same words of what people type in different ways: without case, accents, umlauts and
 * signs; a parcel's number is any number.
 */
final class Words {
  static final String NUMBER = "parcelnumber";

  /** Longer texts are cut: what somebody wants is said by then. */
  private static final int LENGTH_MAX = 500;

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
  private static final Pattern REPEATED = Pattern.compile("(\\p{L})\\1{2,}");
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  static List<String> of(String text) {
    var bounded = text.length() > LENGTH_MAX ? text.substring(0, LENGTH_MAX) : text;
    var numbered = ParcelNumbers.replace(bounded, NUMBER);
    return List.of(NO_WORD.split(plain(numbered).strip())).stream()
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Small letters of the Latin alphabet wherever there is something like it. */
  static String plain(String text) {
    var spelled =
        text.toLowerCase(Locale.ROOT)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    var bare = MARKS.matcher(Normalizer.normalize(spelled, Normalizer.Form.NFKD)).replaceAll("");
    return REPEATED.matcher(APOSTROPHES.matcher(bare).replaceAll("")).replaceAll("$1$1");
  }
}
