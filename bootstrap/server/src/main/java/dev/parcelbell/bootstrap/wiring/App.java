package dev.parcelbell.bootstrap.wiring;

import dagger.BindsInstance;
import dagger.Component;
import dev.parcelbell.adapter.dynamodb.in.TableClock;
import dev.parcelbell.adapter.dynamodb.out.DynamoDbStores;
import dev.parcelbell.adapter.messenger.out.GraphApi;
import dev.parcelbell.adapter.ses.out.SesProbe;
import dev.parcelbell.adapter.sms.out.SmsProbe;
import dev.parcelbell.adapter.sqs.out.Queues;
import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.usecase.UseCases;
import dev.parcelbell.bootstrap.operations.Metrics;
import dev.parcelbell.bootstrap.settings.Settings;
import dev.parcelbell.domain.channel.Channel;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The assembled application. What is not reachable from here does not exist. */
@Singleton
@Component(
    modules = {
      StoreModule.class,
      QueueModule.class,
      ChannelModule.class,
      ChatModule.class,
      TopicModule.class,
      RecognizerModule.class,
      UseCaseModule.class,
      HttpModule.class,
      WorkerModule.class
    })
public interface App {
  Settings settings();

  Routes routes();

  Workers workers();

  UseCases useCases();

  DynamoDbStores stores();

  Queues queues();

  /** With SNS only. */
  Optional<TopicSetup> topicSetup();

  IntentRecognizer recognizer();

  Apprentice apprentice();

  Optional<GraphApi> graph();

  Map<Channel, Sender> senders();

  Optional<SesProbe> mailProbe();

  Optional<SmsProbe> smsProbe();

  Closing closing();

  StopSignal stop();

  Standstill standstill();

  @Component.Factory
  interface Factory {
    App create(
        @BindsInstance Settings settings,
        @BindsInstance InstantSource clock,
        @BindsInstance TableClock tableClock,
        @BindsInstance Metrics metrics,
        @BindsInstance Closing closing,
        @BindsInstance StopSignal stop,
        @BindsInstance Standstill standstill);
  }

  /** Assembles it; nothing runs yet. */
  static App of(Settings settings, InstantSource clock) {
    return of(settings, clock, TableClock.SAME);
  }

  /** Assembles it for tables that live in another time than we do. */
  static App of(Settings settings, InstantSource clock, TableClock tableClock) {
    return DaggerApp.factory()
        .create(
            settings,
            clock,
            tableClock,
            new Metrics(),
            new Closing(),
            new StopSignal(),
            new Standstill());
  }
}
