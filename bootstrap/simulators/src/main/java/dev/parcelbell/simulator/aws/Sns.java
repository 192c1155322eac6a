package dev.parcelbell.simulator.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;
import dev.parcelbell.simulator.world.World;

/** Wraps events into notifications and brings them to the sink. The signature is made up. */
public final class Sns {
  private final World world;
  private final AwsSettings settings;
  private final EventSink sink;

  public Sns(World world, AwsSettings settings, EventSink sink) {
    this.world = world;
    this.settings = settings;
    this.sink = sink;
  }

  /**
   * Every call is a notification with an id of its own.
   *
   * @param recipient whose events stay in order
   */
  public void publish(String topic, String recipient, ObjectNode event) {
    var topicArn = settings.arn("sns", topic);
    var envelope = Json.write(envelope(topicArn, Json.write(event)));
    world
        .courier()
        .send(
            topic + "/" + recipient,
            () -> {
              sink.publish(topicArn, envelope);
              return true;
            });
  }

  private ObjectNode envelope(String topicArn, String message) {
    var host = "https://sns." + settings.region() + ".amazonaws.com/";
    return Json.object()
        .put("Type", "Notification")
        .put("MessageId", world.ids().uuid())
        .put("TopicArn", topicArn)
        .put("Message", message)
        .put("Timestamp", AwsTime.millis(world.now()))
        .put("SignatureVersion", "1")
        .put("Signature", "U0lNVUxBVEVE")
        .put("SigningCertURL", host + "SimpleNotificationService-simulated.pem")
        .put(
            "UnsubscribeURL",
            host + "?Action=Unsubscribe&SubscriptionArn=" + topicArn + ":" + world.ids().uuid());
  }
}
