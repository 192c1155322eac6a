package dev.parcelbell.simulator.ses;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Headers with more than ASCII in them: RFC 2047. */
final class EncodedWords {
  private static final Pattern WORD = Pattern.compile("=\\?([^?]+)\\?([BbQq])\\?([^?]*)\\?=");
  private static final Pattern BLANK_BETWEEN = Pattern.compile("(?<=\\?=)\\s+(?==\\?)");

  private EncodedWords() {}

  /** The header as people read it; words of one charset in a row may share a character. */
  static String decode(String header) {
    var joined = BLANK_BETWEEN.matcher(header).replaceAll("");
    var decoded = new StringBuilder();
    var run = new ByteArrayOutputStream();
    var charset = UTF_8;
    int end = 0;
    for (var word : WORD.matcher(joined).results().toList()) {
      var next = charset(word);
      if (word.start() != end || !next.equals(charset)) {
        decoded.append(run.toString(charset));
        run.reset();
      }
      decoded.append(plain(joined.substring(end, word.start())));
      charset = next;
      run.writeBytes(bytes(word));
      end = word.end();
    }
    return decoded.append(run.toString(charset)).append(plain(joined.substring(end))).toString();
  }

  /** Some write UTF-8 into headers as it is. */
  private static String plain(String text) {
    return new String(text.getBytes(ISO_8859_1), UTF_8);
  }

  private static byte[] bytes(MatchResult word) {
    return word.group(2).equalsIgnoreCase("B")
        ? TransferEncoding.base64(word.group(3))
        : TransferEncoding.quotedPrintable(word.group(3), '_');
  }

  private static Charset charset(MatchResult word) {
    try {
      return Charset.forName(word.group(1).split("\\*", 2)[0]);
    } catch (IllegalArgumentException unknown) {
      return UTF_8;
    }
  }
}
