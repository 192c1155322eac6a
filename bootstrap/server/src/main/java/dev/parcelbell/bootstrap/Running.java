package dev.parcelbell.bootstrap;

/** The application while it runs. */
public interface Running extends AutoCloseable {
  /** The TCP port that it really listens on. */
  int port();

  /** Does one round of the sweeper and answers when it is done. */
  void sweepNow();

  /** Connects a customer with a Messenger user, whom the caller vouches for. */
  void linkMessenger(String customer, String psid);

  /** Takes nothing new, finishes or releases what is in progress, then lets go of everything. */
  @Override
  void close();
}
