package dev.parcelbell.bootstrap;

import java.time.Duration;

/** The application while it runs. */
public interface Running extends AutoCloseable {
  /** The TCP port that it really listens on. */
  int port();

  /** The TCP port on which it really answers for health and metrics; may be the same. */
  int managementPort();

  /**
   * Begins no more work on tickets and waits until nothing is in progress, for embedding programs
   * that are about to move the clock; {@link #resume} ends it.
   *
   * @param patience how long to wait; after that work goes on, and time may be moved nevertheless
   */
  void standStill(Duration patience) throws InterruptedException;

  /** Ends a standstill, if there is one. */
  void resume();

  /** Does one round of the sweeper and answers when it is done. */
  void sweepNow();

  /**
   * Links a customer with a person of Messenger who has just been in the chat: on return the link
   * is stored and the person's messaging window is open for 24 hours.
   *
   * @throws IllegalArgumentException when there is no such customer, or one is no id
   */
  void linkMessenger(String customerId, String psid);

  /** Takes nothing new, finishes or releases what is in progress, then lets go of everything. */
  @Override
  void close();
}
