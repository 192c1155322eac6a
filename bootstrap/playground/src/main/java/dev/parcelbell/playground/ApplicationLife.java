package dev.parcelbell.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One life of the application's process: what is said to it, and what it answers. */
final class ApplicationLife {
  private static final Duration START_MAX = Duration.ofSeconds(60);
  private static final Duration ANSWER_MAX = Duration.ofSeconds(30);
  private static final String END = "ended";

  private final ChildProcess child;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  ApplicationLife(ChildProcess child) {
    this.child = child;
  }

  ChildProcess child() {
    return child;
  }

  /**
   * Listens from now on.
   *
   * @param onEnd gets the exit code
   */
  void listen(Consumer<Integer> onEnd) {
    Thread.ofVirtual()
        .name("application-output")
        .start(
            () -> {
              readLines();
              onEnd.accept(child.process().onExit().join().exitValue());
            });
  }

  private void readLines() {
    try (var output = child.process().inputReader(UTF_8)) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
      }
    } catch (IOException broken) {
      // The same as an end.
    }
    lines.add(END);
  }

  /** Waits until it takes requests; false when it ends instead, or takes too long. */
  boolean awaitReady() {
    return next(START_MAX).startsWith("ready ");
  }

  /**
   * Tells it something and waits until it is done.
   *
   * @throws ApplicationUnavailable when it does not say that it is done
   */
  void ask(String line) {
    // An answer that came too late for its question is none to this one.
    lines.clear();
    try {
      var input = child.process().outputWriter(UTF_8);
      input.write(line + "\n");
      input.flush();
    } catch (IOException gone) {
      throw new ApplicationUnavailable();
    }
    if (!next(ANSWER_MAX).equals("ok")) {
      throw new ApplicationUnavailable();
    }
  }

  private String next(Duration patience) {
    try {
      var line = lines.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      return line == null ? END : line;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return END;
    }
  }
}
