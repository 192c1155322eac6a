package dev.parcelbell.bootstrap.wiring;

import dagger.Module;
import dagger.Provides;
import dev.parcelbell.adapter.dynamodb.out.DynamoClients;
import dev.parcelbell.adapter.dynamodb.out.DynamoDbStores;
import dev.parcelbell.adapter.dynamodb.out.DynamoSettings;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.bootstrap.operations.Metrics;
import dev.parcelbell.bootstrap.settings.Settings;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** DynamoDB. */
@Module
interface StoreModule {
  @Provides
  static DynamoSettings dynamoSettings(Settings settings) {
    var aws = settings.aws();
    var usual = DynamoSettings.in(aws.region());
    var credentials =
        aws.credentials()
            .map(key -> new DynamoSettings.Credentials(key.accessKeyId(), key.secretAccessKey()));
    return new DynamoSettings(
        aws.dynamoDb(),
        aws.region(),
        credentials,
        usual.connectTimeout(),
        usual.answerTimeout(),
        usual.attempts(),
        usual.connections());
  }

  @Provides
  @Singleton
  static DynamoDbClient dynamoDb(DynamoSettings settings, Metrics metrics, Closing closing) {
    return closing.later(DynamoClients.tables(settings, counted(metrics)));
  }

  @Provides
  @Singleton
  static DynamoDbStreamsClient streams(DynamoSettings settings, Metrics metrics, Closing closing) {
    return closing.later(DynamoClients.streams(settings, counted(metrics)));
  }

  private static ClientOverrideConfiguration.Builder counted(Metrics metrics) {
    return ClientOverrideConfiguration.builder().addExecutionInterceptor(metrics.requestCount());
  }

  @Provides
  @Singleton
  static DynamoDbStores stores(DynamoDbClient dynamo, Settings settings, InstantSource clock) {
    var names = TableNames.withPrefix(settings.aws().tablePrefix());
    return new DynamoDbStores(dynamo, names, clock);
  }

  @Provides
  @Singleton
  static Archive archive(DynamoDbStores stores, Settings settings) {
    return stores.archive(settings.aws().archiveKept());
  }

  @Provides
  @Singleton
  static SentMessages sentMessages(DynamoDbStores stores) {
    return stores.sentMessages();
  }
}
