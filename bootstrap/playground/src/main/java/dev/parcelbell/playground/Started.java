package dev.parcelbell.playground;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started, to be stopped in the reverse order; also when only half of it was. */
final class Started implements AutoCloseable {
  private static final Logger LOG = System.getLogger(Started.class.getName());

  private final Deque<AutoCloseable> parts = new ArrayDeque<>();
  private boolean closed;

  /**
   * Notes a part.
   *
   * @throws IllegalStateException when everything has been stopped already, this part included
   */
  synchronized <T extends AutoCloseable> T add(T part) {
    if (closed) {
      stop(part);
      throw new IllegalStateException("stopped while starting");
    }
    parts.push(part);
    return part;
  }

  synchronized boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    while (true) {
      AutoCloseable part;
      synchronized (this) {
        closed = true;
        if (parts.isEmpty()) {
          return;
        }
        part = parts.pop();
      }
      stop(part);
    }
  }

  /** One part that does not stop must not keep the others alive. */
  private static void stop(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception stubborn) {
      LOG.log(Level.WARNING, "a part does not stop in order", stubborn);
    }
  }
}
