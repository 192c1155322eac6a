package dev.parcelbell.playground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What tests do with a queue. */
final class QueueProbe implements AutoCloseable {
  private final QueueClient client;

  QueueProbe(int port) {
    client = new QueueClient(URI.create("http://localhost:" + port));
  }

  void create(String queue) {
    var input = QueueClient.object().put("QueueName", queue);
    if (queue.endsWith(".fifo")) {
      input.putObject("Attributes").put("FifoQueue", "true").put("VisibilityTimeout", "30");
    }
    client.call("CreateQueue", input);
  }

  void createWithDeadLetters(String queue, String deadLetters, int receivesMax) {
    var policy =
        QueueClient.object()
            .put("deadLetterTargetArn", "arn:aws:sqs:eu-central-1:000000000000:" + deadLetters)
            .put("maxReceiveCount", receivesMax);
    var input = QueueClient.object().put("QueueName", queue);
    input.putObject("Attributes").put("RedrivePolicy", policy.toString());
    client.call("CreateQueue", input);
  }

  void send(String queue, String body) {
    client.send(queue, body);
  }

  void send(String queue, String body, Duration delay) {
    client.call("SendMessage", message(queue, body).put("DelaySeconds", delay.toSeconds()));
  }

  void sendInGroup(String queue, String group, String body) {
    client.call(
        "SendMessage",
        message(queue, body)
            .put("MessageGroupId", group)
            .put("MessageDeduplicationId", UUID.randomUUID().toString()));
  }

  private ObjectNode message(String queue, String body) {
    return QueueClient.object().put("QueueUrl", client.url(queue)).put("MessageBody", body);
  }

  /** The bodies that are visible now; each is hidden for the given time. */
  List<String> receive(String queue, Duration hiddenFor) {
    var bodies = new ArrayList<String>();
    for (var message : messages(queue, hiddenFor)) {
      bodies.add(message.path("Body").asText());
    }
    return bodies;
  }

  JsonNode messages(String queue, Duration hiddenFor) {
    var input =
        QueueClient.object()
            .put("QueueUrl", client.url(queue))
            .put("MaxNumberOfMessages", 10)
            .put("VisibilityTimeout", hiddenFor.toSeconds());
    input.putArray("AttributeNames").add("All");
    return client.call("ReceiveMessage", input).path("Messages");
  }

  void hide(String queue, JsonNode message, Duration hiddenFor) {
    client.call(
        "ChangeMessageVisibility",
        handle(queue, message).put("VisibilityTimeout", hiddenFor.toSeconds()));
  }

  void delete(String queue, JsonNode message) {
    client.call("DeleteMessage", handle(queue, message));
  }

  void deleteAll() {
    client.deleteAll();
  }

  private ObjectNode handle(String queue, JsonNode message) {
    return QueueClient.object()
        .put("QueueUrl", client.url(queue))
        .put("ReceiptHandle", message.path("ReceiptHandle").asText());
  }

  @Override
  public void close() {
    client.close();
  }
}
