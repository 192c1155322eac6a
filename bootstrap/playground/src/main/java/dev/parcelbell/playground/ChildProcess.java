package dev.parcelbell.playground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A JVM that ends with this one: its main class reads standard input, whose end tells it to stop.
 * Ctrl-C does not reach it, so that children stop in our order and not all at once.
 */
final class ChildProcess {
  /** What to start. */
  record Recipe(
      String name, List<String> jvmOptions, String classPath, String main, List<String> arguments) {
    Recipe {
      jvmOptions = List.copyOf(jvmOptions);
      arguments = List.copyOf(arguments);
    }
  }

  private static final int LAST_LINES = 3;
  private static final Duration LEFT_OVER_MAX = Duration.ofSeconds(8);

  private final Process process;
  private final Path pidFile;
  private final Path log;

  private ChildProcess(Process process, Path pidFile, Path log) {
    this.process = process;
    this.pidFile = pidFile;
    this.log = log;
  }

  /** Starts one whose output all goes into its log. */
  static ChildProcess silent(Recipe recipe, Map<String, String> environment, DataDirectory data)
      throws IOException {
    var log = data.freshLog(recipe.name);
    var builder =
        new ProcessBuilder(command(recipe)).redirectErrorStream(true).redirectOutput(log.toFile());
    return start(builder, environment, data.pidFile(recipe.name), log);
  }

  /** Starts one that we talk with; only its standard error goes into its log. */
  static ChildProcess talking(Recipe recipe, Map<String, String> environment, DataDirectory data)
      throws IOException {
    var log = data.freshLog(recipe.name);
    var builder = new ProcessBuilder(command(recipe)).redirectError(log.toFile());
    return start(builder, environment, data.pidFile(recipe.name), log);
  }

  private static ChildProcess start(
      ProcessBuilder builder, Map<String, String> environment, Path pidFile, Path log)
      throws IOException {
    // Exactly this environment: the user's credentials for a real cloud must not get in.
    builder.environment().clear();
    builder.environment().putAll(environment);
    // What glibc keeps for each thread would be as much again as what is in use.
    builder.environment().put("MALLOC_ARENA_MAX", "2");
    var process = builder.start();
    Files.writeString(pidFile, process.pid() + "\n");
    return new ChildProcess(process, pidFile, log);
  }

  private static List<String> command(Recipe recipe) {
    // A JVM leaves an ignored SIGINT ignored; the shell is gone after exec.
    var command = new ArrayList<>(List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(recipe.jvmOptions);
    command.addAll(List.of("-cp", recipe.classPath, recipe.main));
    command.addAll(recipe.arguments);
    return command;
  }

  /**
   * Waits until the process of that name is gone that a playground left which was killed a moment
   * ago; it is about to notice, or is forced.
   */
  static void endWhatWasLeft(String name, DataDirectory data) throws IOException {
    var pidFile = data.pidFile(name);
    if (!Files.exists(pidFile)) {
      return;
    }
    var left =
        ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
            .filter(process -> process.info().commandLine().orElse("").contains("dev.parcelbell."));
    if (left.isPresent() && !awaitEnd(left.get(), LEFT_OVER_MAX)) {
      left.get().destroyForcibly();
      awaitEnd(left.get(), LEFT_OVER_MAX);
    }
    Files.deleteIfExists(pidFile);
  }

  private static boolean awaitEnd(ProcessHandle process, Duration patience) {
    try {
      process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException stillThere) {
      return false;
    }
  }

  Process process() {
    return process;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The end of its log, for whoever has to tell why it does not run. */
  String lastWords() {
    try {
      var lines = Files.readAllLines(log);
      return String.join(
          " | ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
    } catch (IOException unreadable) {
      return "its log cannot be read";
    }
  }

  /** Asks it to stop, by the end of its input, and forces it when it does not. */
  void stop(Duration patience) {
    try {
      process.outputWriter().close();
    } catch (IOException alreadyGone) {
      // Then it needs no telling.
    }
    if (!awaitEnd(process.toHandle(), patience)) {
      kill();
    }
    forget();
  }

  /** Gives it no chance to put anything in order. */
  void kill() {
    process.destroyForcibly();
    awaitEnd(process.toHandle(), LEFT_OVER_MAX);
    forget();
  }

  private void forget() {
    try {
      Files.deleteIfExists(pidFile);
    } catch (IOException stays) {
      // The next start finds that no such process lives.
    }
  }
}
