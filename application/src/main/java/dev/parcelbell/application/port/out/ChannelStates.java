package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import java.time.Instant;
import java.util.Map;

/** Channels out of service, known to every process within a few seconds. */
public interface ChannelStates {
  /** The paused channels, each with {@link Reason#CHANNEL_PAUSED}, as far as known. */
  Map<Channel, Reason> paused(Instant now);

  /** Takes a channel out of service, for a reason that people will read, until a moment. */
  void pause(Channel channel, Reason why, Instant until);

  void resume(Channel channel);
}
