package dev.parcelbell.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * DynamoDB Local as a process of its own: its licence forbids compiling against it, so it is found
 * by the name of its main class, in the jars that {@code bootstrap/dynamodb-local} gathers.
 */
final class EmbeddedStore implements AutoCloseable {
  private static final String MAIN = "com.amazonaws.services.dynamodbv2.local.main.ServerRunner";
  private static final Duration START_MAX = Duration.ofSeconds(60);
  private static final Duration STOP_MAX = Duration.ofSeconds(5);
  private static final Duration ANSWER_MAX = Duration.ofSeconds(10);
  private static final long PAUSE_MILLIS = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** It checks no signature, but wants to see one. */
  private static final String SIGNATURE =
      "AWS4-HMAC-SHA256 Credential=playground/20260101/eu-central-1/dynamodb/aws4_request,"
          + " SignedHeaders=host;x-amz-target, Signature=0";

  private final ChildProcess child;
  private final URI endpoint;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private EmbeddedStore(ChildProcess child, URI endpoint) {
    this.child = child;
    this.endpoint = endpoint;
  }

  /** Starts it; it answers some seconds later, see {@link #awaitReady}. */
  static EmbeddedStore start(Jars jars, int port, DataDirectory data) throws IOException {
    var arguments = new ArrayList<>(List.of(MAIN, "-port", Integer.toString(port)));
    arguments.addAll(List.of("-sharedDb", "-disableTelemetry"));
    arguments.addAll(place(data));
    var recipe =
        new ChildProcess.Recipe(
            "dynamodb",
            List.of(
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"),
            jars.store(),
            EndsWithParent.class.getName(),
            arguments);
    var child = ChildProcess.silent(recipe, Map.of(), data);
    return new EmbeddedStore(child, URI.create("http://localhost:" + port));
  }

  private static List<String> place(DataDirectory data) throws IOException {
    if (data.keepsNothing()) {
      return List.of("-inMemory");
    }
    Path tables = Files.createDirectories(data.root().resolve("dynamodb"));
    StoreFile.makeIn(tables);
    return List.of("-dbPath", tables.toString());
  }

  /**
   * Waits until it answers.
   *
   * @throws CannotStart when it ends instead, or takes too long
   */
  void awaitReady() throws CannotStart, InterruptedException {
    long deadline = System.nanoTime() + START_MAX.toNanos();
    while (ask("ListTables", JSON.createObjectNode()).isEmpty()) {
      if (child.process().waitFor(Duration.ofMillis(PAUSE_MILLIS))
          || System.nanoTime() - deadline > 0) {
        throw new CannotStart("DynamoDB Local does not start: " + child.lastWords());
      }
    }
  }

  /**
   * Deletes every table with everything in it.
   *
   * @throws IllegalStateException when it does not answer
   */
  void deleteAll() {
    for (var table : call("ListTables", JSON.createObjectNode()).path("TableNames")) {
      call("DeleteTable", JSON.createObjectNode().put("TableName", table.asText()));
    }
  }

  Process process() {
    return child.process();
  }

  private JsonNode call(String action, ObjectNode input) {
    return ask(action, input)
        .orElseThrow(() -> new IllegalStateException("the store does not answer " + action));
  }

  private Optional<JsonNode> ask(String action, ObjectNode input) {
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(ANSWER_MAX)
            .header("content-type", "application/x-amz-json-1.0")
            .header("x-amz-target", "DynamoDB_20120810." + action)
            .header("authorization", SIGNATURE)
            .POST(BodyPublishers.ofString(input.toString()))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      return answer.statusCode() == 200
          ? Optional.of(JSON.readTree(answer.body()))
          : Optional.empty();
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(action + " was answered with no JSON", unreadable);
    } catch (IOException notReachable) {
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for the store", stopped);
    }
  }

  @Override
  public void close() {
    child.stop(STOP_MAX);
    client.shutdownNow();
  }
}
