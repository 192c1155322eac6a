package dev.parcelbell.adapter.messenger.wire;

/** The inbox of a page, where people answer. */
public final class Inbox {
  /** The same for every page (Conversation Routing). */
  public static final String APP = "263902037430900";

  private Inbox() {}
}
