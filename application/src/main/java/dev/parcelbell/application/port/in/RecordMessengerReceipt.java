package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.delivery.AttemptId;
import java.time.Instant;
import java.util.List;

/** Messenger tells what became of messages to a person: by echo, or "up to this moment". */
public interface RecordMessengerReceipt {
  Outcome record(Command command);

  sealed interface Command {
    /** One of our messages came back with our own id on it. */
    record Echo(Psid person, AttemptId attempt, String mid, Instant at) implements Command {}

    /** One of our replies in a conversation came back. */
    record ReplyEcho(Psid person, ReplyId reply, String mid, Instant at) implements Command {}

    /**
     * @param status {@code DELIVERED} or {@code READ}
     * @param mids the messages that it names; may be empty
     * @param watermark everything sent up to here
     */
    record UpTo(Psid person, ReceiptStatus status, List<String> mids, Instant watermark)
        implements Command {}
  }

  enum Outcome {
    RECORDED,
    /**
     * It names something that we do not know, or not yet, or covers nothing that we know: worth
     * trying again for a while. What is known has been recorded.
     */
    UNKNOWN
  }
}
