package dev.parcelbell.stack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Asks a server, as curl would. */
final class Web implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration ANSWER_MAX = Duration.ofSeconds(60);

  record Answer(int status, String body, HttpHeaders headers) {
    /** A header that must be there. */
    String header(String name) {
      return headers
          .firstValue(name)
          .orElseThrow(() -> new AssertionError("no " + name + " in " + headers));
    }

    JsonNode json() {
      return Web.json(body);
    }

    /** The answer, which must be a good one. */
    JsonNode good() {
      if (status / 100 != 2) {
        throw new AssertionError("answered with " + status + ": " + body);
      }
      return body.isEmpty() ? JSON.nullNode() : json();
    }
  }

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final String base;

  Web(String base) {
    this.base = base;
  }

  /** Reads JSON. */
  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  Answer get(String path, String... headers) {
    return ask("GET", path, new byte[0], headers);
  }

  /** Sends JSON in which single quotes will do. */
  Answer send(String method, String path, String body, String... headers) {
    var all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "content-type";
    all[headers.length + 1] = "application/json";
    return ask(method, path, body.replace('\'', '"').getBytes(UTF_8), all);
  }

  /**
   * Sends bytes as they are.
   *
   * @throws UncheckedIOException when nobody answers
   */
  Answer ask(String method, String path, byte[] body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(base + path))
            .timeout(ANSWER_MAX)
            .method(method, BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      var answer = client.send(request.build(), BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body(), answer.headers());
    } catch (IOException nobody) {
      throw new UncheckedIOException(nobody);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for an answer", stopped);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
