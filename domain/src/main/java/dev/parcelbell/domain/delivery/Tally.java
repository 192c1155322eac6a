package dev.parcelbell.domain.delivery;

import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/** How often a receipt of one status came; tells the earliest of them, in whatever order. */
public record Tally(
    ReceiptStatus status, Instant at, Optional<Reason> failure, String detail, int count) {
  private static final Comparator<Tally> EARLIEST =
      Comparator.comparing(Tally::at)
          .thenComparing(Tally::detail)
          .thenComparing(tally -> tally.failure().map(Reason::ordinal).orElse(-1));

  static Tally first(Receipt receipt) {
    return new Tally(receipt.status(), receipt.at(), receipt.failure(), receipt.detail(), 1);
  }

  Tally and(Receipt receipt) {
    var other = first(receipt);
    var earlier = EARLIEST.compare(this, other) <= 0 ? this : other;
    return new Tally(status, earlier.at, earlier.failure, earlier.detail, count + 1);
  }
}
