package dev.parcelbell.aws.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whatever arrives, nothing is thrown. A failure prints the message that caused it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class EventsFuzz {
  private static final int ROUNDS = 5_000;
  private static final List<String> GRAFTS =
      List.of(
          "null", "[]", "{}", "\"\"", "-1", "1e400", "true", "\"\\ud83d\"", "\\", "\u0000", "\"");

  /** Good messages, to be damaged. */
  protected abstract List<String> samples();

  protected abstract void offer(String message);

  /** How many of the messages have been understood. */
  protected abstract int understood();

  @Test
  final void a_damaged_event_never_throws() {
    var samples = samples();
    var chance = new Random(20261120);
    for (int i = 0; i < ROUNDS; i++) {
      var message = damage(samples.get(chance.nextInt(samples.size())), chance);
      assertDoesNotThrow(() -> offer(message), () -> message);
    }
    assertTrue(understood() > ROUNDS / 10, "some damage does not matter");
  }

  @Test
  final void noise_never_throws() {
    var chance = new Random(20261121);
    for (int i = 0; i < ROUNDS; i++) {
      var noise = new StringBuilder();
      chance.ints(chance.nextInt(60), 0, 0x300).forEach(c -> noise.append((char) c));
      assertDoesNotThrow(() -> offer(noise.toString()), noise::toString);
    }
  }

  /** Cuts something out, puts something in, or swaps one value for another. */
  private static String damage(String message, Random chance) {
    int from = chance.nextInt(message.length());
    int to = Math.min(message.length(), from + chance.nextInt(12));
    var graft = GRAFTS.get(chance.nextInt(GRAFTS.size()));
    return switch (chance.nextInt(4)) {
      case 0 -> message.substring(0, from) + message.substring(to);
      case 1 -> message.substring(0, from) + graft + message.substring(to);
      case 2 -> message.substring(0, from);
      default -> swapValue(message, from, graft);
    };
  }

  private static String swapValue(String message, int from, String graft) {
    int colon = message.indexOf(':', from);
    int end = colon < 0 ? -1 : message.indexOf(',', colon);
    return end < 0 ? message : message.substring(0, colon + 1) + graft + message.substring(end);
  }
}
