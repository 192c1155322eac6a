package dev.parcelbell.adapter.sms.in;

import dev.parcelbell.domain.customer.Wish;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether a text message is nothing but a word that ends or resumes messages. AWS itself honours
 * some words, and a sender of the United States all that 47 CFR 64.1200(a)(10) names; some are as
 * Germans and the French write them.
 */
final class ConsentWord {
  private static final Set<String> STOP =
      Set.of(
          "ARRET",
          "ARRÊT",
          "CANCEL",
          "END",
          "OPT OUT",
          "OPT-OUT",
          "OPTOUT",
          "QUIT",
          "REMOVE",
          "REVOKE",
          "STOP",
          "STOPP",
          "TD",
          "UNSUBSCRIBE");

  private static final Set<String> START = Set.of("START", "UNSTOP", "YES");

  /** Punctuation, quotes, blanks, emoji: whatever stands around a word and is no part of it. */
  private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

  private ConsentWord() {}

  static Optional<Wish> in(String text, Instant saidAt) {
    var plain = Normalizer.normalize(text, Normalizer.Form.NFKC);
    var word = AROUND.matcher(plain).replaceAll("").toUpperCase(Locale.ROOT);
    if (STOP.contains(word)) {
      return Optional.of(new Wish.Stop(saidAt));
    }
    return START.contains(word) ? Optional.of(new Wish.Start(saidAt)) : Optional.empty();
  }
}
