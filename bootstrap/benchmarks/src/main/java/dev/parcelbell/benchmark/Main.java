package dev.parcelbell.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./parcelbell bench}, after everything has been built. */
@Command(
    name = "parcelbell bench",
    description = "Measures speed and size, and appends what it found to docs/performance.md.",
    mixinStandardHelpOptions = true)
final class Main implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int SECONDS_MAX = 600;
  private static final int CHAT_SECONDS_MAX = 60;

  /** What can be measured, in the order in which it is. */
  private enum Part {
    engine,
    stack,
    fallback,
    webhook,
    chat,
    recogniser
  }

  private final Path home;
  private final String command;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--only",
      split = ",",
      description = "Measures only these, of ${COMPLETION-CANDIDATES}.")
  private Set<Part> only = new LinkedHashSet<>();

  @Option(
      names = "--seconds",
      defaultValue = "60",
      description = "How long the stack is under load; default ${DEFAULT-VALUE}.")
  private int seconds;

  private Main(Path home, String command) {
    this.home = home;
    this.command = command;
  }

  public static void main(String[] arguments) {
    var home = Path.of(System.getProperty("parcelbell.home", ".")).toAbsolutePath();
    var command = String.join(" ", "./parcelbell bench", String.join(" ", arguments)).strip();
    System.exit(new CommandLine(new Main(home, command)).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (seconds < 1 || seconds > SECONDS_MAX) {
      throw new ParameterException(spec.commandLine(), "--seconds is from 1 to " + SECONDS_MAX);
    }
    var report = new Report(home.resolve("docs/performance.md"), command);
    var failed = new ArrayList<String>();
    for (var part : only.isEmpty() ? List.of(Part.values()) : only) {
      var measure = measure(part);
      var load = Report.load();
      System.err.println(part + ": begins at load average " + load);
      try {
        var found = measure.run(line -> System.err.println(part + ": " + line));
        found.forEach(System.out::println);
        report.add(measure.title(), load, found);
      } catch (RuntimeException broken) {
        System.err.println(part + " failed: " + broken + because(broken));
        failed.add(part.name());
      }
    }
    return failed.isEmpty() ? 0 : FAILED;
  }

  private static String because(Throwable broken) {
    var cause = broken.getCause();
    return cause == null ? "" : ", because of " + cause + because(cause);
  }

  private Measure measure(Part part) {
    return switch (part) {
      case engine -> new EngineMeasure();
      case stack -> new StackMeasure(home, seconds);
      case fallback -> new FallbackMeasure(home);
      case webhook -> new WebhookMeasure(home);
      case chat -> new ChatMeasure(home, Math.min(seconds, CHAT_SECONDS_MAX));
      case recogniser -> new RecognizerMeasure();
    };
  }
}
