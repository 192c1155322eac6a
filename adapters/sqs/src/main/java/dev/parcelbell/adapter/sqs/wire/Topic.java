package dev.parcelbell.adapter.sqs.wire;

/** What is told to everybody who subscribed to it. */
public enum Topic {
  /** What people do and platforms tell. */
  INBOUND("inbound"),
  /** Replies that are ready to be sent. */
  RESPONSES("responses"),
  /** What came of sending them. */
  RESULTS("results"),
  /** What receivers wish of parcels. */
  PARCEL_WISHES("parcel-wishes");

  private final String text;

  Topic(String text) {
    this.text = text;
  }

  /** Without prefix and ending. */
  public String text() {
    return text;
  }
}
