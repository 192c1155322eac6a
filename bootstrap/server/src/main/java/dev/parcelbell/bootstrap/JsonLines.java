package dev.parcelbell.bootstrap;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.http.Correlation;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Logs as one JSON object per line, on standard error. Of an exception only the types and the
 * places are written: messages of libraries repeat addresses and bodies.
 */
public final class JsonLines extends Formatter {
  private static final int FRAMES_MAX = 12;
  private static final int CAUSES_MAX = 5;

  /** Replaces whatever the logging of the JDK was set up to do. */
  public static void install() {
    var root = Logger.getLogger("");
    for (var handler : root.getHandlers()) {
      root.removeHandler(handler);
    }
    var console = new ConsoleHandler();
    console.setFormatter(new JsonLines());
    root.addHandler(console);
    root.setLevel(Level.WARNING);
    Ours.LOGGER.setLevel(Level.INFO);
  }

  /** Held strongly: the JDK forgets the level of a logger that nobody holds. */
  private static final class Ours {
    static final Logger LOGGER = Logger.getLogger("dev.parcelbell");
  }

  @Override
  public String format(LogRecord line) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("at", line.getInstant().toString())
        .put("level", name(line.getLevel()))
        .put("logger", line.getLoggerName())
        .put("message", formatMessage(line));
    Correlation.current().ifPresent(id -> json.put("correlationId", id));
    if (line.getThrown() != null) {
      describe(line.getThrown(), json);
    }
    return json + "\n";
  }

  private static void describe(Throwable thrown, ObjectNode json) {
    var errors = json.putArray("errors");
    Throwable error = thrown;
    for (int depth = 0; error != null && depth < CAUSES_MAX; depth++, error = error.getCause()) {
      var described = errors.addObject().put("type", error.getClass().getName());
      var frames = described.putArray("at");
      StackTraceElement[] trace = error.getStackTrace();
      for (int i = 0; i < Math.min(trace.length, FRAMES_MAX); i++) {
        frames.add(trace[i].toString());
      }
    }
  }

  private static String name(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return "WARNING";
    }
    return level.intValue() >= Level.INFO.intValue() ? "INFO" : "DEBUG";
  }
}
