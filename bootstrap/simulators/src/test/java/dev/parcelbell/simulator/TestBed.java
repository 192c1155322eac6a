package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.messenger.MessengerSettings;
import dev.parcelbell.simulator.world.Pace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Running simulators whose receipts come at once, on a clock that stands still, with somebody who
 * calls them over HTTP, a listening app and a box for notifications.
 */
final class TestBed implements AutoCloseable {
  static final String ANA = "9000000000000001";
  static final Duration FALLBACK_AFTER = Duration.ofSeconds(10);
  static final String MESSAGES = "/v26.0/100000000000001/messages";
  private static final ObjectMapper MAPPER = new ObjectMapper();

  record Notification(String topicArn, String envelope) {}

  final MovableClock clock = new MovableClock();
  final AppWebhook app = AppWebhook.start();
  final List<Notification> notifications = new CopyOnWriteArrayList<>();
  final Simulators simulators;
  private final HttpClient client = HttpClient.newHttpClient();

  TestBed() {
    this(MessengerSettings.playground(), AwsSettings.playground());
  }

  TestBed(MessengerSettings messenger, AwsSettings aws) {
    var settings =
        SimulatorSettings.playground(
            clock, (topic, envelope) -> notifications.add(new Notification(topic, envelope)));
    simulators =
        Simulators.start(
            settings
                .withPace(Pace.with(FALLBACK_AFTER).atOnce())
                .withMessenger(messenger.withWebhook(app.uri()))
                .withAws(aws));
    simulators.messenger().addPerson(ANA, "Ana Berg");
  }

  /** To the Send API with the right token. */
  HttpResponse<String> send(String json) {
    return postJson(MESSAGES + "?access_token=playground-page-token", json);
  }

  /** To Ana; the receipts have come when this returns the id of the message. */
  String arrived(String type, String message) {
    var mid = json(send(message(ANA, type, message).toString()).body()).path("message_id");
    simulators.timeMoved();
    return mid.asText();
  }

  HttpResponse<String> postJson(String pathAndQuery, String json, String... headers) {
    return call(request(pathAndQuery, "application/json", json, headers));
  }

  HttpResponse<String> postForm(String pathAndQuery, String form, String... headers) {
    return call(request(pathAndQuery, "application/x-www-form-urlencoded", form, headers));
  }

  /** A signed request of the Query protocol to SES. */
  HttpResponse<String> ses(String form) {
    return aws("application/x-www-form-urlencoded; charset=utf-8", form);
  }

  /** A signed request to End User Messaging SMS. */
  HttpResponse<String> sms(String operation, String json) {
    var target = "PinpointSMSVoiceV2." + operation;
    return aws("application/x-amz-json-1.0", json, "X-Amz-Target", target);
  }

  private HttpResponse<String> aws(String type, String body, String... headers) {
    var credential = "playground/20261120/eu-central-1/service/aws4_request";
    var request =
        HttpRequest.newBuilder(URI.create(simulators.aws() + "/"))
            .header("Content-Type", type)
            .header(
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=" + credential + ", SignedHeaders=host, Signature=0")
            .POST(BodyPublishers.ofString(body));
    return call((headers.length == 0 ? request : request.headers(headers)).build());
  }

  private HttpRequest request(String target, String type, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(simulators.graph() + target))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body));
    return (headers.length == 0 ? request : request.headers(headers)).build();
  }

  HttpResponse<String> get(String pathAndQuery) {
    return call(HttpRequest.newBuilder(URI.create(simulators.graph() + pathAndQuery)).build());
  }

  HttpResponse<String> delete(String pathAndQuery, String json) {
    return call(
        HttpRequest.newBuilder(URI.create(simulators.graph() + pathAndQuery))
            .header("Content-Type", "application/json")
            .method("DELETE", BodyPublishers.ofString(json))
            .build());
  }

  HttpResponse<String> call(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException lost) {
      throw new IllegalStateException(lost);
    }
  }

  /** The events of the notifications so far, after what is due was brought. */
  List<JsonNode> events() {
    simulators.timeMoved();
    return notifications.stream()
        .map(notification -> json(json(notification.envelope()).path("Message").asText()))
        .toList();
  }

  /** The events that the app was posted so far, after what is due was brought. */
  List<JsonNode> webhooks() {
    simulators.timeMoved();
    return app.posts().stream().map(post -> json(post.body()).at("/entry/0/messaging/0")).toList();
  }

  /** What happened so far in threads that are not the app's, after what is due was brought. */
  List<JsonNode> standby() {
    simulators.timeMoved();
    return app.posts().stream()
        .map(post -> json(post.body()).at("/entry/0/standby/0"))
        .filter(event -> !event.isMissingNode())
        .toList();
  }

  void pass(Duration time) {
    clock.advance(time);
    simulators.timeMoved();
  }

  /** Code and subcode of an error of the Graph API. */
  static String error(HttpResponse<String> answer) {
    assertTrue(answer.statusCode() >= 400, answer.body());
    var error = json(answer.body()).path("error");
    return error.path("code").asInt() + "/" + error.path("error_subcode").asInt();
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException notJson) {
      throw new IllegalArgumentException(notJson);
    }
  }

  static ObjectNode message(String psid, String type, String message) {
    var json = MAPPER.createObjectNode();
    json.putObject("recipient").put("id", psid);
    return json.put("messaging_type", type).set("message", json(message));
  }

  static void eventually(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      LockSupport.parkNanos(1_000_000);
    }
    assertTrue(condition.getAsBoolean(), "did not happen in time");
  }

  @Override
  public void close() {
    client.close();
    simulators.close();
    app.close();
  }
}
