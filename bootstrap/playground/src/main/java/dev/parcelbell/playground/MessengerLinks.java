package dev.parcelbell.playground;

/** How a sample person comes to be linked without a chat, where there is no account linking yet. */
@FunctionalInterface
interface MessengerLinks {
  /**
   * The person has just been in the chat: the customer is linked and the window is open.
   *
   * @throws ApplicationUnavailable when the application does not say that it is done
   */
  void link(String customerId, String psid);
}
