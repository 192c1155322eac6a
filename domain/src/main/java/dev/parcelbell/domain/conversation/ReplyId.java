package dev.parcelbell.domain.conversation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names one reply to one event, so that it is sent once, whoever works on it; also what the
 * platform carries back to us with it.
 *
 * @param event which event it answers: letters and digits, the same however often it is heard of
 * @param number its place among the replies to that event, from 0
 */
public record ReplyId(String event, int number) {
  /** More than anything is answered with. */
  public static final int REPLIES_MAX = 10;

  private static final int EVENT_BYTES = 20;
  private static final Pattern EVENT = Pattern.compile("[0-9A-Za-z]{1,64}");
  private static final Pattern WIRE = Pattern.compile("rpl_([0-9A-Za-z]{1,64})-([0-9])");

  public ReplyId {
    if (!EVENT.matcher(event).matches() || number < 0 || number >= REPLIES_MAX) {
      throw new IllegalArgumentException("not a reply id");
    }
  }

  /** Names an event for replies to it, whatever its platform calls it. */
  public static String eventOf(String key) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, EVENT_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** Reads what {@link #wire()} wrote, wherever it has been in between. */
  public static Optional<ReplyId> parse(String text) {
    Matcher parts = WIRE.matcher(text);
    return parts.matches()
        ? Optional.of(new ReplyId(parts.group(1), Integer.parseInt(parts.group(2))))
        : Optional.empty();
  }

  public String wire() {
    return "rpl_" + event + "-" + number;
  }
}
