package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.domain.channel.RawInput;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Raw items in memory. Safe for use by many threads. */
public final class InMemoryArchive implements Archive {
  private record Place(String key, Instant at) {}

  private final Map<Place, RawItem> items = new LinkedHashMap<>();

  @Override
  public synchronized void keep(RawItem item) {
    items.putIfAbsent(new Place(item.key(), item.at()), item);
  }

  @Override
  public synchronized Optional<RawInput> find(String key, Instant at) {
    return Optional.ofNullable(items.get(new Place(key, at))).map(RawItem::body);
  }

  public synchronized List<RawItem> all() {
    return List.copyOf(items.values());
  }
}
