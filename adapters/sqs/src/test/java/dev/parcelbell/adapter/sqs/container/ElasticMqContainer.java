package dev.parcelbell.adapter.sqs.container;

import dev.parcelbell.adapter.sqs.elasticmq.ElasticMq;
import java.net.URI;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import software.amazon.awssdk.services.sqs.SqsClient;

/** One container for all tests of a JVM; the engine takes it away when the JVM ends. */
final class ElasticMqContainer {
  private static final String IMAGE = "softwaremill/elasticmq:1.7.1";
  private static final int PORT = 9324;
  private static final Duration START_MAX = Duration.ofMinutes(2);

  private ElasticMqContainer() {}

  private static final class Running {
    static final SqsClient CLIENT = start();

    // the container is stopped by the hook below, or by whoever reaps for Testcontainers
    @SuppressWarnings("resource")
    private static SqsClient start() {
      var image = System.getenv().getOrDefault("PARCELBELL_ELASTICMQ_IMAGE", IMAGE);
      // the port is open before anybody listens behind it, so only an answer counts
      var container =
          new GenericContainer<>(image)
              .withExposedPorts(PORT)
              .waitingFor(Wait.forHttp("/?Action=ListQueues"))
              .withStartupTimeout(START_MAX);
      container.start();
      Runtime.getRuntime().addShutdownHook(new Thread(container::stop));
      return ElasticMq.client(
          URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT)));
    }
  }

  static SqsClient client() {
    return Running.CLIENT;
  }
}
