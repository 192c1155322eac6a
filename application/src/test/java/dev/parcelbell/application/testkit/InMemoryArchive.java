package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.application.port.out.Traces;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.conversation.TraceStep;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Raw items in memory. Safe for use by many threads. */
public final class InMemoryArchive implements Archive, Traces {
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

  @Override
  public synchronized Page<TraceStep> of(String person, Optional<String> cursor, int limit) {
    int from = cursor.map(Integer::parseUnsignedInt).orElse(0);
    var all =
        items.values().stream()
            .filter(item -> item.person().equals(Optional.of(person)))
            .sorted(Comparator.comparing(RawItem::at).thenComparing(RawItem::key).reversed())
            .map(
                item ->
                    new TraceStep(
                        item.at(), item.correlationId(), item.key(), item.kind(), item.reason()))
            .toList();
    int end = Math.min(all.size(), from + limit);
    return new Page<>(
        all.subList(Math.min(from, end), end),
        end < all.size() ? Optional.of(Integer.toString(end)) : Optional.empty());
  }

  public synchronized List<RawItem> all() {
    return List.copyOf(items.values());
  }
}
