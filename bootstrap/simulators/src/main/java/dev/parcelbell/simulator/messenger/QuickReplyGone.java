package dev.parcelbell.simulator.messenger;

/** Somebody taps a quick reply that stood under a message until they said something else. */
public final class QuickReplyGone extends RuntimeException {
  private static final long serialVersionUID = 1;

  QuickReplyGone() {
    super("quick replies go away when the person says something, and this one has");
  }
}
