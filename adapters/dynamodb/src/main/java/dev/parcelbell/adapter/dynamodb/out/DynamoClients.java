package dev.parcelbell.adapter.dynamodb.out;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Makes the clients of tables and streams. Whoever makes one closes it. */
public final class DynamoClients {
  private DynamoClients() {}

  public static DynamoDbClient tables(
      DynamoSettings settings, ClientOverrideConfiguration.Builder overrides) {
    return reach(DynamoDbClient.builder(), settings, overrides).build();
  }

  public static DynamoDbStreamsClient streams(
      DynamoSettings settings, ClientOverrideConfiguration.Builder overrides) {
    return reach(DynamoDbStreamsClient.builder(), settings, overrides).build();
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> B reach(
      B builder, DynamoSettings settings, ClientOverrideConfiguration.Builder overrides) {
    // Stores may be asked again: Door says why that is safe for conditional writes.
    var retries = StandardRetryStrategy.builder().maxAttempts(settings.attempts()).build();
    builder
        .httpClient(http(settings))
        .region(Region.of(settings.region()))
        .overrideConfiguration(overrides.retryStrategy(retries).build());
    settings.endpoint().ifPresent(builder::endpointOverride);
    settings
        .credentials()
        .ifPresent(
            fixed ->
                builder.credentialsProvider(
                    StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(fixed.accessKeyId(), fixed.secretAccessKey()))));
    return builder;
  }

  /**
   * With a pool of its own. The JDK's client keeps five connections at most, and looks for a
   * millisecond whether one is alive before every request: half of a request's time.
   */
  private static SdkHttpClient http(DynamoSettings settings) {
    return ApacheHttpClient.builder()
        .connectionTimeout(settings.connectTimeout())
        .socketTimeout(settings.answerTimeout())
        .maxConnections(settings.connections())
        .build();
  }
}
