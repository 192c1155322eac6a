package dev.parcelbell.adapter.messenger.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.messenger.wire.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;

/**
 * Calls of the Graph API on behalf of one page. Each is made once and answered within its time-out.
 * Safe for use by many threads; close it to drop its connections.
 */
public final class GraphApi implements AutoCloseable {
  private static final int ANSWER_BYTES_MAX = 1 << 20;

  private final GraphSettings settings;
  private final HttpClient client;

  public GraphApi(GraphSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            // HTTP/2 would bring a retry of its own for requests that the server did not process.
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(settings.connectTimeout())
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  GraphSettings settings() {
    return settings;
  }

  /** Posts to an edge of the page. */
  GraphReply post(String edge, ObjectNode json) {
    var body = new OneTimeBody(json.toString().getBytes(UTF_8));
    var request =
        HttpRequest.newBuilder(address("/" + settings.pageId() + "/" + edge, Map.of()))
            .header("content-type", "application/json; charset=utf-8")
            .POST(body)
            .build();
    return exchange(request, settings.timeout(), body::withdraw);
  }

  /** Reads what is at a path below the version. */
  GraphReply get(String path, Map<String, String> parameters, Duration patience) {
    var request = HttpRequest.newBuilder(address(path, parameters)).GET().build();
    return exchange(request, patience, () -> false);
  }

  private GraphReply exchange(HttpRequest request, Duration patience, BooleanSupplier withdrawn) {
    var answer =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_BYTES_MAX));
    try {
      return read(answer.get(patience.toNanos(), TimeUnit.NANOSECONDS));
    } catch (ExecutionException failed) {
      var cause = failed.getCause() == null ? failed : failed.getCause();
      return unanswered(answer, cause, withdrawn);
    } catch (TimeoutException late) {
      return unanswered(answer, late, withdrawn);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return unanswered(answer, stopped, withdrawn);
    }
  }

  private static GraphReply read(HttpResponse<byte[]> response) {
    return new GraphReply.Answered(
        response.statusCode(), response.headers(), Json.object(response.body()));
  }

  /** Only the kind of a failure is told on: messages of libraries repeat addresses. */
  private static GraphReply unanswered(
      CompletableFuture<?> answer, Throwable why, BooleanSupplier withdrawn) {
    String cause = why.getClass().getSimpleName();
    // Withdrawn first and cancelled second, so that nothing goes out in between.
    boolean nothingWentOut = withdrawn.getAsBoolean() || why instanceof SSLHandshakeException;
    answer.cancel(true);
    return nothingWentOut ? new GraphReply.NotReached(cause) : new GraphReply.Unanswered(cause);
  }

  private URI address(String path, Map<String, String> parameters) {
    var all = new LinkedHashMap<>(parameters);
    all.put("access_token", settings.pageToken());
    settings.proof().ifPresent(proof -> all.put("appsecret_proof", proof));
    var query =
        all.entrySet().stream()
            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    return URI.create(settings.base() + "/" + settings.version() + path + "?" + query);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
