package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.conversation.TraceStep;
import java.util.Optional;

/** What the archive holds of a person, without the bodies. */
public interface Traces {
  int LIMIT_MAX = 100;

  /**
   * Newest first, of one moment in any order; may miss what was written within the last seconds.
   * What is too long to be shown may be cut.
   *
   * @param person the platform's id
   * @param cursor what an earlier part of that person's list said comes next
   * @param limit 1 to {@link #LIMIT_MAX}
   * @throws IllegalArgumentException for a cursor that no list gave out
   */
  Page<TraceStep> of(String person, Optional<String> cursor, int limit);
}
