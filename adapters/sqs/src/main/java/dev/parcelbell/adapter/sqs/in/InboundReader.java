package dev.parcelbell.adapter.sqs.in;

import dev.parcelbell.adapter.sqs.wire.InboundBody;
import dev.parcelbell.domain.channel.RawInput;
import java.time.Instant;

/**
 * Opens what lies in the queues {@code webhook} and {@code events} for an {@link InboundHandler}:
 * our own messages with their bodies inside or in the archive, and messages of others as they are.
 */
public final class InboundReader implements MessageHandler {
  private final InboundHandler handler;
  private final LargeBodies largeBodies;

  public InboundReader(InboundHandler handler, LargeBodies largeBodies) {
    this.handler = handler;
    this.largeBodies = largeBodies;
  }

  @Override
  public Disposition handle(ReceivedMessage message) {
    return switch (InboundBody.read(message.body())) {
      case InboundBody.Inline(var correlationId, var receivedAt, var body) ->
          handle(message, correlationId, receivedAt, body);
      case InboundBody.Archived(var correlationId, var receivedAt, var key) ->
          handle(message, correlationId, receivedAt, largeBodies.fetch(key, receivedAt));
      case InboundBody.Foreign(var body) -> handle(message, message.id(), message.sentAt(), body);
      case InboundBody.FromTheFuture(var schema) ->
          Disposition.leftToNewerWorkers("inbound message", schema, message.receives());
      case InboundBody.Garbage() -> new Disposition.DeadLetter("not an inbound message");
    };
  }

  private Disposition handle(
      ReceivedMessage message, String correlationId, Instant receivedAt, RawInput body) {
    return handler.handle(new InboundMessage(correlationId, receivedAt, body, message.receives()));
  }
}
