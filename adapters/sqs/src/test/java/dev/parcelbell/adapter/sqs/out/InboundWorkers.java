package dev.parcelbell.adapter.sqs.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.adapter.sqs.in.Disposition;
import dev.parcelbell.adapter.sqs.in.InboundReader;
import dev.parcelbell.adapter.sqs.in.ReceivedMessage;
import dev.parcelbell.adapter.sqs.wire.QueueCalls;
import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.InboundQueue.Inbound;
import dev.parcelbell.application.testkit.InMemoryArchive;
import dev.parcelbell.application.testkit.InboundQueueContract.Behind;
import dev.parcelbell.application.testkit.InboundQueueContract.Fixture;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Takes out what waits, as the workers do. */
public record InboundWorkers(SqsClient sqs, QueueSettings settings, Archive archive)
    implements Behind {
  /** Fresh queues in an SQS. */
  public static Fixture fixture(SqsClient sqs, QueueSettings settings) {
    for (var queue : List.of(QueueName.WEBHOOK, QueueName.EVENTS)) {
      sqs.createQueue(create -> create.queueName(settings.prefix() + queue));
    }
    var archive = new InMemoryArchive();
    return new Fixture(
        new SqsInboundQueue(sqs, settings, archive), new InboundWorkers(sqs, settings, archive));
  }

  @Override
  public List<Inbound> takeWebhooks() {
    return take(QueueName.WEBHOOK);
  }

  @Override
  public List<Inbound> takeEvents() {
    return take(QueueName.EVENTS);
  }

  private List<Inbound> take(String queue) {
    var calls = new QueueCalls(sqs, settings);
    var taken = new ArrayList<Inbound>();
    var reader =
        new InboundReader(
            message -> {
              taken.add(new Inbound(message.correlationId(), message.receivedAt(), message.body()));
              return Disposition.DONE;
            },
            archive::find);
    for (var some = receive(calls, queue); !some.isEmpty(); some = receive(calls, queue)) {
      for (var message : some) {
        assertEquals(Disposition.DONE, reader.handle(message));
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
