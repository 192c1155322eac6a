package dev.parcelbell.domain.conversation;

/**
 * What was understood of a text.
 *
 * @param confidence from 0 to 1; what is enough is for the listener to say
 */
public record Recognition(Intent intent, double confidence, Slots slots) {
  public Recognition {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("a confidence is from 0 to 1");
    }
  }

  /** Nothing was understood. */
  public static Recognition nothing() {
    return new Recognition(Intent.FALLBACK, 0, Slots.NONE);
  }
}
