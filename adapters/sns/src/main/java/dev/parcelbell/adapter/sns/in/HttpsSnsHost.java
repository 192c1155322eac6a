package dev.parcelbell.adapter.sns.in;

import dev.parcelbell.http.Body;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * SNS over the network. The client is made when it is needed first: most processes never do, and
 * none should start later because of it.
 */
public final class HttpsSnsHost implements SnsHost, AutoCloseable {
  private static final Duration CONNECT_MAX = Duration.ofSeconds(2);
  private static final Duration ANSWER_MAX = Duration.ofSeconds(5);

  /** A certificate has two thousand bytes. */
  private static final long BYTES_MAX = 64 * 1024;

  private Optional<HttpClient> client = Optional.empty();

  @Override
  public Answer get(URI address) throws IOException {
    var request = HttpRequest.newBuilder(address).timeout(ANSWER_MAX).GET().build();
    var whole = BodyHandlers.limiting(BodyHandlers.ofByteArray(), BYTES_MAX);
    try {
      var answer = client().send(request, whole);
      return new Answer(answer.statusCode(), new Body(answer.body()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while SNS was asked");
    }
  }

  private synchronized HttpClient client() {
    var made =
        client.orElseGet(
            () ->
                HttpClient.newBuilder()
                    .connectTimeout(CONNECT_MAX)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build());
    client = Optional.of(made);
    return made;
  }

  @Override
  public synchronized void close() {
    client.ifPresent(HttpClient::shutdownNow);
  }
}
