package dev.parcelbell.domain.conversation;

import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.SendOutcome;
import java.time.Instant;

/**
 * What came of one try to send a reply.
 *
 * @param claim names the try
 * @param exchanged what was said to the provider and what it answered, without credentials
 */
public record ReplyResult(
    PreparedReply request,
    String claim,
    SendOutcome outcome,
    Next next,
    RawInput exchanged,
    Instant at) {
  /** What becomes of the reply now. */
  public enum Next {
    /** It is tried again where it stands, before anything else goes to that person. */
    WAITS,
    /** It has kept its place for long enough; whoever retries puts it in line again. */
    LEFT_LINE,
    /** Nothing more is done. */
    ENDED
  }
}
