package dev.parcelbell.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.agent.Agent;
import dev.parcelbell.domain.conversation.Intent;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeldOutTest {
  private static final int EACH_MIN = 10;

  /** Of all phrases, as they were before anything was taught. */
  private static final String PINNED =
      "c061ae0e83521d9d4792c42ec01c25e05106e8b50c846d6dfd6d508e449ab558";

  @Test
  void nobody_edits_them_to_please_the_recogniser() throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    for (var language : Agent.LANGUAGES) {
      for (var said : HeldOut.in(language)) {
        var line = String.join("|", language.getLanguage(), said.intent().name(), said.text());
        digest.update((line + "\n").getBytes(UTF_8));
      }
    }

    assertEquals(PINNED, HexFormat.of().formatHex(digest.digest()));
  }

  @Test
  void there_are_enough_of_each_intent_in_each_language() throws IOException {
    for (var language : Agent.LANGUAGES) {
      var all = HeldOut.in(language);
      for (var intent : Intent.values()) {
        long some = all.stream().filter(said -> said.intent() == intent).count();
        assertTrue(some >= EACH_MIN, () -> intent + " in " + language);
      }
    }
  }

  @Test
  void most_of_them_are_not_taught() throws IOException {
    for (var language : Agent.LANGUAGES) {
      var taught = HeldOut.taught(language);
      var all = HeldOut.in(language);
      long known = all.stream().map(HeldOut::bare).filter(taught::contains).count();
      assertTrue(known < all.size() / 5, () -> known + " in " + language);
    }
    assertTrue(HeldOut.taught(Agent.LANGUAGES.getFirst()).contains("hello"));
  }
}
