package dev.parcelbell.bootstrap.wiring;

import java.util.ArrayDeque;
import java.util.Deque;

/** Remembers what has to be closed, and closes it in reverse. */
public final class Closing {
  private final Deque<AutoCloseable> open = new ArrayDeque<>();

  synchronized <T extends AutoCloseable> T later(T resource) {
    open.push(resource);
    return resource;
  }

  public synchronized void closeAll() {
    while (!open.isEmpty()) {
      try {
        open.pop().close();
      } catch (Exception nothingToBeDone) {
        System.getLogger(Closing.class.getName())
            .log(System.Logger.Level.WARNING, "could not close", nothingToBeDone);
      }
    }
  }
}
