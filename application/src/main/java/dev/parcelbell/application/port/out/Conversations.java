package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.conversation.Conversation;
import java.time.Instant;

/**
 * What is remembered of the talk with each person, and which of their events have been answered.
 * Sees every earlier commit. After a {@link PortUnavailable} from {@link #commit} nobody knows
 * whether it took effect.
 */
public interface Conversations {
  /** {@link Conversation#NEW} for somebody unknown. */
  Versioned<Conversation> find(Address person);

  /**
   * Whether an event has been answered; believed until what the commit said.
   *
   * @param event as in {@link dev.parcelbell.domain.conversation.ReplyId}
   */
  boolean isAnswered(String event, Instant now);

  /**
   * Writes what is remembered if nobody has since {@code seenVersion} was read, and that the event
   * is answered if nobody has said so: both or neither.
   *
   * @param seenVersion {@link Versioned#NEVER_WRITTEN} to begin
   */
  Commit commit(Address person, Conversation next, long seenVersion, Answered answered);

  /**
   * @param until how long that is to be remembered
   */
  record Answered(String event, Instant now, Instant until) {}

  enum Commit {
    DONE,
    OUTDATED,
    /** The event has been answered; nothing was changed. */
    ANSWERED_BEFORE
  }
}
