package dev.parcelbell.adapter.messenger.out;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The body of a request that must not be made twice. It is handed out once, after the connection
 * was made and the headers were written; whatever the HTTP client is told to retry, a second
 * request never gets a body. And as long as it was not handed out, nobody can have acted on it.
 */
final class OneTimeBody implements BodyPublisher {
  private enum State {
    KEPT,
    HANDED_OUT,
    WITHDRAWN
  }

  private final AtomicReference<State> state = new AtomicReference<>(State.KEPT);
  private final BodyPublisher bytes;

  OneTimeBody(byte[] bytes) {
    this.bytes = BodyPublishers.ofByteArray(bytes);
  }

  /**
   * Keeps it from being handed out from now on.
   *
   * @return whether that was in time: nothing of it has gone out, and nothing will
   */
  boolean withdraw() {
    return state.updateAndGet(now -> now == State.KEPT ? State.WITHDRAWN : now) == State.WITHDRAWN;
  }

  @Override
  public long contentLength() {
    return bytes.contentLength();
  }

  @Override
  public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
    if (state.compareAndSet(State.KEPT, State.HANDED_OUT)) {
      bytes.subscribe(subscriber);
    } else {
      subscriber.onSubscribe(Nothing.INSTANCE);
      subscriber.onError(new IOException("this request was made or withdrawn before"));
    }
  }

  private enum Nothing implements Flow.Subscription {
    INSTANCE;

    @Override
    public void request(long n) {}

    @Override
    public void cancel() {}
  }
}
