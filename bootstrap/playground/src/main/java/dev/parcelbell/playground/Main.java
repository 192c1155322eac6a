package dev.parcelbell.playground;

import dev.parcelbell.bootstrap.settings.BadSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./parcelbell run}, after everything has been built. */
@Command(
    name = "parcelbell run",
    description = "Starts the application with a cloud of its own on this machine.",
    mixinStandardHelpOptions = true)
final class Main implements Callable<Integer> {
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  private final Map<String, String> environment;
  private final Path home;

  @ArgGroup(multiplicity = "1")
  private Where where = new Where();

  private static final class Where {
    @Option(names = "--data", description = "Keeps everything in this directory.")
    private @Nullable Path data;

    @Option(names = "--memory", description = "Keeps nothing.")
    private boolean memory;
  }

  private Main(Map<String, String> environment, Path home) {
    this.environment = environment;
    this.home = home;
  }

  public static void main(String[] arguments) {
    var home = Path.of(System.getProperty("parcelbell.home", "."));
    System.exit(new CommandLine(new Main(System.getenv(), home)).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    var started = new Started();
    var stop = new Thread(started::close, "orderly stop");
    try {
      var data = Optional.ofNullable(where.memory ? null : where.data).map(Path::toAbsolutePath);
      var settings = Settings.from(environment, data);
      var jars = Jars.builtIn(home.toAbsolutePath());
      Runtime.getRuntime().addShutdownHook(stop);
      say("Starting (Ctrl-C stops everything) …");
      var startup =
          new Startup(settings, jars, ApplicationProcess.recipe(jars), started, Main::complain);
      System.out.print(Greeting.of(startup.run()));
      System.out.flush();
    } catch (BadSettings wrong) {
      complain(String.valueOf(wrong.getMessage()));
      return USAGE;
    } catch (CannotStart reason) {
      complain(String.valueOf(reason.getMessage()));
      return FAILED;
    }
    new CountDownLatch(1).await();
    throw new AssertionError("only a signal ends this");
  }

  private static void say(String line) {
    System.out.println(line);
  }

  private static void complain(String line) {
    System.err.println("parcelbell: " + line);
  }
}
