package dev.parcelbell.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The embedded stack as {@code ./parcelbell run} starts it, on free ports and in a directory of its
 * own. Its processes end with it, and with this process however that ends.
 */
final class Stack implements AutoCloseable {
  private static final Duration START_MAX = Duration.ofSeconds(150);
  private static final Duration STOP_MAX = Duration.ofSeconds(40);
  private static final List<String> PORTS =
      List.of(
          "PARCELBELL_PORT",
          "PARCELBELL_CONTROL_PORT",
          "PARCELBELL_MESSENGER_SIM_PORT",
          "PARCELBELL_AWS_SIM_PORT",
          "PARCELBELL_DIALOGFLOW_SIM_PORT",
          "PARCELBELL_SQS_PORT",
          "PARCELBELL_DYNAMODB_PORT");

  private final Process process;
  private final Path data;
  private final Map<String, Integer> ports;
  private final Http http = new Http();
  private final Thread atExit = new Thread(this::end, "end of the stack");

  private Stack(Process process, Path data, Map<String, Integer> ports) {
    this.process = process;
    this.data = data;
    this.ports = ports;
  }

  static Stack start(Path home) throws IOException, InterruptedException {
    var data = Files.createTempDirectory("parcelbell-bench");
    var ports = freePorts();
    var builder =
        new ProcessBuilder(command(home, data.resolve("data")))
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("output").toFile());
    ports.forEach((name, number) -> builder.environment().put(name, Integer.toString(number)));
    var stack = new Stack(builder.start(), data, ports);
    Runtime.getRuntime().addShutdownHook(stack.atExit);
    try {
      stack.awaitReady();
    } catch (RuntimeException | InterruptedException failed) {
      stack.close();
      throw failed;
    }
    return stack;
  }

  private static List<String> command(Path home, Path data) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xmx384m",
        "--sun-misc-unsafe-memory-access=allow",
        "--enable-native-access=ALL-UNNAMED",
        "-cp",
        System.getProperty("java.class.path"),
        "-Dparcelbell.home=" + home,
        "dev.parcelbell.playground.EndsWithParent",
        "dev.parcelbell.playground.Main",
        "--data",
        data.toString());
  }

  private static Map<String, Integer> freePorts() throws IOException {
    var sockets = new ArrayList<ServerSocket>();
    try {
      Map<String, Integer> ports = new HashMap<>();
      for (var name : PORTS) {
        var socket = new ServerSocket(0);
        sockets.add(socket);
        ports.put(name, socket.getLocalPort());
      }
      return Map.copyOf(ports);
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
  }

  private void awaitReady() throws InterruptedException {
    long deadline = System.nanoTime() + START_MAX.toNanos();
    while (!answers(control("/api/clock"))) {
      if (process.waitFor(200, TimeUnit.MILLISECONDS) || System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("the stack does not start: " + output());
      }
    }
  }

  /** Whether it answers with 2xx. */
  boolean answers(URI uri) {
    try {
      return http.get(uri).status() / 100 == 2;
    } catch (UncheckedIOException notYet) {
      return false;
    }
  }

  /** Waits until the application is ready. */
  void awaitApplication() {
    long deadline = System.nanoTime() + START_MAX.toNanos();
    while (!answers(application("/health/ready"))) {
      if (System.nanoTime() - deadline > 0) {
        throw new IllegalStateException("the application does not become ready");
      }
    }
  }

  private String output() {
    try {
      return Files.readString(data.resolve("output")).strip();
    } catch (IOException unreadable) {
      return "";
    }
  }

  Http http() {
    return http;
  }

  URI application(String path) {
    return at("PARCELBELL_PORT", path);
  }

  URI control(String path) {
    return at("PARCELBELL_CONTROL_PORT", path);
  }

  private URI at(String port, String path) {
    return URI.create("http://localhost:" + ports.get(port) + path);
  }

  /** A line of the application's {@code /proc/<pid>/status} in MB; 0 where there is none. */
  long applicationMegabytes(String line) throws IOException {
    var status = Path.of("/proc", Long.toString(applicationPid()), "status");
    if (!Files.exists(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(each -> each.startsWith(line + ":"))
        .mapToLong(each -> Long.parseLong(each.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }

  /** What the application has used of the processors since it began. */
  Duration applicationCpu() throws IOException {
    return ProcessHandle.of(applicationPid())
        .flatMap(one -> one.info().totalCpuDuration())
        .orElse(Duration.ZERO);
  }

  private long applicationPid() throws IOException {
    return Long.parseLong(Files.readString(data.resolve("data/run/application.pid")).strip());
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    end();
  }

  private void end() {
    var children = process.descendants().toList();
    process.destroy();
    try {
      if (!process.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
        children.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
    } catch (InterruptedException hurry) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    http.close();
    delete();
  }

  private void delete() {
    try (Stream<Path> files = Files.walk(data)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
