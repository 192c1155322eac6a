package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.SortInboundItem;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.domain.channel.Address;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

final class SortInboundItemService implements SortInboundItem {
  private final Windows windows;
  private final InboundQueue queue;
  private final Archive archive;
  private final EngineSettings settings;
  private final InstantSource clock;

  SortInboundItemService(
      Windows windows,
      InboundQueue queue,
      Archive archive,
      EngineSettings settings,
      InstantSource clock) {
    this.windows = windows;
    this.queue = queue;
    this.archive = archive;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public void sort(Item item) {
    switch (item.content()) {
      case Content.Acted(var person, var action) -> {
        windows.extend(
            person, openUntil(item.at(), settings.windows().getOrDefault(action, Duration.ZERO)));
        keep(item, Optional.of(idOf(person)), "user action");
      }
      case Content.AboutMessage _ ->
          queue.putEvent(
              new InboundQueue.Inbound(item.correlationId(), clock.instant(), item.raw()));
      case Content.Other(var person, var reason) -> keep(item, person, reason);
    }
  }

  /** A clock that is ahead opens no window longer than the platform would. */
  private Instant openUntil(Instant actedAt, Duration open) {
    var now = clock.instant();
    return (actedAt.isAfter(now) ? now : actedAt).plus(open);
  }

  private void keep(Item item, Optional<String> person, String reason) {
    archive.keep(
        new Archive.RawItem(item.key(), item.kind(), reason, person, item.at(), item.raw()));
  }

  private static String idOf(Address person) {
    return switch (person) {
      case Address.Messenger(var psid) -> psid.value();
      case Address.WhatsApp(var number) -> number.e164();
      case Address.Sms(var number) -> number.e164();
      case Address.Email(var address) -> address.value();
    };
  }
}
