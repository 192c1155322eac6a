package dev.parcelbell.adapter.sqs.out;

import dev.parcelbell.adapter.sqs.wire.InboundBody;
import dev.parcelbell.adapter.sqs.wire.Outgoing;
import dev.parcelbell.adapter.sqs.wire.QueueCalls;
import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.application.port.out.PortUnavailable;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Input that waits in the queues {@code webhook} and {@code events}; bodies that are too large go
 * to the archive first, and the message carries their key.
 */
public final class SqsInboundQueue implements InboundQueue {
  /** Bodies with more bytes go by reference. */
  public static final int INLINE_MAX = LargeMessages.INLINE_MAX;

  private final QueueCalls webhooks;
  private final QueueCalls events;
  private final LargeMessages large;

  public SqsInboundQueue(SqsClient sqs, QueueSettings settings, Archive archive) {
    this.webhooks = new QueueCalls(sqs, settings.sendingSoon());
    this.events = new QueueCalls(sqs, settings);
    this.large = new LargeMessages(archive);
  }

  @Override
  public void putWebhook(Inbound inbound) {
    put(webhooks, QueueName.WEBHOOK, inbound);
  }

  @Override
  public void putEvent(Inbound inbound) {
    put(events, QueueName.EVENTS, inbound);
  }

  private void put(QueueCalls calls, String queue, Inbound inbound) {
    var body = inbound.body().length() <= INLINE_MAX ? inline(inbound) : archived(queue, inbound);
    try {
      calls.send(queue, new Outgoing(body, 0));
    } catch (SdkException down) {
      throw new PortUnavailable("inbound queue", down);
    }
  }

  private static String inline(Inbound inbound) {
    return InboundBody.write(
        new InboundBody.Inline(inbound.correlationId(), inbound.receivedAt(), inbound.body()));
  }

  private String archived(String queue, Inbound inbound) {
    var key = large.keep(queue, Optional.empty(), inbound.receivedAt(), inbound.body());
    return InboundBody.write(
        new InboundBody.Archived(inbound.correlationId(), inbound.receivedAt(), key));
  }
}
