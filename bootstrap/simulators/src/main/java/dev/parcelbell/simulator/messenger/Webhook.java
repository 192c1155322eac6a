package dev.parcelbell.simulator.messenger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.world.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Posts signed events to the app until it answers 200, as long as it is subscribed. */
final class Webhook implements AutoCloseable {
  /** As long as Meta waits. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final World world;
  private final String appSecret;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(1))
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final Subscription subscription;
  private volatile Optional<URI> target;

  Webhook(World world, String appSecret, Optional<URI> target, Subscription subscription) {
    this.world = world;
    this.appSecret = appSecret;
    this.target = target;
    this.subscription = subscription;
  }

  void target(URI newTarget) {
    target = Optional.of(newTarget);
  }

  /** Events for one person arrive in the order of these calls. */
  void post(String psid, ObjectNode envelope) {
    var body = MetaJson.write(envelope).getBytes(UTF_8);
    world.courier().send("messenger/" + psid, () -> taken(body));
  }

  private boolean taken(byte[] body) {
    var url = target;
    if (url.isEmpty() || !subscription.isThere()) {
      return true;
    }
    boolean taken = posted(url.get(), body);
    if (taken) {
      subscription.taken();
    } else {
      subscription.notTaken();
    }
    return taken;
  }

  private boolean posted(URI url, byte[] body) {
    var request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .header("User-Agent", "facebookexternalua")
            .header("X-Hub-Signature", "sha1=" + Signature.sha1(appSecret, body))
            .header("X-Hub-Signature-256", "sha256=" + Signature.sha256(appSecret, body))
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    try {
      return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException unreachable) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
