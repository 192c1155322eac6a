package dev.parcelbell.bootstrap.wiring;

import dev.parcelbell.application.port.out.PortUnavailable;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Does the same thing again and again, with a pause in between. */
final class Rounds implements Worker {
  private static final Logger LOG = System.getLogger(Rounds.class.getName());

  private final String name;
  private final Duration pause;
  private final Runnable round;
  private final StopSignal stop = new StopSignal();
  private final Thread thread;

  Rounds(String name, Duration pause, Runnable round) {
    this.name = name;
    this.pause = pause;
    this.round = round;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  private void run() {
    while (!stop.waitFor(pause)) {
      try {
        round.run();
      } catch (PortUnavailable outage) {
        LOG.log(Level.WARNING, name + " met an outage", outage);
      } catch (RuntimeException bug) {
        LOG.log(Level.ERROR, name + " failed", bug);
      } catch (Error broken) {
        LOG.log(Level.ERROR, "ALARM: " + name + " broke", broken);
      }
    }
  }

  @Override
  public void start() {
    thread.start();
  }

  @Override
  public boolean isAlive() {
    return thread.isAlive();
  }

  @Override
  public void stop() {
    stop.give();
  }

  @Override
  public boolean awaitStop(Duration bound) throws InterruptedException {
    return thread.join(bound);
  }
}
