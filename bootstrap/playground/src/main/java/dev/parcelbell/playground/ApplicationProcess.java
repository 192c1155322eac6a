package dev.parcelbell.playground;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The application seen from its parent. It can be killed, stopped and started again. */
final class ApplicationProcess implements MessengerLinks, AutoCloseable {
  private static final Duration STOP_MAX = Duration.ofSeconds(20);

  private final ChildProcess.Recipe recipe;
  private final Map<String, String> environment;
  private final DataDirectory data;
  private final SharedClock clock;
  private final Consumer<Integer> onUnexpectedEnd;
  private Optional<ApplicationLife> life = Optional.empty();

  /**
   * Describes it; nothing runs yet.
   *
   * @param onUnexpectedEnd gets the exit code when it ends and nobody here wanted that
   */
  ApplicationProcess(
      ChildProcess.Recipe recipe,
      Map<String, String> environment,
      DataDirectory data,
      SharedClock clock,
      Consumer<Integer> onUnexpectedEnd) {
    this.recipe = recipe;
    this.environment = Map.copyOf(environment);
    this.data = data;
    this.clock = clock;
    this.onUnexpectedEnd = onUnexpectedEnd;
  }

  /** Sparing: it shares a developer's machine with everything that is a cloud elsewhere. */
  static ChildProcess.Recipe recipe(Jars jars) {
    return new ChildProcess.Recipe(
        "application",
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx128m",
            "-Xms64m",
            "-Xmn32m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+AutoCreateSharedArchive",
            "-XX:SharedArchiveFile=" + jars.startArchive(),
            // Standard output is for what it answers.
            "-Xlog:disable",
            "-Xlog:all=warning:stderr"),
        jars.application(),
        EmbeddedApplication.class.getName(),
        List.of());
  }

  /**
   * Starts it if it does not run, at the time of the shared clock; it takes requests on return.
   *
   * @throws CannotStart when it ends instead, or takes too long
   */
  synchronized void start() throws CannotStart, IOException {
    if (isRunning()) {
      return;
    }
    var offset = List.of(Long.toString(clock.offset().toMillis()));
    var child =
        ChildProcess.talking(
            new ChildProcess.Recipe(
                recipe.name(), recipe.jvmOptions(), recipe.classPath(), recipe.main(), offset),
            environment,
            data);
    var started = new ApplicationLife(child);
    life = Optional.of(started);
    started.listen(code -> noticeEnd(started, code));
    if (!started.awaitReady()) {
      kill();
      throw new CannotStart("the application does not start: " + child.lastWords());
    }
  }

  synchronized boolean isRunning() {
    return life.filter(one -> one.child().isAlive()).isPresent();
  }

  /** Lets it finish or release what is in progress. */
  synchronized void stop() {
    var stopped = life;
    life = Optional.empty();
    stopped.ifPresent(one -> one.child().stop(STOP_MAX));
  }

  /** Like a failing machine. */
  synchronized void kill() {
    var killed = life;
    life = Optional.empty();
    killed.ifPresent(one -> one.child().kill());
  }

  /**
   * Lets it finish what reckons with the present time, before the shared clock is moved; {@link
   * #moveTime} lets it go on.
   *
   * @throws ApplicationUnavailable when it does not say that this is done
   */
  synchronized void holdStill() {
    if (isRunning()) {
      ask("hold");
    }
  }

  /**
   * Tells it the offset of the shared clock; on return one sweep has run. One that does not run
   * learns of it when it starts.
   *
   * @throws ApplicationUnavailable when it does not say that this is done
   */
  synchronized void moveTime() {
    if (isRunning()) {
      ask("offset " + clock.offset().toMillis());
    }
  }

  @Override
  public synchronized void link(String customerId, String psid) {
    ask("link " + customerId + " " + psid);
  }

  private void ask(String line) {
    life.orElseThrow(ApplicationUnavailable::new).ask(line);
  }

  private void noticeEnd(ApplicationLife ended, int code) {
    boolean wanted;
    synchronized (this) {
      wanted = life.filter(one -> one.equals(ended)).isEmpty();
      if (!wanted) {
        life = Optional.empty();
      }
    }
    if (!wanted) {
      onUnexpectedEnd.accept(code);
    }
  }

  @Override
  public void close() {
    stop();
  }
}
