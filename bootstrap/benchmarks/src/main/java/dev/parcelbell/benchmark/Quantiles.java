package dev.parcelbell.benchmark;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Durations in milliseconds, sorted. */
record Quantiles(List<Double> sorted) {
  static Quantiles of(Collection<Double> millis) {
    if (millis.isEmpty()) {
      throw new IllegalStateException("nothing was measured");
    }
    return new Quantiles(millis.stream().sorted().toList());
  }

  double at(double share) {
    return sorted.get((int) Math.max(0, Math.ceil(share * sorted.size()) - 1));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, max %.0f ms (%d)",
        at(0.5),
        at(0.9),
        at(0.99),
        sorted.getLast(),
        sorted.size());
  }
}
