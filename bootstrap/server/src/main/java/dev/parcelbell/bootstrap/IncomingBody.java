package dev.parcelbell.bootstrap;

import dev.parcelbell.http.Body;
import dev.parcelbell.http.Content;
import dev.parcelbell.http.Problem;
import dev.parcelbell.http.ProblemException;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** A body that is still on its way. Belongs to the thread of its request. */
final class IncomingBody implements Content {
  /** Reading so much and forgetting it is cheaper for everybody than a new connection. */
  private static final long UNREAD_MAX = 64 * 1024;

  private final ServerRequest request;
  private Optional<Body> body = Optional.empty();

  IncomingBody(ServerRequest request) {
    this.request = request;
  }

  @Override
  public Body read(int bytesMax) {
    if (body.isEmpty()) {
      body = Optional.of(receive(bytesMax));
    }
    return body.orElseThrow().read(bytesMax);
  }

  private Body receive(int bytesMax) {
    if (!request.content().hasEntity()) {
      return Body.EMPTY;
    }
    if (announced().orElse(0) > bytesMax) {
      throw Body.tooLarge(bytesMax);
    }
    byte[] bytes = bytes(bytesMax + 1);
    if (bytes.length > bytesMax) {
      throw Body.tooLarge(bytesMax);
    }
    return new Body(bytes);
  }

  private byte[] bytes(int most) {
    try {
      return request.content().inputStream().readNBytes(most);
    } catch (IOException | RuntimeException lost) {
      // Helidon has many exceptions for a caller who hangs up or cannot count his chunks.
      throw new ProblemException(Problem.of(400, "The body did not arrive whole."));
    }
  }

  /** Whether another request can follow on this connection, although nobody reads what is left. */
  boolean isNoObstacle() {
    return body.isPresent() || !request.content().hasEntity() || isSmall();
  }

  /** Who waits for a word before sending anything sends nothing, or everything. */
  private boolean isSmall() {
    return announced().orElse(Long.MAX_VALUE) <= UNREAD_MAX
        && !request.headers().contains(HeaderNames.EXPECT);
  }

  /** How many bytes there will be; nobody knows when they come in chunks. */
  private OptionalLong announced() {
    return request.headers().contentLength();
  }
}
