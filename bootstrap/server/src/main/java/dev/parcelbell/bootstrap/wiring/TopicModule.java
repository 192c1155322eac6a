package dev.parcelbell.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.parcelbell.adapter.sns.out.SnsPublisher;
import dev.parcelbell.adapter.sqs.out.CodedTopics;
import dev.parcelbell.adapter.sqs.out.FanOut;
import dev.parcelbell.adapter.sqs.out.Publisher;
import dev.parcelbell.adapter.sqs.out.TopicQueues;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.Topics;
import dev.parcelbell.bootstrap.operations.Metrics;
import dev.parcelbell.bootstrap.settings.Settings;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Topics: of SNS where they are named, and otherwise a queue after the other. */
@Module
interface TopicModule {
  Duration CONNECT = Duration.ofSeconds(2);
  Duration ANSWER = Duration.ofSeconds(10);

  @Provides
  @Singleton
  static Optional<SnsClient> sns(Settings settings, Metrics metrics, Closing closing) {
    return settings
        .topics()
        .names()
        .map(
            _ -> {
              var builder =
                  SnsClient.builder()
                      .region(Region.of(settings.aws().region()))
                      .credentialsProvider(settings.aws().credentialsProvider())
                      .httpClient(
                          ApacheHttpClient.builder()
                              .connectionTimeout(CONNECT)
                              .socketTimeout(ANSWER)
                              .build())
                      .overrideConfiguration(
                          all -> all.addExecutionInterceptor(metrics.requestCount()));
              settings.topics().endpoint().ifPresent(builder::endpointOverride);
              return closing.later(builder.build());
            });
  }

  @Provides
  @Singleton
  static Topics topics(
      Optional<SnsClient> sns,
      SqsClient sqs,
      QueueSettings queues,
      Archive archive,
      Settings settings) {
    var publisher =
        sns.flatMap(
                client -> settings.topics().names().map(names -> new SnsPublisher(client, names)))
            .map(TopicModule::publisher)
            .orElseGet(() -> new FanOut(sqs, queues));
    return new CodedTopics(publisher, archive);
  }

  /** What the queues call a publication is what SNS calls a message. */
  static Publisher publisher(SnsPublisher sns) {
    return one ->
        sns.publish(
            one.topic().text(),
            one.place().group(),
            one.place().once(),
            one.body(),
            one.attributes());
  }

  @Provides
  static Optional<TopicSetup> topicSetup(
      Optional<SnsClient> sns, SqsClient sqs, QueueSettings queues, Settings settings) {
    return sns.flatMap(
        client ->
            settings
                .topics()
                .names()
                .map(names -> new TopicSetup(client, names, new TopicQueues(sqs, queues))));
  }
}
