package dev.parcelbell.adapter.sqs.out;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.parcelbell.adapter.sqs.elasticmq.SharedElasticMq;
import dev.parcelbell.adapter.sqs.wire.Handle;
import dev.parcelbell.adapter.sqs.wire.QueueCalls;
import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.adapter.sqs.wire.TicketBody;
import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.testkit.TicketsContract;
import dev.parcelbell.application.testkit.TicketsContract.DeadLetter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/** Fresh ticket queues of one lane, and a look behind them with the client alone. */
public final class TestLane implements TicketsContract.Behind {
  private final SqsClient sqs;
  private final InstantSource clock;
  private final Duration visibility;
  private final Consumer<Duration> passTime;
  private final QueueSettings settings;

  public TestLane(
      SqsClient sqs, InstantSource clock, Duration visibility, Consumer<Duration> passTime) {
    this.sqs = sqs;
    this.clock = clock;
    this.visibility = visibility;
    this.passTime = passTime;
    this.settings = SharedElasticMq.freshQueues().withInFlightMax(TicketsContract.IN_FLIGHT_MAX);
    for (var queue : List.of(QueueName.lane(0), QueueName.TICKETS_DEAD)) {
      sqs.createQueue(create -> create.queueName(settings.prefix() + queue));
    }
  }

  public SqsTickets tickets() {
    return new SqsTickets(sqs, settings, clock);
  }

  @Override
  public List<ReceivedTicket> receive() {
    var all = new ArrayList<ReceivedTicket>();
    for (var some = receiveSome(); !some.isEmpty(); some = receiveSome()) {
      some.forEach(message -> all.add(received(message)));
    }
    return all;
  }

  private List<Message> receiveSome() {
    return new QueueCalls(sqs, settings).receive(QueueName.lane(0), 10, Duration.ZERO, visibility);
  }

  private ReceivedTicket received(Message message) {
    var body = read(message);
    var receives = MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT;
    return new ReceivedTicket(
        body.ticket(),
        new Handle(0, message.receiptHandle()).text(),
        Integer.parseInt(message.attributes().getOrDefault(receives, "0")),
        body.sentAt().orElseThrow(),
        clock.instant());
  }

  private static TicketBody.Read.Understood read(Message message) {
    return assertInstanceOf(TicketBody.Read.Understood.class, TicketBody.read(message.body()));
  }

  @Override
  public void advance(Duration time) {
    passTime.accept(time);
  }

  @Override
  public List<DeadLetter> deadLetters() {
    var url =
        sqs.getQueueUrl(get -> get.queueName(settings.prefix() + QueueName.TICKETS_DEAD))
            .queueUrl();
    return sqs
        .receiveMessage(
            receive -> receive.queueUrl(url).maxNumberOfMessages(10).messageAttributeNames("All"))
        .messages()
        .stream()
        .map(message -> new DeadLetter(read(message).ticket(), reason(message)))
        .toList();
  }

  private static String reason(Message message) {
    var reason = message.messageAttributes().get(QueueCalls.REASON);
    return reason == null ? "no reason" : reason.stringValue();
  }
}
