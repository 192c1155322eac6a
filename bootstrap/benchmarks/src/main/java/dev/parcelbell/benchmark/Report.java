package dev.parcelbell.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Appends what was found to a document, with all that somebody needs to compare it. */
final class Report {
  private final Path document;
  private final String command;

  Report(Path document, String command) {
    this.document = document;
    this.command = command;
  }

  /** The average number of processes that wanted to run in the last minute. */
  static String load() {
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    return load < 0 ? "unknown" : String.format(Locale.ROOT, "%.1f", load);
  }

  void add(String title, String loadBefore, List<String> found) throws IOException {
    var now = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT);
    var section = new StringBuilder();
    section.append("\n## ").append(title).append(", ");
    section.append(ZonedDateTime.now(ZoneOffset.UTC).format(now)).append("\n\n");
    section.append("`").append(command).append("` on ").append(machine()).append("; load average ");
    section.append(loadBefore).append(" before, ").append(load()).append(" after.\n\n");
    found.forEach(line -> section.append(line).append('\n'));
    Files.writeString(
        document, section.toString(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String machine() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    long memory =
        system instanceof com.sun.management.OperatingSystemMXBean sun
            ? sun.getTotalMemorySize() >> 30
            : 0;
    return "%d cores (%s), %d GB, JDK %s, %s"
        .formatted(
            system.getAvailableProcessors(),
            system.getArch(),
            memory,
            Runtime.version(),
            system.getName());
  }
}
