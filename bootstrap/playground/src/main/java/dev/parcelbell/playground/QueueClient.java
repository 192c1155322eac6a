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
import java.time.Duration;

/** Speaks SQS's JSON protocol with the embedded queues, which check no signature. */
final class QueueClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI endpoint;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  QueueClient(URI endpoint) {
    this.endpoint = endpoint;
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /**
   * Puts a message into a queue.
   *
   * @throws IllegalStateException when it is not in the queue, as when there is no such queue
   */
  void send(String queueName, String body) {
    call("SendMessage", object().put("QueueUrl", url(queueName)).put("MessageBody", body));
  }

  /** Deletes every queue with everything in it. */
  void deleteAll() {
    for (var url : call("ListQueues", object()).path("QueueUrls")) {
      call("DeleteQueue", object().put("QueueUrl", url.asText()));
    }
  }

  String url(String queueName) {
    return endpoint + "/000000000000/" + queueName;
  }

  /**
   * Any action of SQS.
   *
   * @throws IllegalStateException when the answer is not 200
   */
  JsonNode call(String action, ObjectNode input) {
    var request =
        HttpRequest.newBuilder(endpoint)
            .timeout(PATIENCE)
            .header("content-type", "application/x-amz-json-1.0")
            .header("x-amz-target", "AmazonSQS." + action)
            .POST(BodyPublishers.ofString(input.toString()))
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new IllegalStateException(action + " was answered " + answer.statusCode());
      }
      return answer.body().isEmpty() ? object() : JSON.readTree(answer.body());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(action + " was answered with no JSON", unreadable);
    } catch (IOException unreachable) {
      throw new IllegalStateException("the queues do not answer", unreachable);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting for the queues", stopped);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
