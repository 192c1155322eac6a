package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.RecordMessengerReceipt;
import dev.parcelbell.application.port.in.RecordReceipt;
import dev.parcelbell.application.port.out.ReplyClaims;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.application.port.out.SentMessages.Sent;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;

final class RecordMessengerReceiptService implements RecordMessengerReceipt {
  private final SentMessages sentMessages;
  private final ReplyClaims replies;
  private final RecordReceipt receipts;
  private final InstantSource clock;

  RecordMessengerReceiptService(
      SentMessages sentMessages, ReplyClaims replies, RecordReceipt receipts, InstantSource clock) {
    this.sentMessages = sentMessages;
    this.replies = replies;
    this.receipts = receipts;
    this.clock = clock;
  }

  @Override
  public Outcome record(Command command) {
    return switch (command) {
      case Command.Echo echo -> echo(echo);
      case Command.ReplyEcho echo -> replyEcho(echo);
      case Command.UpTo upTo -> upTo(upTo);
    };
  }

  /** The echo knows Messenger's own time of the message, which watermarks compare with. */
  private Outcome echo(Command.Echo echo) {
    sentMessages.remember(
        echo.person(),
        new Sent(echo.mid(), Optional.of(echo.attempt()), echo.at(), ReceiptStatus.ACCEPTED),
        clock.instant());
    var receipt =
        Receipt.success(ReceiptStatus.ACCEPTED, echo.at(), "echo")
            .withProviderMessageId(echo.mid());
    return receipts.record(echo.attempt(), receipt) == RecordReceipt.Outcome.RECORDED
        ? Outcome.RECORDED
        : Outcome.UNKNOWN;
  }

  private Outcome replyEcho(Command.ReplyEcho echo) {
    var now = clock.instant();
    sentMessages.remember(
        echo.person(),
        new Sent(echo.mid(), Optional.empty(), echo.at(), ReceiptStatus.ACCEPTED),
        now);
    replies.confirm(echo.reply(), echo.mid(), now);
    return Outcome.RECORDED;
  }

  /**
   * Confirms what it names and what is older; a message whose id is not known stays in doubt. One
   * that it names may become known later, so then it is worth trying again, whatever it covers.
   */
  private Outcome upTo(Command.UpTo told) {
    var known = sentMessages.to(told.person(), clock.instant());
    var covered =
        known.stream()
            .filter(
                sent -> told.mids().contains(sent.mid()) || !sent.at().isAfter(told.watermark()))
            .toList();
    for (var sent : covered) {
      if (sent.confirmed().compareTo(told.status()) < 0) {
        sent.attempt()
            .ifPresent(
                attempt ->
                    receipts.record(
                        attempt, Receipt.success(told.status(), told.watermark(), "watermark")));
        sentMessages.confirm(told.person(), sent.mid(), told.status());
      }
    }
    boolean knowsAllNamed =
        known.stream().map(Sent::mid).collect(Collectors.toSet()).containsAll(told.mids());
    return covered.isEmpty() || !knowsAllNamed ? Outcome.UNKNOWN : Outcome.RECORDED;
  }
}
