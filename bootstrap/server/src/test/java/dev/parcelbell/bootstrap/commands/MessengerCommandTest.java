package dev.parcelbell.bootstrap.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.simulator.SimulatorSettings;
import dev.parcelbell.simulator.Simulators;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessengerCommandTest {
  @AutoClose
  private final Simulators simulators =
      Simulators.start(SimulatorSettings.playground(InstantSource.system(), (_, _) -> {}));

  private final Map<String, String> env = settings();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void a_check_says_what_differs_until_it_is_set_up() {
    assertEquals(1, run("setup", "--check"));
    assertTrue(out.toString().contains("The menu is not set."), out::toString);
    assertTrue(out.toString().contains("Run parcelbell messenger setup"), out::toString);
    assertEquals(0, run("setup"));
    assertTrue(out.toString().contains("Set the menu."), out::toString);
    assertEquals(0, run("setup", "--check"));
    assertTrue(out.toString().contains("The page is set up."), out::toString);
    assertEquals(0, run("setup"));
    assertTrue(out.toString().contains("Nothing was to be changed."), out::toString);
  }

  @Test
  void a_page_that_is_not_subscribed_any_more_is_told() {
    run("setup");
    simulators.messenger().unsubscribe();
    assertEquals(1, run("setup", "--check"));
    assertTrue(out.toString().contains("The page is not subscribed"), out::toString);
  }

  @Test
  void a_refusal_is_a_failure_told_without_the_token() {
    env.put("PARCELBELL_MESSENGER_PAGE_TOKEN", "another-token");
    assertEquals(1, run("setup"));
    assertTrue(err.toString().startsWith("parcelbell: The Graph API refuses"), err::toString);
    assertFalse(err.toString().contains("another-token"), err::toString);
  }

  @Test
  void without_a_page_there_is_nothing_to_set_up() {
    env.clear();
    assertEquals(2, run("setup"));
    assertTrue(err.toString().contains("PARCELBELL_MESSENGER_PAGE_ID"), err::toString);
  }

  private int run(String... args) {
    return new CommandLine(new MessengerCommand(env))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(args);
  }

  private Map<String, String> settings() {
    return new HashMap<>(
        Map.of(
            "PARCELBELL_MESSENGER_GRAPH_URL", simulators.graph().toString(),
            "PARCELBELL_MESSENGER_PAGE_ID", "100000000000001",
            "PARCELBELL_MESSENGER_PAGE_TOKEN", "playground-page-token",
            "PARCELBELL_MESSENGER_APP_SECRETS", "playground-app-secret"));
  }
}
