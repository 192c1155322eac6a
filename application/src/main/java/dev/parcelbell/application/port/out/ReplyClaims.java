package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.ReplyId;
import java.time.Instant;

/**
 * Who may send a reply. A reply is claimed, sent once, and its outcome stored; one whose claim ran
 * out without an outcome is in doubt, and never sent again. Sees every earlier write.
 */
public interface ReplyClaims {
  /**
   * Asks for the right to send.
   *
   * @param claim names this try; asking again with the same one is answered in the same way
   * @param until when the right ends
   */
  Claiming claim(ReplyId reply, String claim, Instant now, Instant until);

  /** What came of asking. */
  sealed interface Claiming {
    record Granted() implements Claiming {}

    /** Somebody else has the right. */
    record InForce(Instant until) implements Claiming {}

    /**
     * It is over: accepted, refused, or in doubt.
     *
     * @param claim the try that it ended with
     */
    record Ended(String claim, SendOutcome outcome) implements Claiming {}
  }

  /**
   * Stores what came of a try, if that try still has the right. What was certainly not sent may be
   * claimed again.
   */
  void end(ReplyId reply, String claim, SendOutcome outcome, Instant now);

  /** The platform shows us a reply of ours: it was accepted, whatever was known of it. */
  void confirm(ReplyId reply, String providerMessageId, Instant now);
}
