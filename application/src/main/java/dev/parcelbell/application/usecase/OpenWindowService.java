package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.OpenWindow;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.domain.channel.UserAction;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

final class OpenWindowService implements OpenWindow {
  private final Windows windows;
  private final Map<UserAction, Duration> openFor;
  private final InstantSource clock;

  OpenWindowService(Windows windows, EngineSettings settings, InstantSource clock) {
    this.windows = windows;
    this.openFor = settings.windows();
    this.clock = clock;
  }

  @Override
  public void open(InboundItem item) {
    if (item.content() instanceof Content.Acted(var person, var action, _)) {
      windows.extend(person, until(item.at(), openFor.getOrDefault(action, Duration.ZERO)));
    }
  }

  /** A clock that is ahead opens no window longer than the platform would. */
  private Instant until(Instant actedAt, Duration open) {
    var now = clock.instant();
    return (actedAt.isAfter(now) ? now : actedAt).plus(open);
  }
}
