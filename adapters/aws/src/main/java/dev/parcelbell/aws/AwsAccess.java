package dev.parcelbell.aws;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;

/**
 * Where a service is, who calls it, and for how long one waits.
 *
 * @param endpoint instead of the region's own: a simulator, or a private one
 * @param timeout for a whole call, from looking up the address to the last byte of the answer
 */
public record AwsAccess(
    Region region, Optional<URI> endpoint, AwsCredentialsProvider credentials, Duration timeout) {
  public AwsAccess {
    if (!timeout.isPositive()) {
      throw new IllegalArgumentException("a provider needs some time to answer");
    }
  }

  /**
   * A client that makes exactly one request a call and works only within {@link OneCall#make}. To
   * be closed by the caller.
   */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C connect(B builder) {
    var http =
        UrlConnectionHttpClient.builder().connectionTimeout(timeout).socketTimeout(timeout).build();
    endpoint.ifPresent(builder::endpointOverride);
    return builder
        .region(region)
        .credentialsProvider(credentials)
        .httpClient(new OneShotHttpClient(http))
        .overrideConfiguration(
            o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallTimeout(timeout))
        .build();
  }

  @Override
  public String toString() {
    return "AwsAccess[" + region + "]";
  }
}
