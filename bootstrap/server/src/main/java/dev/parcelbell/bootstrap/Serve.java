package dev.parcelbell.bootstrap;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** Runs the application until a signal ends the process. */
@Command(
    name = "serve",
    description = "Runs the application until it is stopped by Ctrl-C or SIGTERM.",
    mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
  private static final Logger LOG = System.getLogger(Serve.class.getName());

  private final Map<String, String> env;
  private final InstantSource clock;

  Serve(Map<String, String> env, InstantSource clock) {
    this.env = env;
    this.clock = clock;
  }

  @Override
  public Integer call() throws InterruptedException {
    var running = Parcelbell.start(env, clock);
    Runtime.getRuntime().addShutdownHook(new Thread(running::close, "graceful stop"));
    LOG.log(
        Level.INFO,
        "listening on port {0}, for health and metrics on port {1}",
        String.valueOf(running.port()),
        String.valueOf(running.managementPort()));
    new CountDownLatch(1).await();
    throw new AssertionError("only a signal ends this");
  }
}
