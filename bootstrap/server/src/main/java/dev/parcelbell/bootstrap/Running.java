package dev.parcelbell.bootstrap;

/** The application while it runs. */
public interface Running extends AutoCloseable {
  /** The TCP port that it really listens on. */
  int port();

  /** Does one round of the sweeper and answers when it is done. */
  void sweepNow();

  /** Takes nothing new, finishes or releases what is in progress, then lets go of everything. */
  @Override
  void close();
}
