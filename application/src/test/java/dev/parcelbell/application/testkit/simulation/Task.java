package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.domain.delivery.Ticket;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** One thread of the application, and what it has met. */
final class Task {
  final String name;
  private final Optional<Ticket> ticket;
  private final boolean smooth;
  private final Semaphore go = new Semaphore(0);
  private boolean done;
  private boolean doomed;
  private @Nullable Throwable failure;
  private boolean readNothing;
  private int outages;

  /**
   * @param ticket what it works on, if that is a ticket
   * @param smooth whether nothing gets in its way
   */
  Task(String name, Optional<Ticket> ticket, boolean smooth) {
    this.name = name;
    this.ticket = ticket;
    this.smooth = smooth;
  }

  /** Does its work when its turn comes, and notes how it ended. */
  void begin(Runnable body) {
    try {
      awaitTurn();
      body.run();
    } catch (Throwable broken) {
      failure = broken;
    } finally {
      done = true;
    }
  }

  /** Waits for its turn, which is its end if it is doomed. */
  void awaitTurn() {
    go.acquireUninterruptibly();
    if (doomed) {
      throw new Crash();
    }
  }

  void letGo() {
    go.release();
  }

  void doom() {
    doomed = true;
  }

  boolean isDone() {
    return done;
  }

  /** What it ended with, if not well. */
  @Nullable Throwable failure() {
    return failure;
  }

  Optional<Ticket> ticket() {
    return ticket;
  }

  boolean isSmooth() {
    return smooth;
  }

  /** A port could not be reached. */
  void meetsOutage() {
    outages++;
  }

  int outages() {
    return outages;
  }

  /** It could not read the delivery. */
  void readsNothing() {
    readNothing = true;
  }

  boolean hasReadNothing() {
    return readNothing;
  }
}
