package dev.parcelbell.adapter.sns.in;

/** Temporary. */
public record Envelope(String message) {
  public static Envelope open(String text) {
    int at = text.indexOf("\"Message\"");
    try {
      return at < 0
          ? new Envelope(text)
          : new Envelope(
              new com.fasterxml.jackson.databind.ObjectMapper()
                  .readTree(text)
                  .path("Message")
                  .asText());
    } catch (java.io.IOException e) {
      return new Envelope(text);
    }
  }
}
