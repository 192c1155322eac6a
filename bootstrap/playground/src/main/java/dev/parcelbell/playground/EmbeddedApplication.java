package dev.parcelbell.playground;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.adapter.dynamodb.in.TableClock;
import dev.parcelbell.bootstrap.CannotListen;
import dev.parcelbell.bootstrap.JsonLines;
import dev.parcelbell.bootstrap.Parcelbell;
import dev.parcelbell.bootstrap.Running;
import dev.parcelbell.bootstrap.settings.BadSettings;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The application in a process of its own, with what production's main has not: a clock that can be
 * moved. It prints {@code ready <port>} and then answers each line of standard input with {@code
 * ok} or {@code failed}; the end of the input stops it gracefully.
 *
 * <ul>
 *   <li>{@code hold}: nothing is being worked on that reckons with the time as it is, until the
 *       next {@code offset}
 *   <li>{@code offset <millis>}: the clock is so far ahead of real time, and one sweep has run
 *   <li>{@code link <customer> <psid>}: see {@link Running#linkMessenger}
 * </ul>
 */
final class EmbeddedApplication {
  private static final Logger LOG = System.getLogger(EmbeddedApplication.class.getName());

  /** A little more than a provider's time-out in the playground. */
  private static final Duration HOLD_MAX = Duration.ofSeconds(5);

  private final Running running;
  private final SharedClock clock;

  private EmbeddedApplication(Running running, SharedClock clock) {
    this.running = running;
    this.clock = clock;
  }

  public static void main(String[] offsetMillis) throws IOException {
    // Standard output is for the parent alone, whatever libraries print.
    PrintStream parent = System.out;
    System.setOut(System.err);
    JsonLines.install();
    var clock = new SharedClock(InstantSource.system());
    clock.offset(Duration.ofMillis(Long.parseLong(offsetMillis[0])));
    var running = startOrExplain(clock);
    Runtime.getRuntime().addShutdownHook(new Thread(running::close, "graceful stop"));
    parent.println("ready " + running.port());
    parent.flush();
    new EmbeddedApplication(running, clock).obey(parent);
    System.exit(0);
  }

  /** The parent shows the last lines of the log to a user, who may have set what is wrong. */
  private static Running startOrExplain(SharedClock clock) {
    // DynamoDB Local knows real time only. What it wrote before a leap is told soon enough after.
    TableClock tableClock = written -> written.plus(clock.offset());
    try {
      return Parcelbell.start(System.getenv(), clock, tableClock);
    } catch (BadSettings | CannotListen reason) {
      System.err.println(reason.getMessage());
      System.exit(1);
      throw reason;
    }
  }

  private void obey(PrintStream parent) throws IOException {
    var commands = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (var line = commands.readLine(); line != null; line = commands.readLine()) {
      parent.println(carryOut(line.split(" ")) ? "ok" : "failed");
      parent.flush();
    }
  }

  private boolean carryOut(String[] words) {
    try {
      switch (words[0]) {
        case "hold" -> running.standStill(HOLD_MAX);
        case "offset" -> {
          clock.offset(Duration.ofMillis(Long.parseLong(words[1])));
          running.resume();
          running.sweepNow();
        }
        case "link" -> running.linkMessenger(words[1], words[2]);
        default -> throw new IllegalArgumentException("no such command");
      }
      return true;
    } catch (InterruptedException | RuntimeException failed) {
      LOG.log(Level.ERROR, "a command of the playground failed", failed);
      return false;
    }
  }
}
