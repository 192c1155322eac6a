package dev.parcelbell.benchmark;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the application has counted, by the line of its metrics. */
record Counters(Map<String, Double> values) {
  private static final String REQUESTS = "parcelbell_aws_requests_total{";
  private static final String ENDED = "parcelbell_deliveries_ended_total{";

  static Counters of(Stack stack) {
    var text = stack.http().get(stack.application("/metrics")).orFail().body();
    return new Counters(
        text.lines()
            .filter(line -> line.startsWith("parcelbell_") && line.lastIndexOf(' ') > 0)
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.lastIndexOf(' ')),
                    line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)),
                    (_, last) -> last)));
  }

  double ended() {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(ENDED))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  /** How many requests of each kind were made since, by service and operation. */
  Map<String, Double> requestsSince(Counters before) {
    var requests = new TreeMap<String, Double>();
    values.forEach(
        (line, value) -> {
          double more = value - before.values.getOrDefault(line, 0.0);
          if (line.startsWith(REQUESTS) && more > 0) {
            requests.put(label(line, "service") + " " + label(line, "operation"), more);
          }
        });
    return requests;
  }

  private static String label(String line, String name) {
    int from = line.indexOf(name + "=\"") + name.length() + 2;
    return line.substring(from, line.indexOf('"', from));
  }
}
