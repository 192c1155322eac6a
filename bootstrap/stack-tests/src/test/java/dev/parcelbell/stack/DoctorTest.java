package dev.parcelbell.stack;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** The application's other commands, in a shell that has read the playground's settings. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ExtendWith(OneTown.class)
@Timeout(120)
class DoctorTest {
  private record Outcome(int status, String said) {}

  private final Town town;

  DoctorTest(Town town) {
    this.town = town;
  }

  @Test
  void the_playground_is_well() throws Exception {
    var outcome = command("doctor");

    assertEquals(0, outcome.status(), outcome.said());
    assertTrue(outcome.said().contains("DynamoDB has every table"), outcome.said());
    assertTrue(outcome.said().contains("SQS has every queue"), outcome.said());
    assertTrue(outcome.said().contains("also with the role admin"), outcome.said());
    assertTrue(outcome.said().contains("everything is well"), outcome.said());
    assertFalse(outcome.said().contains(" BAD "), outcome.said());
  }

  private Outcome command(String... words) throws IOException, InterruptedException {
    var file = Path.of(town.url("data and logs"), "run", "application.env");
    var command =
        new ArrayList<>(List.of("sh", "-c", "set -a; . \"$0\"; exec \"$@\"", file.toString()));
    command.addAll(EmbeddedStack.application());
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PARCELBELL_"));
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Outcome(process.waitFor(), said);
  }
}
