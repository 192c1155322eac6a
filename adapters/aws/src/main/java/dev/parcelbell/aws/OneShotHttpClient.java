package dev.parcelbell.aws;

import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.SdkHttpClient;

/**
 * Lets one request a call through, and only one that is never sent a second time.
 *
 * <p>{@link java.net.HttpURLConnection} by itself repeats a POST whose connection broke before the
 * answer (system property {@code sun.net.http.retryPost}), except when the length of the body was
 * announced, because then it does not keep the body. It also looks whether a kept connection is
 * still alive before it uses it for such a request.
 */
final class OneShotHttpClient implements SdkHttpClient {
  private final SdkHttpClient http;

  OneShotHttpClient(SdkHttpClient http) {
    this.http = http;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    var call = OneCall.current();
    var body =
        request
            .contentStreamProvider()
            .filter(_ -> request.httpRequest().firstMatchingHeader("Content-Length").isPresent())
            .orElseThrow(() -> new IllegalStateException("a body of unknown length may be resent"));
    call.begin();
    ContentStreamProvider watched =
        () -> {
          call.bodyLeaves();
          return body.newStream();
        };
    return http.prepareRequest(
        HttpExecuteRequest.builder()
            .request(request.httpRequest())
            .contentStreamProvider(watched)
            .metricCollector(request.metricCollector().orElse(null))
            .build());
  }

  @Override
  public String clientName() {
    return http.clientName();
  }

  @Override
  public void close() {
    http.close();
  }
}
