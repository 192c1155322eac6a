package dev.parcelbell.adapter.sqs.elasticmq;

import java.net.URI;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** ElasticMQ inside the test's process, on any free port, with the test's idea of time. */
public final class ElasticMq implements AutoCloseable {
  private final ActorSystem system;
  private final SQSRestServer server;
  private final URI endpoint;

  public ElasticMq(InstantSource clock) {
    system = ActorSystem.create("elasticmq");
    var manager =
        system.actorOf(
            Props.create(
                QueueManagerActor.class,
                () ->
                    new QueueManagerActor(
                        new Now(clock), StrictSQSLimits$.MODULE$, Option.empty())));
    server =
        SQSRestServerBuilder.withActorSystem(system)
            .withQueueManagerActor(manager)
            .withInterface("localhost")
            .withDynamicPort()
            .start();
    endpoint = URI.create("http://localhost:" + server.waitUntilStarted().localAddress().getPort());
  }

  public URI endpoint() {
    return endpoint;
  }

  public SqsClient client() {
    return client(endpoint);
  }

  /** A client for any ElasticMQ. */
  public static SqsClient client(URI endpoint, ExecutionInterceptor... watching) {
    return SqsClient.builder()
        .overrideConfiguration(all -> all.executionInterceptors(List.of(watching)))
        .endpointOverride(endpoint)
        .region(Region.EU_CENTRAL_1)
        .httpClient(ApacheHttpClient.create())
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
        .build();
  }

  @Override
  public void close() {
    server.stopAndWait();
    system.terminate();
  }

  /** ElasticMQ's clock, driven by ours. */
  private static final class Now extends NowProvider {
    private final InstantSource clock;

    Now(InstantSource clock) {
      this.clock = clock;
    }

    @Override
    public long nowMillis() {
      return clock.millis();
    }

    @Override
    public OffsetDateTime now() {
      return clock.instant().atOffset(ZoneOffset.UTC);
    }
  }
}
