package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.RecordMessengerReceipt.Command;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.delivery.AttemptId;
import java.time.Instant;
import java.util.List;

/** What providers tell of a message later, in their manner: all of it, a part, or nothing. */
final class Reports {
  private final World world;
  private final Platforms platforms;
  private final InboundRule accounts;

  Reports(World world, Platforms platforms, InboundRule accounts) {
    this.world = world;
    this.platforms = platforms;
    this.accounts = accounts;
  }

  /**
   * @param mid the provider's id of the message
   */
  void on(Sender.Outbound message, String mid) {
    if (message.to() instanceof Address.Messenger(var psid)) {
      messengerReceipts(psid, message.attempt(), mid);
    } else {
      receipts(message);
    }
  }

  private void receipts(Sender.Outbound message) {
    var channel = message.to().channel();
    if (world.dice().oneIn(3)) {
      tell(message.attempt(), receipt(ReceiptStatus.SENT, channel));
    }
    if (world.dice().oneIn(5)) {
      return; // and nothing more is ever heard
    }
    boolean fails = world.dice().oneIn(4);
    var last =
        fails
            ? Receipt.failure(Reason.UNDELIVERABLE, world.clock().instant(), "simulated")
            : receipt(ReceiptStatus.DELIVERED, channel);
    tell(message.attempt(), last);
    if (world.dice().oneIn(6)) {
      tell(message.attempt(), receipt(ReceiptStatus.READ, channel));
    }
  }

  private Receipt receipt(ReceiptStatus status, Channel channel) {
    return Receipt.success(status, world.clock().instant(), channel + " says");
  }

  private void tell(AttemptId attempt, Receipt receipt) {
    platforms.say(new Said.Told(attempt, receipt));
  }

  private void messengerReceipts(Psid psid, AttemptId attempt, String mid) {
    accounts.named(mid, attempt);
    var at = world.clock().instant();
    if (!world.dice().oneIn(5)) {
      say(new Command.Echo(psid, attempt, mid, at));
    }
    if (!world.dice().oneIn(4)) {
      upTo(psid, ReceiptStatus.DELIVERED, List.of(mid), at);
    }
    if (world.dice().oneIn(3)) {
      upTo(psid, ReceiptStatus.READ, List.of(), at);
    }
  }

  private void upTo(Psid psid, ReceiptStatus status, List<String> mids, Instant at) {
    say(new Command.UpTo(psid, status, mids, at));
  }

  private void say(Command command) {
    platforms.say(new Said.OfMessenger(command));
  }
}
