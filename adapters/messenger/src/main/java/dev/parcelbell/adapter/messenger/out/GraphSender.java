package dev.parcelbell.adapter.messenger.out;

import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.AttemptId;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Sends to people in Messenger. Free-form messages go out as UPDATE, templates as UTILITY; our
 * attempt id travels as {@code message.metadata} and comes back in the echo.
 */
public final class GraphSender implements Sender {
  private static final Logger LOG = System.getLogger(GraphSender.class.getName());

  /** A {@code Date} is in whole seconds, rounded down. */
  private static final Duration DATE_STEP = Duration.ofMillis(999);

  private final GraphApi graph;
  private final SentMessages sent;
  private final InstantSource clock;

  public GraphSender(GraphApi graph, SentMessages sent, InstantSource clock) {
    this.graph = graph;
    this.sent = sent;
    this.clock = clock;
  }

  /**
   * @throws IllegalArgumentException for an address or content of another channel
   */
  @Override
  public SendOutcome send(Outbound message) {
    if (!(message.to() instanceof Address.Messenger(var person))) {
      throw new IllegalArgumentException("not an address of Messenger");
    }
    var body = SendRequest.body(person, message.attempt(), message.content());
    var reply = graph.post("messages", body);
    var outcome = SendAnswer.outcome(reply, graph.settings().throttleWait());
    if (outcome instanceof SendOutcome.Accepted(var mid)) {
      remember(person, mid, message.attempt(), reply);
    }
    return outcome;
  }

  /** Receipts get lost when this fails; that the message was sent stays true. */
  private void remember(Psid person, String mid, AttemptId attempt, GraphReply reply) {
    try {
      var message = new SentMessages.Sent(mid, attempt, notBefore(reply), ReceiptStatus.ACCEPTED);
      sent.remember(person, message, clock.instant());
    } catch (RuntimeException down) {
      LOG.log(Level.WARNING, "an accepted message is not remembered; its receipts may be", down);
    }
  }

  /**
   * A moment that is certainly not before Messenger's own time of the message, by either clock: a
   * watermark must never confirm what was sent after it.
   */
  private Instant notBefore(GraphReply reply) {
    var ours = clock.instant();
    return reply instanceof GraphReply.Answered answered
        ? AnswerTimes.date(answered.headers())
            .map(date -> date.plus(DATE_STEP))
            .filter(ours::isBefore)
            .orElse(ours)
        : ours;
  }
}
