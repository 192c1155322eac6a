package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.conversation.PreparedReply;
import java.time.Instant;

/** Sends a reply once, and tells what came of it. */
public interface SendReply {
  Outcome send(PreparedReply reply);

  /** What becomes of the reply's place in line. */
  sealed interface Outcome {
    /** It is done with; the next reply to that person may go. */
    record Done() implements Outcome {}

    /** Nothing else goes to that person before it was tried again then. */
    record Again(Instant at) implements Outcome {}
  }
}
