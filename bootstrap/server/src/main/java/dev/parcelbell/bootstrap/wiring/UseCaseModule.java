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
import dev.parcelbell.application.port.out.Topics;
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
  static Ports ports(
      DynamoDbStores stores,
      SentMessages sentMessages,
      Archive archive,
      SqsTickets tickets,
      InboundQueue inboundQueue,
      Topics topics,
      FileTexts texts,
      ApprovedTemplates templates,
      PhoneNumbers phoneNumbers,
      Map<Channel, Sender> senders,
      Metrics metrics,
      StopSignal stop,
      InstantSource clock) {
    return new Ports(
        stores.customers(),
        stores.parcels(),
        stores.idempotency(),
        stores.deliveries(),
        tickets,
        stores.windows(),
        sentMessages,
        stores.replyClaims(),
        stores.channelStates(),
        archive,
        inboundQueue,
        topics,
        texts,
        templates,
        phoneNumbers,
        senders,
        metrics,
        new Ulids(clock),
        () -> ThreadLocalRandom.current().nextDouble(),
        moment -> stop.waitUntil(moment, clock));
  }

  @Provides
  @Singleton
  static UseCases useCases(Ports ports, Settings settings, InstantSource clock) {
    return new UseCases(ports, settings.engine().engine(), clock);
  }
}
