package dev.parcelbell.adapter.sqs.out;

import dev.parcelbell.adapter.sqs.wire.InboundBody;
import dev.parcelbell.adapter.sqs.wire.Outgoing;
import dev.parcelbell.adapter.sqs.wire.QueueCalls;
import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.Archive.RawItem;
import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.domain.channel.RawInput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Input that waits in the queues {@code webhook} and {@code events}. A message can have 1 MiB, of
 * which Base64 takes a quarter, and is paid for in pieces of 64 KB, so large bodies go to the
 * archive first and the message carries their key.
 */
public final class SqsInboundQueue implements InboundQueue {
  /** Bodies with more bytes go by reference. */
  public static final int INLINE_MAX = 200 * 1024;

  private final QueueCalls calls;
  private final Archive archive;

  public SqsInboundQueue(SqsClient sqs, QueueSettings settings, Archive archive) {
    this.calls = new QueueCalls(sqs, settings);
    this.archive = archive;
  }

  @Override
  public void putWebhook(Inbound inbound) {
    put(QueueName.WEBHOOK, inbound);
  }

  @Override
  public void putEvent(Inbound inbound) {
    put(QueueName.EVENTS, inbound);
  }

  private void put(String queue, Inbound inbound) {
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
    // by content: two bodies with the same correlation id must not be taken for one
    var key = queue + "/" + sha256(inbound.body());
    archive.keep(
        new RawItem(key, queue, "LARGE", Optional.empty(), inbound.receivedAt(), inbound.body()));
    return InboundBody.write(
        new InboundBody.Archived(inbound.correlationId(), inbound.receivedAt(), key));
  }

  private static String sha256(RawInput body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body.bytes()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
