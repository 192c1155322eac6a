package dev.parcelbell.domain.conversation;

import dev.parcelbell.domain.channel.Address;
import java.time.Duration;
import java.time.Instant;

/**
 * A reply on its way to a person.
 *
 * @param attempt how often it has been put in line, from 1
 * @param inLineSince when it was put in line the last time
 * @param preparedAt when it was made up; after {@link #WORTH} it is worth nothing any more
 */
public record PreparedReply(
    ReplyId id,
    Address person,
    Reply reply,
    String correlationId,
    int attempt,
    Instant inLineSince,
    Instant preparedAt) {
  /** Whoever asked a day ago has found out in another way, and the messaging window is closed. */
  public static final Duration WORTH = Duration.ofHours(24);

  public PreparedReply again(Instant now) {
    return new PreparedReply(id, person, reply, correlationId, attempt + 1, now, preparedAt);
  }

  public boolean isWorthSending(Instant now) {
    return now.isBefore(preparedAt.plus(WORTH));
  }
}
