package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.ReceiptStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which Messenger message was which attempt, in memory. Safe for use by many threads. */
public final class InMemorySentMessages implements SentMessages {
  private static final Duration KEPT = Duration.ofDays(7);

  private record Row(Sent sent, Instant expiresAt) {}

  private final Map<Psid, Map<String, Row>> rows = new HashMap<>();

  @Override
  public synchronized void remember(Psid person, Sent message, Instant now) {
    rows.computeIfAbsent(person, _ -> new HashMap<>())
        .merge(
            message.mid(),
            new Row(message, now.plus(KEPT)),
            (old, more) -> new Row(earlier(old.sent(), more.sent()), old.expiresAt()));
  }

  private static Sent earlier(Sent known, Sent told) {
    var at = told.at().isBefore(known.at()) ? told.at() : known.at();
    return new Sent(known.mid(), known.attempt(), at, known.confirmed());
  }

  @Override
  public synchronized List<Sent> to(Psid person, Instant now) {
    return rows.getOrDefault(person, Map.of()).values().stream()
        .filter(row -> now.isBefore(row.expiresAt()))
        .map(Row::sent)
        .filter(sent -> sent.confirmed() != ReceiptStatus.READ)
        .sorted(Comparator.comparing(Sent::at).thenComparing(Sent::mid))
        .toList();
  }

  @Override
  public synchronized void confirm(Psid person, String mid, ReceiptStatus status) {
    rows.getOrDefault(person, new HashMap<>())
        .computeIfPresent(
            mid,
            (_, row) -> {
              var sent = row.sent();
              return sent.confirmed().compareTo(status) >= 0
                  ? row
                  : new Row(
                      new Sent(sent.mid(), sent.attempt(), sent.at(), status), row.expiresAt());
            });
  }
}
