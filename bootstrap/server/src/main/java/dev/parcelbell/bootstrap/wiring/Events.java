package dev.parcelbell.bootstrap.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.adapter.messenger.in.MessengerReceipts;
import dev.parcelbell.adapter.ses.in.SesEvents;
import dev.parcelbell.adapter.sms.in.SmsEvents;
import dev.parcelbell.adapter.sns.in.Envelope;
import dev.parcelbell.adapter.sqs.in.Disposition;
import dev.parcelbell.adapter.sqs.in.InboundHandler;
import dev.parcelbell.adapter.sqs.in.InboundMessage;
import dev.parcelbell.application.port.in.KeepRaw;
import dev.parcelbell.application.usecase.UseCases;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Finds out who a message of the events queue is for. One that nobody takes is kept raw; one that
 * speaks of an attempt that is not known is tried again for two minutes first.
 */
final class Events implements InboundHandler {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration AGAIN = Duration.ofSeconds(10);

  /** What a channel made of a message. */
  private sealed interface Sorted {
    record Taken() implements Sorted {}

    record Unknown(String kind) implements Sorted {}

    record Foreign(String kind, String reason) implements Sorted {}
  }

  private final MessengerReceipts messenger;
  private final SesEvents ses;
  private final SmsEvents sms;
  private final KeepRaw keepRaw;
  private final InstantSource clock;

  Events(UseCases useCases, InstantSource clock) {
    this.messenger = new MessengerReceipts(useCases.recordMessengerReceipt());
    this.ses = new SesEvents(useCases.recordReceipt());
    this.sms = new SmsEvents(useCases.recordReceipt(), useCases.changeConsent());
    this.keepRaw = useCases.keepRaw();
    this.clock = clock;
  }

  @Override
  public Disposition handle(InboundMessage message) {
    var sorted = sort(message).orElse(new Sorted.Foreign("UNKNOWN", "nobody takes it"));
    return switch (sorted) {
      case Sorted.Taken() -> Disposition.DONE;
      case Sorted.Unknown(var kind) -> {
        var age = Duration.between(message.receivedAt(), clock.instant());
        if (age.compareTo(PATIENCE) < 0) {
          yield new Disposition.RetryIn(AGAIN);
        }
        keep(message, kind, "speaks of an attempt that is not known");
        yield Disposition.DONE;
      }
      case Sorted.Foreign(var kind, var reason) -> {
        keep(message, kind, reason);
        yield Disposition.DONE;
      }
    };
  }

  private void keep(InboundMessage message, String kind, String reason) {
    var key = kind + "/" + sha256(message.body().bytes());
    keepRaw.keep(key, kind, reason, message.body());
  }

  /** One body of a webhook has many items under one correlation id, so the content is the key. */
  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private Optional<Sorted> sort(InboundMessage message) {
    var fromMessenger = messenger.offer(message.body(), message.receivedAt());
    if (fromMessenger.isPresent()) {
      return fromMessenger.map(Events::sorted);
    }
    var envelope = Envelope.open(new String(message.body().bytes(), UTF_8));
    var inner = envelope.message();
    var publishedAt = envelope.publishedAt(message.receivedAt());
    return ses.offer(inner, publishedAt)
        .map(Events::sorted)
        .or(() -> sms.offer(inner, publishedAt).map(Events::sorted));
  }

  private static Sorted sorted(MessengerReceipts.Verdict verdict) {
    return switch (verdict.result()) {
      case RECORDED -> new Sorted.Taken();
      case UNKNOWN -> new Sorted.Unknown(verdict.kind());
      case NOT_OURS -> new Sorted.Foreign(verdict.kind(), "not about a message of ours");
    };
  }

  private static Sorted sorted(SesEvents.Verdict verdict) {
    return switch (verdict) {
      case SesEvents.Verdict.Recorded() -> new Sorted.Taken();
      case SesEvents.Verdict.UnknownAttempt() -> new Sorted.Unknown("SES event");
      case SesEvents.Verdict.NotOurs(var kind, var reason) -> new Sorted.Foreign(kind, reason);
      case SesEvents.Verdict.Unreadable(var kind, var reason) -> new Sorted.Foreign(kind, reason);
    };
  }

  private static Sorted sorted(SmsEvents.Verdict verdict) {
    return switch (verdict) {
      case SmsEvents.Verdict.Recorded(), SmsEvents.Verdict.ConsentChanged(_, _) ->
          new Sorted.Taken();
      case SmsEvents.Verdict.UnknownAttempt() -> new Sorted.Unknown("SMS event");
      case SmsEvents.Verdict.NotOurs(var kind, var reason) -> new Sorted.Foreign(kind, reason);
      case SmsEvents.Verdict.Unreadable(var kind, var reason) -> new Sorted.Foreign(kind, reason);
    };
  }
}
