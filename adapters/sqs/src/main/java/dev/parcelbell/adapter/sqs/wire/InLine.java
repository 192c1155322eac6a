package dev.parcelbell.adapter.sqs.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.domain.channel.RawInput;
import java.util.regex.Pattern;

/**
 * The place of a message in a FIFO queue or topic.
 *
 * @param group its messages come one after the other, those of other groups meanwhile
 * @param once of messages with the same one within five minutes, only the first is taken
 */
public record InLine(String group, String once) {
  /** What SQS and SNS take for either. */
  private static final Pattern ALLOWED = Pattern.compile("[\\x21-\\x7e]{1,128}");

  public InLine {
    if (!ALLOWED.matcher(group).matches() || !ALLOWED.matcher(once).matches()) {
      throw new IllegalArgumentException("1 to 128 letters, digits and punctuation marks");
    }
  }

  /**
   * @param owner whose messages keep their order; of any length and script
   * @param what names the message; of any length and script
   */
  public static InLine of(String owner, String... what) {
    var group = ALLOWED.matcher(owner).matches() ? owner : hash(owner);
    return new InLine(group, hash(String.join("\n", what)));
  }

  private static String hash(String text) {
    return Hash.of(new RawInput(text.getBytes(UTF_8)));
  }

  /** The group may be a person's id. */
  @Override
  public String toString() {
    return "InLine[once=" + once + "]";
  }
}
