package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.ChannelStates;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Paused channels in memory. Safe for use by many threads. */
public final class InMemoryChannelStates implements ChannelStates {
  private final Map<Channel, Instant> until = new EnumMap<>(Channel.class);

  @Override
  public synchronized Map<Channel, Reason> paused(Instant now) {
    var paused = new EnumMap<Channel, Reason>(Channel.class);
    until.forEach(
        (channel, end) -> {
          if (now.isBefore(end)) {
            paused.put(channel, Reason.CHANNEL_PAUSED);
          }
        });
    return paused;
  }

  @Override
  public synchronized void pause(Channel channel, Reason why, Instant end) {
    until.merge(channel, end, (old, more) -> more.isAfter(old) ? more : old);
  }

  @Override
  public synchronized void resume(Channel channel) {
    until.remove(channel);
  }
}
