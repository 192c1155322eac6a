package dev.parcelbell.adapter.sqs.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.adapter.sqs.wire.BodyCodec;
import dev.parcelbell.adapter.sqs.wire.BodyCodec.Read;
import dev.parcelbell.adapter.sqs.wire.ItemBody;
import dev.parcelbell.adapter.sqs.wire.ReplyBody;
import dev.parcelbell.adapter.sqs.wire.ResultBody;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.ReplyResult;

/**
 * Opens what lies in the queue of a subscriber for its {@link TopicHandler}; what is too large for
 * a queue is fetched from the archive.
 */
public final class TopicReader<T> implements MessageHandler {
  private final BodyCodec<T> codec;
  private final TopicHandler<T> handler;
  private final LargeBodies largeBodies;

  private TopicReader(BodyCodec<T> codec, TopicHandler<T> handler, LargeBodies largeBodies) {
    this.codec = codec;
    this.handler = handler;
    this.largeBodies = largeBodies;
  }

  public static MessageHandler ofItems(TopicHandler<InboundItem> handler, LargeBodies largeBodies) {
    return new TopicReader<>(ItemBody.CODEC, handler, largeBodies);
  }

  public static MessageHandler ofReplies(
      TopicHandler<PreparedReply> handler, LargeBodies largeBodies) {
    return new TopicReader<>(ReplyBody.CODEC, handler, largeBodies);
  }

  public static MessageHandler ofResults(
      TopicHandler<ReplyResult> handler, LargeBodies largeBodies) {
    return new TopicReader<>(ResultBody.CODEC, handler, largeBodies);
  }

  @Override
  public Disposition handle(ReceivedMessage message) {
    return switch (codec.read(message.body())) {
      case Read.Archived<T>(var key, var at) -> {
        var body = new String(largeBodies.fetch(key, at).bytes(), UTF_8);
        yield handle(codec.read(body), message);
      }
      case Read<T> read -> handle(read, message);
    };
  }

  private Disposition handle(Read<T> read, ReceivedMessage message) {
    return switch (read) {
      case Read.Understood<T>(var told) -> handler.handle(told, message.receives());
      case Read.FromTheFuture<T>(var schema) ->
          Disposition.leftToNewerWorkers(codec.kind(), schema, message.receives());
      // what lies in the archive does not say that it lies elsewhere
      case Read.Archived<T> _, Read.Garbage<T> _ ->
          new Disposition.DeadLetter("not a message of the kind " + codec.kind());
    };
  }
}
