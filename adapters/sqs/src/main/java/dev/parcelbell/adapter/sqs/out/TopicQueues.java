package dev.parcelbell.adapter.sqs.out;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.adapter.sqs.wire.Subscription;
import java.util.Map;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The queues of subscribers as SNS needs them. Every method throws {@link
 * software.amazon.awssdk.core.exception.SdkException} when SQS fails; it can be called again.
 */
public final class TopicQueues {
  private static final JsonMapper JSON = new JsonMapper();

  private final SqsClient sqs;
  private final QueueSettings settings;

  public TopicQueues(SqsClient sqs, QueueSettings settings) {
    this.sqs = sqs;
    this.settings = settings;
  }

  /** The ARN of a subscriber's queue, which has to be there. */
  public String arn(Subscription subscription) {
    var name = QueueAttributeName.QUEUE_ARN;
    var url = url(subscription);
    return sqs.getQueueAttributes(get -> get.queueUrl(url).attributeNames(name))
        .attributes()
        .getOrDefault(name, "");
  }

  /**
   * Lets a topic put messages into a subscriber's queue. Replaces the queue's policy: whoever may
   * write by a policy of their own role still may.
   */
  public void admit(Subscription subscription, String topicArn) {
    var url = url(subscription);
    var policy = policy(arn(subscription), topicArn);
    sqs.setQueueAttributes(
        set -> set.queueUrl(url).attributes(Map.of(QueueAttributeName.POLICY, policy)));
  }

  /** As the developer guide of SNS writes it ("Subscribing an Amazon SQS queue"). */
  static String policy(String queueArn, String topicArn) {
    var policy = JSON.createObjectNode().put("Version", "2012-10-17");
    var statement =
        policy.putArray("Statement").addObject().put("Sid", "topic").put("Effect", "Allow");
    statement.putObject("Principal").put("Service", "sns.amazonaws.com");
    statement.put("Action", "sqs:SendMessage").put("Resource", queueArn);
    statement.putObject("Condition").putObject("ArnEquals").put("aws:SourceArn", topicArn);
    return policy.toString();
  }

  private String url(Subscription subscription) {
    return sqs.getQueueUrl(get -> get.queueName(settings.prefix() + subscription.queue()))
        .queueUrl();
  }
}
