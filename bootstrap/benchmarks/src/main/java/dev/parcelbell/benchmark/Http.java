package dev.parcelbell.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;

/** Calls to the stack. Every call is bounded, and one that fails ends the measuring. */
final class Http implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String API_KEY = "playground";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * @param at when it was here
   */
  record Reply(int status, String body, Instant at) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException notJson) {
        throw new UncheckedIOException(notJson);
      }
    }

    Reply orFail() {
      if (status / 100 != 2) {
        throw new IllegalStateException("answered " + status + ": " + body);
      }
      return this;
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  Reply get(URI uri) {
    return send(request(uri).GET().build());
  }

  Reply put(URI uri, String json) {
    return send(request(uri).PUT(BodyPublishers.ofString(json)).build());
  }

  Reply post(URI uri, String json) {
    return send(request(uri).POST(BodyPublishers.ofString(json)).build());
  }

  /** Posts with one more header. */
  Reply post(URI uri, String json, String header, String value) {
    return send(request(uri).header(header, value).POST(BodyPublishers.ofString(json)).build());
  }

  private static HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri)
        .timeout(PATIENCE)
        .header("x-api-key", API_KEY)
        .header("content-type", "application/json");
  }

  private Reply send(HttpRequest request) {
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      return new Reply(answer.statusCode(), answer.body(), Instant.now());
    } catch (IOException broken) {
      throw new UncheckedIOException(request.method() + " " + request.uri(), broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
