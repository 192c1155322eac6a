package dev.parcelbell.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.parcelbell.adapter.dynamodb.out.DynamoDbStores;
import dev.parcelbell.adapter.sqs.out.SqsTickets;
import dev.parcelbell.adapter.texts.out.FileTexts;
import dev.parcelbell.application.port.out.ApprovedTemplates;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.application.port.out.PhoneNumbers;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.application.usecase.Ports;
import dev.parcelbell.application.usecase.UseCases;
import dev.parcelbell.bootstrap.operations.Metrics;
import dev.parcelbell.bootstrap.settings.Settings;
import dev.parcelbell.domain.channel.Channel;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** The core, with every port in its place. */
@Module
interface UseCaseModule {
  @Provides
  @Singleton
  static UseCases useCases(
      DynamoDbStores stores,
      SentMessages sentMessages,
      Archive archive,
      SqsTickets tickets,
      InboundQueue inboundQueue,
      FileTexts texts,
      ApprovedTemplates templates,
      PhoneNumbers phoneNumbers,
      Map<Channel, Sender> senders,
      Metrics metrics,
      StopSignal stop,
      Settings settings,
      InstantSource clock) {
    var ports =
        new Ports(
            stores.customers(),
            stores.parcels(),
            stores.idempotency(),
            stores.deliveries(),
            tickets,
            stores.windows(),
            sentMessages,
            stores.channelStates(),
            archive,
            inboundQueue,
            texts,
            templates,
            phoneNumbers,
            senders,
            metrics,
            new Ulids(clock),
            () -> ThreadLocalRandom.current().nextDouble(),
            moment -> stop.waitUntil(moment, clock));
    return new UseCases(ports, settings.engine().engine(), clock);
  }
}
