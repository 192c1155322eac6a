package dev.parcelbell.adapter.sns.out;

import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.sns.SnsSimulator;
import dev.parcelbell.simulator.wire.SimulatorServer;
import dev.parcelbell.simulator.world.Pace;
import dev.parcelbell.simulator.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsClient;

/** A simulated SNS and what it has brought to queues. */
final class SimulatedSns implements AutoCloseable {
  static final TopicNames NAMES = new TopicNames("arn:aws:sns:eu-central-1:000000000000:pb-");

  /** What came, as {@code queue group once body}. */
  final List<String> brought = new CopyOnWriteArrayList<>();

  final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-21T12:00:00Z"));

  /** Whether queues take nothing. */
  final AtomicBoolean isFull = new AtomicBoolean();

  private final World world = new World(now::get, Pace.with(Duration.ofSeconds(1)), new Random(7));
  private final SimulatorServer server =
      SimulatorServer.start(
          "localhost", 0, 1 << 20, new SnsSimulator(world, AwsSettings.playground(), this::take));

  private void take(String queueArn, String group, String once, String body) {
    if (isFull.get()) {
      throw new IllegalStateException("of a test");
    }
    var queue = queueArn.substring(queueArn.lastIndexOf(':') + 1);
    brought.add("%s %s %s %s".formatted(queue, group, once, body));
  }

  static String queue(String name) {
    return "arn:aws:sqs:eu-central-1:000000000000:" + name;
  }

  SnsClient client() {
    return client("playground");
  }

  SnsClient client(String accessKey) {
    return SnsClient.builder()
        .endpointOverride(server.uri())
        .region(Region.EU_CENTRAL_1)
        .httpClient(UrlConnectionHttpClient.create())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "secret")))
        .build();
  }

  @Override
  public void close() {
    server.close();
    world.close();
  }
}
