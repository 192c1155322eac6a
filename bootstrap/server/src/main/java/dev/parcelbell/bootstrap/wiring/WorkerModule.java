package dev.parcelbell.bootstrap.wiring;

import static java.nio.charset.StandardCharsets.UTF_8;

import dagger.Module;
import dagger.Provides;
import dev.parcelbell.adapter.dynamodb.in.ParcelChangeIntake;
import dev.parcelbell.adapter.dynamodb.in.ParcelChangeMessages;
import dev.parcelbell.adapter.dynamodb.in.StreamPoller;
import dev.parcelbell.adapter.dynamodb.in.StreamSettings;
import dev.parcelbell.adapter.dynamodb.in.TableClock;
import dev.parcelbell.adapter.dynamodb.out.DynamoDbStores;
import dev.parcelbell.adapter.messenger.in.MessengerBodies;
import dev.parcelbell.adapter.sqs.in.Backoff;
import dev.parcelbell.adapter.sqs.in.Disposition;
import dev.parcelbell.adapter.sqs.in.InboundReader;
import dev.parcelbell.adapter.sqs.in.MessageHandler;
import dev.parcelbell.adapter.sqs.in.QueueWorker;
import dev.parcelbell.adapter.sqs.in.TicketWorker;
import dev.parcelbell.adapter.sqs.in.WorkerSettings;
import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.usecase.ChatUseCases;
import dev.parcelbell.application.usecase.UseCases;
import dev.parcelbell.bootstrap.settings.Settings;
import dev.parcelbell.domain.channel.RawInput;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Who works on which queue. */
@Module
interface WorkerModule {
  /** A ticket comes back this long after the claim of a worker that died has ended. */
  Duration LEASE_MARGIN = Duration.ofSeconds(2);

  /** A receipt of an unknown attempt comes back every 10 s for 2 minutes; that is no failure. */
  int EVENT_RECEIVES_MAX = 30;

  Duration TICKET_RETRY_MAX = Duration.ofSeconds(30);

  @Provides
  static WorkerSettings workerSettings(Settings settings) {
    return WorkerSettings.defaults()
        .withPollWait(settings.aws().queueWait())
        .withConcurrency(settings.aws().concurrency());
  }

  @Provides
  @Singleton
  static Workers workers(
      Settings settings,
      SqsClient sqs,
      QueueSettings queues,
      WorkerSettings usual,
      UseCases useCases,
      ChatUseCases chat,
      Archive archive,
      ParcelChangeIntake changes,
      Provider<StreamPoller> poller,
      Standstill standstill,
      InstantSource clock) {
    var all = new ArrayList<Worker>();
    var lease = settings.engine().engine().lease();
    var visibility = lease.plus(LEASE_MARGIN);
    all.add(
        worker(
            new TicketWorker(
                sqs,
                queues,
                tickets(usual.withVisibility(visibility)),
                ticket -> standstill.work(() -> useCases.workTicket().work(ticket)),
                PortUnavailable.class::isInstance,
                clock)));
    var bodies = new MessengerBodies(useCases.sortInboundItem());
    all.add(
        onQueue(
            sqs,
            queues,
            usual,
            QueueName.WEBHOOK,
            new InboundReader(
                message -> {
                  bodies.take(message.correlationId(), message.receivedAt(), message.body());
                  return Disposition.DONE;
                },
                archive::find),
            clock));
    all.add(
        onQueue(
            sqs,
            queues,
            usual.withReceivesMax(EVENT_RECEIVES_MAX),
            QueueName.EVENTS,
            new InboundReader(new Events(useCases, clock), archive::find),
            clock));
    all.addAll(
        new ChatWorkers(useCases, chat, archive::find, usual, lease, clock)
            .all((queue, work, handler) -> onQueue(sqs, queues, work, queue, handler, clock)));
    all.add(
        new Rounds(
            "sweeper", settings.engine().sweepEvery(), () -> useCases.sweepDeliveries().sweep()));
    switch (settings.aws().parcelStream()) {
      case POLL -> all.add(worker(poller.get()));
      case QUEUE -> {
        var messages = new ParcelChangeMessages(changes);
        all.add(
            onQueue(
                sqs,
                queues,
                usual,
                QueueName.PARCEL_CHANGES,
                message -> {
                  messages.take(new RawInput(message.body().getBytes(UTF_8)));
                  return Disposition.DONE;
                },
                clock));
      }
      case NONE -> {}
    }
    return new Workers(all);
  }

  @Provides
  static ParcelChangeIntake changes(UseCases useCases, InstantSource clock, TableClock tableClock) {
    return new ParcelChangeIntake(
        useCases.announceParcelChange(), useCases.keepRaw(), clock, tableClock);
  }

  @Provides
  static StreamPoller poller(
      DynamoDbClient dynamo,
      DynamoDbStreamsClient streams,
      DynamoDbStores stores,
      ParcelChangeIntake changes,
      Settings settings,
      InstantSource clock) {
    return new StreamPoller(
        dynamo,
        streams,
        stores.names(),
        changes,
        PortUnavailable.class::isInstance,
        StreamSettings.of(settings.aws().instance()).every(settings.aws().streamPollEvery()),
        clock);
  }

  /** Closing it waits for what it is announcing. */
  private static Worker worker(StreamPoller poller) {
    var closing = Thread.ofVirtual().name("stop parcel-stream").unstarted(poller::close);
    return new Worker() {
      @Override
      public void start() {
        poller.start();
      }

      @Override
      public boolean isAlive() {
        return poller.isAlive();
      }

      @Override
      public void stop() {
        closing.start();
      }

      @Override
      public boolean awaitStop(Duration bound) throws InterruptedException {
        return closing.join(bound);
      }
    };
  }

  /**
   * A ticket that fails has to come back more often than the sweeper sends a new one, which counts
   * anew; otherwise poison would never be parked.
   */
  private static WorkerSettings tickets(WorkerSettings usual) {
    return new WorkerSettings(
        usual.pollWait(),
        usual.visibility(),
        usual.concurrency(),
        usual.gather(),
        usual.receivesMax(),
        new Backoff(Duration.ofSeconds(1), TICKET_RETRY_MAX),
        usual.outage());
  }

  private static Worker onQueue(
      SqsClient sqs,
      QueueSettings queues,
      WorkerSettings settings,
      String queue,
      MessageHandler handler,
      InstantSource clock) {
    var worker =
        new QueueWorker(
            sqs, queues, settings, queue, handler, PortUnavailable.class::isInstance, clock);
    return new Worker() {
      @Override
      public void start() {
        worker.start();
      }

      @Override
      public boolean isAlive() {
        return worker.isPolling();
      }

      @Override
      public void stop() {
        worker.stop();
      }

      @Override
      public boolean awaitStop(Duration bound) throws InterruptedException {
        return worker.awaitStop(bound);
      }
    };
  }

  private static Worker worker(TicketWorker tickets) {
    return new Worker() {
      @Override
      public void start() {
        tickets.start();
      }

      @Override
      public boolean isAlive() {
        return tickets.isPolling();
      }

      @Override
      public void stop() {
        tickets.stop();
      }

      @Override
      public boolean awaitStop(Duration bound) throws InterruptedException {
        return tickets.awaitStop(bound);
      }
    };
  }
}
