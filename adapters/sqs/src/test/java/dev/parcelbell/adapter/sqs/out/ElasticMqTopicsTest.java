package dev.parcelbell.adapter.sqs.out;

import dev.parcelbell.adapter.sqs.elasticmq.SharedElasticMq;
import dev.parcelbell.application.testkit.InMemoryArchive;
import dev.parcelbell.application.testkit.TopicsContract;

/** The contract on ElasticMQ in this process, with a queue for every subscriber. */
class ElasticMqTopicsTest extends TopicsContract {
  @Override
  protected Fixture unused() {
    var sqs = SharedElasticMq.client();
    var settings = SharedElasticMq.freshQueues();
    new Queues(sqs, settings).create();
    var archive = new InMemoryArchive();
    return new Fixture(
        new CodedTopics(new FanOut(sqs, settings), archive),
        new TopicSubscribers(sqs, settings, archive));
  }
}
