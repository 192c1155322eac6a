package dev.parcelbell.adapter.sqs.out;

import dev.parcelbell.adapter.sqs.elasticmq.SharedElasticMq;
import dev.parcelbell.application.testkit.InboundQueueContract;

/** The contract on ElasticMQ in this process. */
class ElasticMqInboundQueueTest extends InboundQueueContract {
  @Override
  protected Fixture emptyQueue() {
    return InboundWorkers.fixture(SharedElasticMq.client(), SharedElasticMq.freshQueues());
  }
}
