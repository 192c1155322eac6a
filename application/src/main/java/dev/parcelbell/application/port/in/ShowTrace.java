package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.conversation.TraceStep;
import java.util.List;
import java.util.Optional;

/** The whole way of what somebody said and what we replied, for operators. */
public interface ShowTrace {
  /**
   * Newest first.
   *
   * @param person the platform's id
   * @param limit 1 to 100
   */
  Trace of(String person, Optional<String> cursor, int limit);

  /**
   * @param next where the next part begins, if there may be one
   */
  record Trace(List<TraceStep> steps, Optional<String> next) {
    public Trace {
      steps = List.copyOf(steps);
    }
  }
}
