package dev.parcelbell.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What {@code ./parcelbell run} starts, in processes of its own on ports that are free: a
 * playground that a developer runs is not disturbed. It ends with this process, however that ends.
 */
final class EmbeddedStack implements AutoCloseable {
  private static final Pattern PLACE = Pattern.compile("^ {2}(\\S.*?) {2,}(http\\S+|/\\S+).*");
  private static final List<String> PORTS =
      List.of(
          "PARCELBELL_PORT",
          "PARCELBELL_CONTROL_PORT",
          "PARCELBELL_MESSENGER_SIM_PORT",
          "PARCELBELL_AWS_SIM_PORT",
          "PARCELBELL_DIALOGFLOW_SIM_PORT",
          "PARCELBELL_SQS_PORT",
          "PARCELBELL_DYNAMODB_PORT");
  private static final long STOP_SECONDS_MAX = 40;

  private final Process process;
  private final Map<String, String> places;

  private EmbeddedStack(Process process, Map<String, String> places) {
    this.process = process;
    this.places = Map.copyOf(places);
  }

  /**
   * Starts one; it takes requests on return.
   *
   * @param where {@code --memory}, or {@code --data} and a directory
   */
  static EmbeddedStack start(String... where) throws IOException {
    var builder = new ProcessBuilder(command(where));
    builder.environment().keySet().removeIf(name -> name.startsWith("PARCELBELL_"));
    PORTS.forEach(port -> builder.environment().put(port, "0"));
    var process = builder.redirectErrorStream(true).start();
    try {
      return new EmbeddedStack(process, greeting(process));
    } catch (IOException | RuntimeException | AssertionError failed) {
      end(process);
      throw failed;
    }
  }

  private static List<String> command(String... where) {
    var home = home();
    var target = home.resolve("bootstrap/playground/target");
    var jar = target.resolve("playground-" + System.getProperty("parcelbell.version") + ".jar");
    if (!Files.exists(jar)) {
      throw new AssertionError("there are no jars to run: these tests need mvn verify, not test");
    }
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx384m"));
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", jar + File.pathSeparator + target.resolve("lib") + "/*"));
    command.add("-Dparcelbell.home=" + home);
    // The launcher names only the second; the first lets nothing outlive us.
    command.add("dev.parcelbell.playground.EndsWithParent");
    command.add("dev.parcelbell.playground.Main");
    command.addAll(List.of(where));
    return command;
  }

  /** The production main, ready for its arguments. */
  static List<String> application() {
    var target = home().resolve("bootstrap/server/target");
    var jar = target.resolve("server-" + System.getProperty("parcelbell.version") + ".jar");
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp",
        jar + File.pathSeparator + target.resolve("lib") + "/*",
        "dev.parcelbell.bootstrap.Main");
  }

  private static Path home() {
    return Path.of(System.getProperty("parcelbell.home", "")).toAbsolutePath();
  }

  private static Map<String, String> greeting(Process process) throws IOException {
    var places = new HashMap<String, String>();
    var said = new StringBuilder();
    BufferedReader output = process.inputReader(UTF_8);
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      said.append(line).append('\n');
      var place = PLACE.matcher(line);
      if (place.matches()) {
        places.put(place.group(1), place.group(2));
      }
      if (line.startsWith("Ctrl-C")) {
        Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
        return places;
      }
    }
    throw new AssertionError("the stack did not start:\n" + said);
  }

  /** Where a part listens, by its name in the greeting. */
  String url(String part) {
    var url = places.get(part);
    if (url == null) {
      throw new AssertionError("the greeting names no " + part + ", only " + places);
    }
    return url;
  }

  /** Every process of it at once, like a machine that loses power. */
  void kill() {
    end(process);
  }

  private static void end(Process process) {
    var all = new ArrayList<>(process.descendants().toList());
    all.add(process.toHandle());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(one -> one.onExit().join());
  }

  /** As Ctrl-C does; whoever does not obey is forced. */
  @Override
  public void close() throws IOException {
    try {
      process.outputWriter().close();
      if (!process.waitFor(STOP_SECONDS_MAX, TimeUnit.SECONDS)) {
        throw new AssertionError("the stack did not stop");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      end(process);
    }
  }
}
