package dev.parcelbell.adapter.sqs.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.adapter.sqs.FakeSqs;
import dev.parcelbell.adapter.sqs.elasticmq.SharedElasticMq;
import dev.parcelbell.adapter.sqs.wire.Subscription;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;
import software.amazon.awssdk.services.sqs.model.SetQueueAttributesRequest;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TopicQueuesTest {
  private static final Subscription SUBSCRIPTION = Subscription.ALL.getFirst();
  private static final String TOPIC = "arn:aws:sns:eu-central-1:123456789012:parcelbell-x.fifo";

  @Test
  void a_queue_has_an_arn() {
    var sqs = SharedElasticMq.client();
    var settings = SharedElasticMq.freshQueues();
    var queues = new TopicQueues(sqs, settings);
    assertThrows(QueueDoesNotExistException.class, () -> queues.arn(SUBSCRIPTION));
    new Queues(sqs, settings).create();

    var arn = queues.arn(SUBSCRIPTION);

    assertEquals(List.of("arn", "aws", "sqs"), List.of(arn.split(":", -1)).subList(0, 3));
    assertEquals(settings.prefix() + SUBSCRIPTION.queue(), arn.substring(arn.lastIndexOf(':') + 1));
  }

  @Test
  void only_its_topic_may_put_messages_into_it() {
    assertEquals(
        "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"topic\",\"Effect\":\"Allow\","
            + "\"Principal\":{\"Service\":\"sns.amazonaws.com\"},\"Action\":\"sqs:SendMessage\","
            + "\"Resource\":\"arn:q\",\"Condition\":{\"ArnEquals\":{\"aws:SourceArn\":\""
            + TOPIC
            + "\"}}}]}",
        TopicQueues.policy("arn:q", TOPIC));
  }

  /** ElasticMQ knows no policies. */
  @Test
  void the_policy_is_an_attribute_of_the_queue() {
    var fake = new FakeSqs();
    new TopicQueues(fake, SharedElasticMq.freshQueues()).admit(SUBSCRIPTION, TOPIC);

    var attributes =
        fake.requests(SetQueueAttributesRequest.class).findFirst().orElseThrow().attributes();
    assertEquals(TopicQueues.policy(FakeSqs.ARN, TOPIC), attributes.get(QueueAttributeName.POLICY));
  }
}
