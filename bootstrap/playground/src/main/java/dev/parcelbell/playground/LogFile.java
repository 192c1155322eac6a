package dev.parcelbell.playground;

import dev.parcelbell.bootstrap.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The log of this process goes into a file: its terminal is for people. */
final class LogFile {
  private LogFile() {}

  static void install(Path file) throws IOException {
    var handler = new FileHandler(file.toString().replace("%", "%%"));
    handler.setFormatter(new JsonLines());
    var root = Logger.getLogger("");
    for (var other : root.getHandlers()) {
      root.removeHandler(other);
      other.close();
    }
    root.addHandler(handler);
    root.setLevel(Level.WARNING);
  }
}
