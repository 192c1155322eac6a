package dev.parcelbell.domain.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What happened, oldest first, at most {@value #ENTRIES_MAX} entries: repeats count up instead. */
public record History(List<Entry> entries) {
  public static final int ENTRIES_MAX = 200;
  static final History EMPTY = new History(List.of());

  /**
   * @param detail for operators; never content, an address or a name
   * @param count how often it happened
   */
  public record Entry(Instant at, HistoryEvent event, String detail, int count) {
    private Entry again() {
      return new Entry(at, event, detail, count + 1);
    }
  }

  public History {
    entries = List.copyOf(entries);
  }

  History add(Instant at, HistoryEvent event, String detail) {
    var next = new ArrayList<>(entries);
    int known = indexOf(event, detail);
    if (known >= 0) {
      next.set(known, next.get(known).again());
    } else if (entries.size() < ENTRIES_MAX - 1) {
      next.add(new Entry(at, event, detail, 1));
    } else if (entries.size() == ENTRIES_MAX - 1) {
      next.add(new Entry(at, HistoryEvent.MORE, "", 1));
    } else {
      next.set(ENTRIES_MAX - 1, next.getLast().again());
    }
    return new History(next);
  }

  /** Only receipts repeat: a provider may send the same one dozens of times. */
  private int indexOf(HistoryEvent event, String detail) {
    if (event == HistoryEvent.RECEIPT) {
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i).event() == event && entries.get(i).detail().equals(detail)) {
          return i;
        }
      }
    }
    return -1;
  }
}
