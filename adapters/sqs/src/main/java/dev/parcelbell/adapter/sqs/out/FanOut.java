package dev.parcelbell.adapter.sqs.out;

import dev.parcelbell.adapter.sqs.wire.Outgoing;
import dev.parcelbell.adapter.sqs.wire.Publication;
import dev.parcelbell.adapter.sqs.wire.QueueCalls;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.adapter.sqs.wire.Subscription;
import dev.parcelbell.application.port.out.PortUnavailable;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Topics without SNS: puts a message into the queue of every subscriber, all at the same time. When
 * one of them fails the whole is published again, and whoever has got it already does not get it
 * twice, because the deduplication id is the same.
 */
public final class FanOut implements Publisher {
  private static final Executor THREADS = task -> Thread.ofVirtual().name("publish").start(task);

  private final QueueCalls calls;

  public FanOut(SqsClient sqs, QueueSettings settings) {
    this.calls = new QueueCalls(sqs, settings);
  }

  @Override
  public void publish(Publication publication) {
    var message = new Outgoing(publication.body(), publication.place());
    var sendings =
        Subscription.ALL.stream()
            .filter(subscription -> subscription.takes(publication))
            .map(Subscription::queue)
            .map(queue -> CompletableFuture.runAsync(() -> calls.send(queue, message), THREADS))
            .toList();
    finish(sendings);
  }

  /** Waits for all of them, also when one has failed: nothing is under way when this returns. */
  private static void finish(List<CompletableFuture<Void>> sendings) {
    try {
      CompletableFuture.allOf(sendings.toArray(CompletableFuture<?>[]::new)).join();
    } catch (CompletionException failed) {
      switch (failed.getCause()) {
        case SdkException down -> throw new PortUnavailable("topics", down);
        case RuntimeException broken -> throw broken;
        case Error broken -> throw broken;
        case null, default -> throw failed;
      }
    }
  }
}
