package dev.parcelbell.adapter.dynamodb.in;

import java.time.Instant;

/** The clock by which a table says when something was written, as seen from ours. */
public interface TableClock {
  /** The tables and we live in the same time. */
  TableClock SAME = at -> at;

  /** What our clock showed, more or less, when the table's showed a moment. */
  Instant ours(Instant byTable);
}
