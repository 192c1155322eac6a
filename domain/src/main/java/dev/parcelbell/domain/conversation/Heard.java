package dev.parcelbell.domain.conversation;

/** What a person did in a chat that may want an answer. */
public sealed interface Heard {
  /**
   * Wrote something.
   *
   * @param text of any script and length; may be empty
   */
  record Said(String text) implements Heard {
    /** Says nothing of the text, which may hold anything. */
    @Override
    public String toString() {
      return "Said[" + text.length() + " characters]";
    }
  }

  /** Tapped something of ours. */
  record Chose(Request request) implements Heard {}

  /** Sent a picture, a place, a voice, … */
  record Showed() implements Heard {}
}
