package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.local.DynamoDbLocal;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A network that delivers every request, and loses the answers that it is told to lose. */
final class LosesAnswers implements SdkHttpClient {
  private final SdkHttpClient real = ApacheHttpClient.create();
  private final AtomicInteger toLose = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();

  void loseNext(int answers) {
    toLose.set(answers);
  }

  /** How many requests went out since the last time somebody asked. */
  int requests() {
    return requests.getAndSet(0);
  }

  DynamoDbClient client() {
    return DynamoDbClient.builder()
        .httpClient(this)
        .endpointOverride(DynamoDbLocal.shared().endpoint())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    var prepared = real.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        requests.incrementAndGet();
        var answer = prepared.call();
        if (toLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
          throw new IOException("the connection was reset");
        }
        return answer;
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  @Override
  public void close() {
    real.close();
  }
}
