package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.conversation.TraceStep;
import java.util.Optional;

/** What the archive holds of a person, without the bodies. */
public interface Traces {
  int LIMIT_MAX = 100;

  /**
   * Newest first; may miss what was written within the last seconds.
   *
   * @param person the platform's id
   * @param limit 1 to {@link #LIMIT_MAX}
   */
  Page<TraceStep> of(String person, Optional<String> cursor, int limit);
}
