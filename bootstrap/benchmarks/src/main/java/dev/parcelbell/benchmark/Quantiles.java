package dev.parcelbell.benchmark;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Durations in milliseconds, sorted. */
record Quantiles(double[] sorted) {
  static Quantiles of(Collection<Double> millis) {
    if (millis.isEmpty()) {
      throw new IllegalStateException("nothing was measured");
    }
    var sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    return new Quantiles(sorted);
  }

  double at(double share) {
    return sorted[(int) Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "p50 %.0f ms, p90 %.0f ms, p99 %.0f ms, max %.0f ms (%d)",
        at(0.5),
        at(0.9),
        at(0.99),
        sorted[sorted.length - 1],
        sorted.length);
  }
}
