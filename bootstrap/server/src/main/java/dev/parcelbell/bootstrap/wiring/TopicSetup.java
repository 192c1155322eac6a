package dev.parcelbell.bootstrap.wiring;

import static java.util.stream.Collectors.toMap;

import dev.parcelbell.adapter.sns.out.Feed;
import dev.parcelbell.adapter.sns.out.SnsTopics;
import dev.parcelbell.adapter.sns.out.TopicNames;
import dev.parcelbell.adapter.sqs.out.TopicQueues;
import dev.parcelbell.adapter.sqs.wire.Subscription;
import java.util.List;
import software.amazon.awssdk.services.sns.SnsClient;

/** Makes the topics of SNS, and lets them tell the queues of their subscribers. */
public final class TopicSetup {
  private final SnsClient sns;
  private final TopicNames names;
  private final TopicQueues queues;

  TopicSetup(SnsClient sns, TopicNames names, TopicQueues queues) {
    this.sns = sns;
    this.names = names;
    this.queues = queues;
  }

  /** Which topics and subscriptions are not there; the queues have to be. */
  public List<String> missing() {
    return topics().missing();
  }

  /** Can be done again. Needs the queues. */
  public void create() {
    topics().create();
    Subscription.ALL.forEach(one -> queues.admit(one, names.arn(one.topic().text())));
  }

  private SnsTopics topics() {
    return new SnsTopics(sns, names, Subscription.ALL.stream().map(this::feed).toList());
  }

  private Feed feed(Subscription one) {
    var choice =
        one.choice().stream()
            .collect(toMap(Subscription.Choice::attribute, Subscription.Choice::values));
    return new Feed(one.topic().text(), queues.arn(one), choice);
  }
}
