package dev.parcelbell.bootstrap;

/** The application while it runs. */
public interface Running extends AutoCloseable {
  /** The TCP port that it really listens on. */
  int port();

  /** Does one round of the sweeper and answers when it is done. */
  void sweepNow();

  /**
   * Connects a customer with a Messenger user, for whom the caller vouches: they have just been in
   * the chat, so on return their messaging window is open for 24 hours.
   *
   * @throws IllegalArgumentException when the customer is unknown, the user somebody else's, or one
   *     of them no id
   */
  void linkMessenger(String customer, String psid);

  /** Takes nothing new, finishes or releases what is in progress, then lets go of everything. */
  @Override
  void close();
}
