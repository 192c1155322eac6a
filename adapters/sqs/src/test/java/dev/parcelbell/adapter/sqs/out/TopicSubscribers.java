package dev.parcelbell.adapter.sqs.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.adapter.sqs.in.Disposition;
import dev.parcelbell.adapter.sqs.in.MessageHandler;
import dev.parcelbell.adapter.sqs.in.ReceivedMessage;
import dev.parcelbell.adapter.sqs.in.TopicHandler;
import dev.parcelbell.adapter.sqs.in.TopicReader;
import dev.parcelbell.adapter.sqs.wire.BodyCodec.Read;
import dev.parcelbell.adapter.sqs.wire.QueueCalls;
import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.adapter.sqs.wire.WishBody;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.testkit.InMemoryTopics.Wished;
import dev.parcelbell.application.testkit.TopicsContract.Subscribers;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.ReplyResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Takes out of every subscriber's queue what waits, as the workers do. */
public record TopicSubscribers(SqsClient sqs, QueueSettings settings, Archive large)
    implements Subscribers {
  @Override
  public List<InboundItem> archive() {
    return items(QueueName.INBOUND_ARCHIVE);
  }

  @Override
  public List<InboundItem> converse() {
    return items(QueueName.INBOUND_CONVERSE);
  }

  @Override
  public List<InboundItem> window() {
    return items(QueueName.INBOUND_WINDOW);
  }

  @Override
  public List<PreparedReply> responses() {
    return take(QueueName.RESPONSES, handler -> TopicReader.ofReplies(handler, large::find));
  }

  @Override
  public List<ReplyResult> save() {
    return results(QueueName.RESULTS_SAVE);
  }

  @Override
  public List<ReplyResult> retry() {
    return results(QueueName.RESULTS_RETRY);
  }

  @Override
  public List<ReplyResult> alarm() {
    return results(QueueName.RESULTS_NOTIFY);
  }

  private List<InboundItem> items(String queue) {
    return take(queue, handler -> TopicReader.ofItems(handler, large::find));
  }

  private List<ReplyResult> results(String queue) {
    return take(queue, handler -> TopicReader.ofResults(handler, large::find));
  }

  /** The depot is somebody else's, and reads what lies there as it is. */
  @Override
  public List<Wished> wishes() {
    return take(
        QueueName.PARCEL_WISHES,
        handler ->
            message ->
                switch (WishBody.CODEC.read(message.body())) {
                  case Read.Understood<WishBody.Wish>(var wished) ->
                      handler.handle(new Wished(wished.parcel(), wished.wish()), 1);
                  case Read<WishBody.Wish> _ -> new Disposition.DeadLetter("not a wish");
                });
  }

  private <T> List<T> take(String queue, Function<TopicHandler<T>, MessageHandler> reader) {
    var calls = new QueueCalls(sqs, settings);
    var taken = new ArrayList<T>();
    var handler =
        reader.apply(
            (told, _) -> {
              taken.add(told);
              return Disposition.DONE;
            });
    for (var some = receive(calls, queue); !some.isEmpty(); some = receive(calls, queue)) {
      for (var message : some) {
        assertEquals(Disposition.DONE, handler.handle(message));
        calls.delete(queue, message.receiptHandle());
      }
    }
    return taken;
  }

  private static List<ReceivedMessage> receive(QueueCalls calls, String queue) {
    var now = Instant.now();
    return calls.receive(queue, 10, Duration.ZERO, Duration.ofMinutes(1)).stream()
        .map(message -> ReceivedMessage.of(message, now))
        .toList();
  }
}
