package dev.parcelbell.adapter.sqs.container;

import dev.parcelbell.adapter.sqs.elasticmq.SharedElasticMq;
import dev.parcelbell.adapter.sqs.out.InboundWorkers;
import dev.parcelbell.application.testkit.InboundQueueContract;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeedsContainers.class)
class ContainerInboundQueueTest extends InboundQueueContract {
  @Override
  protected Fixture emptyQueue() {
    return InboundWorkers.fixture(ElasticMqContainer.client(), SharedElasticMq.freshQueues());
  }
}
