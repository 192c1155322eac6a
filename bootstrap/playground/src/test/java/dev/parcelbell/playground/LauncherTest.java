package dev.parcelbell.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LauncherTest {
  @TempDir private Path temporary;
  private LauncherSandbox machine;

  @BeforeEach
  void emptyMachine() throws IOException {
    machine = new LauncherSandbox(temporary);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "test", "serve"})
  void without_a_jdk_one_line_says_what_is_missing_and_how_to_get_it(String command)
      throws Exception {
    machine.maven("3.9.9");
    machine.jdk("usr/lib/jvm/old", "21.0.4");

    var outcome = machine.launch(command);

    assertEquals(2, outcome.status());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(outcome.err().contains("a JDK 25 is missing: get one from https://"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "test", "serve"})
  void without_maven_one_line_says_what_is_missing_and_how_to_get_it(String command)
      throws Exception {
    machine.jdk("opt/jdk", "25.0.1");

    var outcome = machine.launch(command);

    assertEquals(2, outcome.status());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
    assertTrue(outcome.err().contains("Maven 3.8.7 or newer is missing: install it"));
  }

  @ParameterizedTest
  @CsvSource({
    "3.8.6, 2",
    "3.6.3, 2",
    "2.9, 2",
    "3.8.7, 0",
    "3.8.10, 0",
    "3.10, 0",
    "4.0.0-rc-1, 0"
  })
  void a_maven_that_is_too_old_counts_as_missing(String version, int status) throws Exception {
    machine.jdk("opt/jdk", "25");
    machine.maven(version);

    assertEquals(status, machine.launch("test").status());
  }

  @Test
  void the_first_jdk_25_of_all_places_is_exported() throws Exception {
    machine.maven("3.8.7");
    var places =
        List.of(
            "named",
            "home-of-java",
            "path",
            "usr/lib/jvm/x",
            "opt/x",
            "home/.sdkman/candidates/java/x",
            "home/.jdks/x");
    for (var place : places.reversed()) {
      var jdk = machine.jdk(place, "25.0.2");
      switch (place) {
        case "named" -> machine.set("PARCELBELL_JAVA_HOME", jdk.toString());
        case "home-of-java" -> machine.set("JAVA_HOME", jdk.toString());
        case "path" -> machine.onPath("path/bin");
        default -> {}
      }

      assertEquals(0, machine.launch("test").status());
      assertEquals(jdk.toString(), machine.mavenCalls().getLast().replaceAll("\\|.*", ""));
    }
  }

  @Test
  void an_older_jdk_is_passed_over_unless_it_was_named_for_this() throws Exception {
    machine.maven("3.8.7");
    machine.set("JAVA_HOME", machine.jdk("old", "17.0.15").toString());
    var found = machine.jdk("opt/x", "25.0.2");
    assertEquals(0, machine.launch("test").status());
    assertTrue(machine.mavenCalls().getLast().startsWith(found + "|"));

    machine.set("PARCELBELL_JAVA_HOME", machine.root().resolve("old").toString());
    var outcome = machine.launch("test");
    assertEquals(2, outcome.status());
    assertTrue(outcome.err().contains("PARCELBELL_JAVA_HOME names no JDK 25"), outcome.err());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run --loud",
        "run --data",
        "run --data x --memory",
        "test --soak",
        "test --soak 0",
        "test --soak many",
        "test all",
        "bench fast",
      })
  void wrong_usage_is_told_with_the_right_one(String line) throws Exception {
    machine.jdk("opt/x", "25");
    machine.maven("3.8.7");

    var outcome = machine.launch(line.split(" ", -1));

    assertEquals(2, outcome.status());
    assertTrue(outcome.err().contains("Usage: ./parcelbell " + line.split(" ", -1)[0]));
    assertEquals(List.of(), machine.mavenCalls());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "help",
        "--help",
        "-h",
        "help run",
        "run --help",
        "test --help",
        "bench --help"
      })
  void help_needs_nothing_and_is_no_error(String line) throws Exception {
    var outcome = line.isEmpty() ? machine.launch() : machine.launch(line.split(" ", -1));

    assertEquals(0, outcome.status(), outcome.err());
    assertTrue(outcome.out().startsWith("Usage: ./parcelbell "));
  }

  @Nested
  @DisplayNameGeneration(ReplaceUnderscores.class)
  class With_all_that_is_needed {
    @BeforeEach
    void complete() throws IOException {
      machine.jdk("opt/x", "25");
      machine.maven("3.8.7");
    }

    @Test
    void test_runs_everything_and_passes_its_options_on() throws Exception {
      assertEquals(0, machine.launch("test", "--soak", "500", "--mutation").status());

      var calls = machine.mavenCalls();
      assertEquals(2, calls.size());
      assertTrue(calls.get(0).endsWith("verify -Dparcelbell.soak=500"), calls.get(0));
      assertTrue(calls.get(1).contains("-pl domain,application"), calls.get(1));
      assertTrue(calls.get(1).contains("org.pitest:pitest-maven:mutationCoverage"), calls.get(1));
    }

    @Test
    void failing_tests_are_a_failure() throws Exception {
      machine.failBuilds();

      assertEquals(1, machine.launch("test").status());
    }

    @Test
    void run_builds_with_a_line_for_each_module_and_only_when_something_changed() throws Exception {
      var first = machine.launch("run", "--memory");
      assertEquals(0, first.status(), first.err());
      assertTrue(first.err().contains("  [9/16]  adapter-sms\n"), first.err());
      assertFalse(first.err().contains("noise"), first.err());

      assertEquals("", machine.launch("run", "--memory").err());
      assertEquals(1, machine.mavenCalls().size());

      machine.file("project/bootstrap/server/src/test/java/ATest.java", "class ATest {}");
      machine.launch("run", "--memory");
      assertEquals(1, machine.mavenCalls().size());

      machine.file("project/bootstrap/server/src/main/java/A.java", "class A { int a; }");
      machine.launch("run", "--memory");
      assertEquals(2, machine.mavenCalls().size());

      Files.delete(machine.root().resolve("project/bootstrap/server/target/server-0.1.0.jar"));
      machine.launch("run", "--memory");
      assertEquals(3, machine.mavenCalls().size());
    }

    @Test
    void a_build_that_fails_shows_the_error_and_is_tried_again() throws Exception {
      machine.failBuilds();

      for (int attempt = 1; attempt <= 2; attempt++) {
        var outcome = machine.launch("run", "--memory");

        assertEquals(1, outcome.status());
        assertTrue(outcome.err().contains("[ERROR] A.java:[1,1] no such thing"), outcome.err());
        assertTrue(outcome.err().contains("target/build.log"), outcome.err());
        assertFalse(outcome.err().contains("noise"), outcome.err());
        assertEquals(attempt, machine.mavenCalls().size());
      }
    }

    @Test
    void run_keeps_everything_where_it_is_told_or_where_users_data_belongs() throws Exception {
      assertTrue(words("run", "--data", "my data").endsWith("[--data]\n[my data]\n"));
      assertTrue(words("run", "--data=other").endsWith("[--data]\n[other]\n"));
      assertTrue(
          words("run", "--memory").endsWith("[dev.parcelbell.playground.Main]\n[--memory]\n"));
      var home = machine.root().resolve("home");
      assertTrue(words("run").endsWith("[" + home + "/.local/share/parcelbell]\n"));
      machine.set("XDG_DATA_HOME", "/elsewhere");
      assertTrue(words("run").endsWith("[/elsewhere/parcelbell]\n"));
    }

    @Test
    void everything_else_is_the_applications() throws Exception {
      machine.set("JAVA_STATUS", "7");

      var outcome = machine.launch("tables", "create", "--if missing");

      assertEquals(7, outcome.status());
      assertTrue(
          outcome
              .out()
              .endsWith("[dev.parcelbell.bootstrap.Main]\n[tables]\n[create]\n[--if missing]\n"),
          outcome.out());
    }

    @Test
    void a_link_leads_to_the_project() throws Exception {
      var link = machine.root().resolve("home/bell");
      Files.createSymbolicLink(link, Path.of("../project/parcelbell"));

      var started = new ProcessBuilder(link.toString(), "help").start();

      assertEquals(0, started.waitFor());
    }

    private String words(String... line) throws Exception {
      return machine.launch(line).out();
    }
  }
}
