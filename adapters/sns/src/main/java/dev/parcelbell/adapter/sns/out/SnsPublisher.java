package dev.parcelbell.adapter.sns.out;

import static java.util.stream.Collectors.toMap;

import dev.parcelbell.application.port.out.PortUnavailable;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/**
 * Publishes to FIFO topics of SNS: one request for each message, however many have subscribed. The
 * client may repeat a request, because SNS takes what has the same deduplication id once.
 */
public final class SnsPublisher {
  private final SnsClient sns;
  private final TopicNames names;

  public SnsPublisher(SnsClient sns, TopicNames names) {
    this.sns = sns;
    this.names = names;
  }

  /**
   * Returns when it is durable for everybody who subscribed.
   *
   * @param topic without prefix and ending
   * @param group its messages keep their order
   * @param once the deduplication id, for five minutes
   * @param body at most 256 KB with the attributes
   * @param attributes what subscriptions choose by
   * @throws PortUnavailable when nobody knows whether it was published
   */
  public void publish(
      String topic, String group, String once, String body, Map<String, String> attributes) {
    try {
      sns.publish(
          publish ->
              publish
                  .topicArn(names.arn(topic))
                  .messageGroupId(group)
                  .messageDeduplicationId(once)
                  .message(body)
                  .messageAttributes(typed(attributes)));
    } catch (SdkException down) {
      throw new PortUnavailable("topics", down);
    }
  }

  private static Map<String, MessageAttributeValue> typed(Map<String, String> attributes) {
    return attributes.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                attribute ->
                    MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue(attribute.getValue())
                        .build()));
  }
}
