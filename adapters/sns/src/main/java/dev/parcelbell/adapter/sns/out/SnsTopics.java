package dev.parcelbell.adapter.sns.out;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Subscription;

/**
 * The topics that Parcelbell needs, each with its subscriptions. Every method throws {@link
 * software.amazon.awssdk.core.exception.SdkException} when SNS fails; it can be called again.
 */
public final class SnsTopics {
  /** Each group has the throughput to itself, and what is the same is sought within it. */
  private static final Map<String, String> GROUPS_AT_ONCE =
      Map.of("FifoThroughputScope", "MessageGroup");

  private static final Map<String, String> FIFO =
      Map.of(
          "FifoTopic",
          "true",
          "ContentBasedDeduplication",
          "false",
          "FifoThroughputScope",
          "MessageGroup");

  private final SnsClient sns;
  private final TopicNames names;
  private final List<Feed> feeds;

  public SnsTopics(SnsClient sns, TopicNames names, List<Feed> feeds) {
    this.sns = sns;
    this.names = names;
    this.feeds = List.copyOf(feeds);
  }

  /**
   * Makes the topics and subscriptions that are missing, and gives those that are there the
   * attributes they should have. Subscriptions of others stay.
   */
  public void create() {
    for (var topic : feeds.stream().map(Feed::topic).collect(toSet())) {
      if (exists(topic)) {
        GROUPS_AT_ONCE.forEach((name, value) -> set(topic, name, value));
      } else {
        make(topic);
      }
      var there = subscriptions(topic);
      feeds.stream().filter(feed -> feed.topic().equals(topic)).forEach(feed -> feed(feed, there));
    }
  }

  /** Which topics are not there, and which queues are not told, for a person to read. */
  public List<String> missing() {
    var missing = new ArrayList<String>();
    for (var topic : feeds.stream().map(Feed::topic).distinct().toList()) {
      if (exists(topic)) {
        var told = subscriptions(topic).keySet();
        feeds.stream()
            .filter(feed -> feed.topic().equals(topic) && !told.contains(feed.queueArn()))
            .forEach(feed -> missing.add(names.arn(topic) + " -> " + feed.queueArn()));
      } else {
        missing.add(names.arn(topic));
      }
    }
    return missing;
  }

  private boolean exists(String topic) {
    try {
      sns.getTopicAttributes(get -> get.topicArn(names.arn(topic)));
      return true;
    } catch (NotFoundException missing) {
      return false;
    }
  }

  /** SNS makes topics in the account and region of the caller, whatever the names say. */
  private void make(String topic) {
    var made = sns.createTopic(create -> create.name(names.name(topic)).attributes(FIFO));
    if (!names.arn(topic).equals(made.topicArn())) {
      throw new IllegalStateException(
          "the topic was made as %s, not as %s".formatted(made.topicArn(), names.arn(topic)));
    }
  }

  private void set(String topic, String name, String value) {
    sns.setTopicAttributes(
        set -> set.topicArn(names.arn(topic)).attributeName(name).attributeValue(value));
  }

  /** The ARN of the subscription of every queue. */
  private Map<String, String> subscriptions(String topic) {
    return sns
        .listSubscriptionsByTopicPaginator(list -> list.topicArn(names.arn(topic)))
        .subscriptions()
        .stream()
        .filter(subscription -> "sqs".equals(subscription.protocol()))
        .collect(toMap(Subscription::endpoint, Subscription::subscriptionArn, (one, _) -> one));
  }

  private void feed(Feed feed, Map<String, String> there) {
    var attributes = Map.of("RawMessageDelivery", "true", "FilterPolicy", feed.filterPolicy());
    var known = there.get(feed.queueArn());
    if (known == null) {
      sns.subscribe(
          subscribe ->
              subscribe
                  .topicArn(names.arn(feed.topic()))
                  .protocol("sqs")
                  .endpoint(feed.queueArn())
                  .attributes(attributes));
    } else {
      attributes.forEach(
          (name, value) ->
              sns.setSubscriptionAttributes(
                  set -> set.subscriptionArn(known).attributeName(name).attributeValue(value)));
    }
  }
}
