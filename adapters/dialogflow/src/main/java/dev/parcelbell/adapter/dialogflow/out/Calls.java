package dev.parcelbell.adapter.dialogflow.out;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Makes each request once, and takes its answer within a time and a size. */
final class Calls implements AutoCloseable {
  /** An answer of Dialogflow has some kilobytes; its webhooks may not add more than 64 of them. */
  static final int ANSWER_BYTES_MAX = 256 << 10;

  private final HttpClient client;

  Calls(Duration connectTimeout) {
    client =
        HttpClient.newBuilder()
            // HTTP/2 would bring a retry of its own for requests that the server did not process.
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(connectTimeout)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  /**
   * @throws NoAnswer when none came, not in time, or too much of it
   */
  HttpResponse<byte[]> make(HttpRequest request, Duration patience) throws NoAnswer {
    if (!patience.isPositive()) {
      throw NoAnswer.late();
    }
    var answer =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
    try {
      return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      throw NoAnswer.because(failed.getCause() == null ? failed : failed.getCause());
    } catch (TimeoutException late) {
      answer.cancel(true);
      throw NoAnswer.late();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      answer.cancel(true);
      throw NoAnswer.because(stopped);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
