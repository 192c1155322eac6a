package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.InboundQueue.Inbound;
import java.util.ArrayList;
import java.util.List;

class InMemoryInboundQueueTest extends InboundQueueContract {
  @Override
  protected Fixture emptyQueue() {
    var queue = new InMemoryInboundQueue();
    return new Fixture(queue, new Memory(queue, new ArrayList<>(), new ArrayList<>()));
  }

  /** The queue in memory keeps what was taken, so it is remembered here. */
  record Memory(InMemoryInboundQueue queue, List<Inbound> webhooks, List<Inbound> events)
      implements Behind {
    @Override
    public List<Inbound> takeWebhooks() {
      return unseen(queue.webhooks(), webhooks);
    }

    @Override
    public List<Inbound> takeEvents() {
      return unseen(queue.events(), events);
    }

    private static List<Inbound> unseen(List<Inbound> all, List<Inbound> taken) {
      var unseen = List.copyOf(all.subList(taken.size(), all.size()));
      taken.addAll(unseen);
      return unseen;
    }
  }
}
