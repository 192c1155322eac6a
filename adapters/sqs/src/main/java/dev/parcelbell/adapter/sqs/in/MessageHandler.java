package dev.parcelbell.adapter.sqs.in;

/** Does what a message asks for. May be called by many threads, and twice for one message. */
public interface MessageHandler {
  /**
   * An exception means that it failed: it is tried again, each time later, and put with the dead
   * letters when it has failed too often.
   */
  Disposition handle(ReceivedMessage message);
}
