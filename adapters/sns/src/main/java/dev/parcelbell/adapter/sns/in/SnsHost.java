package dev.parcelbell.adapter.sns.in;

import dev.parcelbell.http.Body;
import java.io.IOException;
import java.net.URI;

/** SNS itself, as far as it is asked for something by GET. */
public interface SnsHost {
  record Answer(int status, Body body) {}

  /**
   * Asks once, and follows no redirection.
   *
   * @param address that is known to be one of SNS
   * @throws IOException when no answer came in time, or one that is far too large
   */
  Answer get(URI address) throws IOException;
}
