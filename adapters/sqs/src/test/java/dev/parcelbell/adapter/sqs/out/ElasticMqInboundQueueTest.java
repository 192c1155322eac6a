package dev.parcelbell.adapter.sqs.out;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.adapter.sqs.elasticmq.SharedElasticMq;
import dev.parcelbell.adapter.sqs.in.Disposition;
import dev.parcelbell.adapter.sqs.in.InboundReader;
import dev.parcelbell.adapter.sqs.in.ReceivedMessage;
import dev.parcelbell.adapter.sqs.wire.QueueCalls;
import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.application.port.out.InboundQueue.Inbound;
import dev.parcelbell.application.testkit.InMemoryArchive;
import dev.parcelbell.application.testkit.InboundQueueContract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The contract on ElasticMQ, read as the workers read. */
class ElasticMqInboundQueueTest extends InboundQueueContract {
  @Override
  protected Fixture emptyQueue() {
    var sqs = SharedElasticMq.client();
    var settings = SharedElasticMq.freshQueues();
    new Queues(sqs, settings).create();
    var archive = new InMemoryArchive();
    return new Fixture(
        new SqsInboundQueue(sqs, settings, archive), new Workers(sqs, settings, archive));
  }

  private record Workers(SqsClient sqs, QueueSettings settings, InMemoryArchive archive)
      implements Behind {
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
                taken.add(
                    new Inbound(message.correlationId(), message.receivedAt(), message.body()));
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
      var now = SharedElasticMq.clock().instant();
      return calls.receive(queue, 10, Duration.ZERO, Duration.ofMinutes(1)).stream()
          .map(message -> ReceivedMessage.of(message, now))
          .toList();
    }
  }
}
