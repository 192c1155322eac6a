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
   * Asks for the right to send. One that ran out is in doubt from then on, whoever asks.
   *
   * @param claim names this try; while it has the right, asking again with it is granted again
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
   * Stores what came of a try, if that try is the last one that was granted and nothing is stored
   * yet. What was certainly not sent may be claimed again. Of what is in doubt already, only that
   * it was accepted or refused still counts.
   */
  void end(ReplyId reply, String claim, SendOutcome outcome, Instant now);

  /**
   * The platform shows us a reply of ours: it was accepted, whatever was known of it or is said
   * later. One that nobody claimed is not made up.
   */
  void confirm(ReplyId reply, String providerMessageId, Instant now);
}
