package dev.parcelbell.playground;

import dev.parcelbell.simulator.Simulators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What can be done to the whole: moving time, ending and starting the application, a fresh start.
 */
final class Playground {
  private static final String CLOCK_FILE = "clock";

  private final DataDirectory data;
  private final SharedClock clock;
  private final QueueClient queues;
  private final EmbeddedStore store;
  private final Simulators simulators;
  private final ApplicationProcess application;
  private final MessengerPage page;
  private final People people;

  /** One of these at a time: each is several steps that must not mix with another's. */
  private final ReentrantLock turn = new ReentrantLock();

  Playground(
      DataDirectory data,
      SharedClock clock,
      QueueClient queues,
      EmbeddedStore store,
      Simulators simulators,
      ApplicationProcess application,
      MessengerPage page,
      People people) {
    this.data = data;
    this.clock = clock;
    this.queues = queues;
    this.store = store;
    this.simulators = simulators;
    this.application = application;
    this.page = page;
    this.people = people;
  }

  SharedClock clock() {
    return clock;
  }

  Simulators simulators() {
    return simulators;
  }

  People people() {
    return people;
  }

  /** The offset that the run before had reached. */
  static Duration keptOffset(DataDirectory data) throws IOException {
    return data.read(CLOCK_FILE)
        .map(text -> Duration.ofMillis(Long.parseLong(text.strip())))
        .orElse(Duration.ZERO);
  }

  /** On return everybody has the new time, and what it made due has been noticed once. */
  void advance(Duration by) {
    turn.lock();
    try {
      try {
        application.holdStill();
        moveTo(clock.offset().plus(by));
      } finally {
        application.moveTime();
      }
      simulators.timeMoved();
    } finally {
      turn.unlock();
    }
  }

  void kill() {
    turn.lock();
    try {
      application.kill();
    } finally {
      turn.unlock();
    }
  }

  void stop() {
    turn.lock();
    try {
      application.stop();
    } finally {
      turn.unlock();
    }
  }

  /**
   * Starts the application if it does not run.
   *
   * @throws ApplicationUnavailable when it does not start
   */
  void start() {
    turn.lock();
    try {
      application.start();
    } catch (CannotStart | IOException failed) {
      throw new ApplicationUnavailable();
    } finally {
      turn.unlock();
    }
  }

  /**
   * As on the first day: nothing stored, nothing queued, empty boxes, no faults, real time, fresh
   * sample people. Time goes back, so nothing may be left that has seen the future.
   */
  void reset() {
    turn.lock();
    try {
      application.kill();
      queues.deleteAll();
      store.deleteAll();
      simulators.reset();
      moveTo(Duration.ZERO);
      application.start();
      page.setUp();
      people.addSamples();
    } catch (CannotStart | IOException failed) {
      throw new ApplicationUnavailable();
    } finally {
      turn.unlock();
    }
  }

  private void moveTo(Duration offset) {
    try {
      // Written first: a time that somebody has seen must not be forgotten.
      data.write(CLOCK_FILE, offset.toMillis() + "\n");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
    clock.offset(offset);
  }
}
