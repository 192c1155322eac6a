package dev.parcelbell.adapter.sqs.wire;

/**
 * The opaque handle of a received ticket: its lane and SQS's receipt handle, as {@code 3:AQEB…}.
 */
public record Handle(int lane, String receipt) {
  /**
   * @throws IllegalArgumentException when it was not made by {@link #text}
   */
  public static Handle parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 1 || colon == text.length() - 1) {
      throw new IllegalArgumentException("not a ticket's handle");
    }
    return new Handle(Integer.parseInt(text, 0, colon, 10), text.substring(colon + 1));
  }

  public String text() {
    return lane + ":" + receipt;
  }
}
