package dev.parcelbell.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.parcelbell.adapter.sqs.out.Queues;
import dev.parcelbell.adapter.sqs.out.SqsInboundQueue;
import dev.parcelbell.adapter.sqs.out.SqsTickets;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.bootstrap.operations.Metrics;
import dev.parcelbell.bootstrap.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** SQS. */
@Module
interface QueueModule {
  /** A long poll waits for up to 20 s; an answer that takes longer never comes. */
  Duration ANSWER = Duration.ofSeconds(30);

  /** One for every open poll and for everybody who sends, arms or deletes at the same time. */
  int CONNECTIONS = 200;

  @Provides
  @Singleton
  static SqsClient sqs(Settings settings, Metrics metrics, Closing closing) {
    var aws = settings.aws();
    var builder =
        SqsClient.builder()
            .region(Region.of(aws.region()))
            .credentialsProvider(aws.credentialsProvider())
            .httpClient(
                ApacheHttpClient.builder()
                    .connectionTimeout(Duration.ofSeconds(2))
                    .socketTimeout(ANSWER)
                    .maxConnections(CONNECTIONS)
                    .build())
            .overrideConfiguration(all -> all.addExecutionInterceptor(metrics.requestCount()));
    aws.sqs().ifPresent(builder::endpointOverride);
    return closing.later(builder.build());
  }

  @Provides
  static QueueSettings queueSettings(Settings settings) {
    return QueueSettings.defaults()
        .withPrefix(settings.aws().queuePrefix())
        .withLanes(settings.aws().lanes());
  }

  @Provides
  @Singleton
  static Queues queues(SqsClient sqs, QueueSettings settings) {
    return new Queues(sqs, settings);
  }

  @Provides
  @Singleton
  static SqsTickets tickets(
      SqsClient sqs, QueueSettings settings, InstantSource clock, Metrics metrics) {
    var tickets = new SqsTickets(sqs, settings, clock);
    var gauge = tickets.gauge();
    metrics.watchLanes(gauge.lanes(), gauge::inFlight, gauge.inFlightMax());
    return tickets;
  }

  @Provides
  @Singleton
  static InboundQueue inboundQueue(SqsClient sqs, QueueSettings settings, Archive archive) {
    return new SqsInboundQueue(sqs, settings, archive);
  }
}
