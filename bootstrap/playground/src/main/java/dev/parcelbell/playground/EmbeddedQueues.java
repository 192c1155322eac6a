package dev.parcelbell.playground;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder$;
import scala.Option;
import scala.concurrent.Await;
import scala.concurrent.duration.FiniteDuration;
import scala.jdk.javaapi.CollectionConverters;
import scala.util.Right;
import scalikejdbc.ConnectionPool;

/**
 * ElasticMQ in this process, on our clock. With a file, what was answered with 200 is in it: it
 * survives kill -9, with the times at which messages become visible again. At most one at a time
 * has a file, because the connection pool behind it is one per process.
 */
final class EmbeddedQueues implements AutoCloseable {
  static final String REGION = "eu-central-1";

  private static final Duration RESTORE_MAX = Duration.ofMinutes(1);
  private static final FiniteDuration STOP_MAX = new FiniteDuration(5, TimeUnit.SECONDS);

  /** Whoever starts the queues stops them, after those who use them. */
  private static final Config SETTINGS =
      ConfigFactory.parseString("pekko.coordinated-shutdown.run-by-jvm-shutdown-hook = off")
          .withFallback(ConfigFactory.load());

  private final ActorSystem actors;
  private final SQSRestServer server;

  private EmbeddedQueues(ActorSystem actors, SQSRestServer server) {
    this.actors = actors;
    this.server = server;
  }

  /**
   * Starts listening when everything kept is back in its queue.
   *
   * @param port 0 takes any free one
   * @param file where everything is kept; without it nothing is
   * @throws IllegalStateException when what was kept cannot be read
   */
  static EmbeddedQueues start(String host, int port, InstantSource clock, Optional<Path> file) {
    var actors = ActorSystem.create("queues", SETTINGS);
    try {
      Option<ActorRef> keeper = Option.apply(file.map(at -> keeper(actors, at)).orElse(null));
      var now = new ClockedQueues.Now(clock);
      var manager =
          actors.actorOf(
              Props.create(ClockedQueues.class, () -> new ClockedQueues(now, keeper)), "manager");
      if (keeper.isDefined()) {
        restore(keeper.get(), manager);
      }
      var server =
          SQSRestServerBuilder$.MODULE$
              .withActorSystem(actors)
              .withQueueManagerActor(manager)
              .withInterface(host)
              .withPort(port)
              .withAWSRegion(REGION)
              .start();
      server.waitUntilStarted();
      return new EmbeddedQueues(actors, server);
    } catch (RuntimeException failed) {
      actors.terminate();
      throw failed;
    }
  }

  private static ActorRef keeper(ActorSystem actors, Path file) {
    // Written before it is answered, or a kill would lose what the caller believes to be safe.
    var url = "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    var settings = new SqlQueuePersistenceConfig(true, "org.h2.Driver", url, "", "", false);
    return actors.actorOf(
        Props.create(
            SqlQueuePersistenceActor.class, () -> new SqlQueuePersistenceActor(settings, none())),
        "keeper");
  }

  private static scala.collection.immutable.List<CreateQueueMetadata> none() {
    return CollectionConverters.asScala(List.<CreateQueueMetadata>of()).toList();
  }

  private static void restore(ActorRef keeper, ActorRef manager) {
    var asked = Patterns.ask(keeper, new QueueEvent.Restore(manager), RESTORE_MAX);
    try {
      if (!(asked.toCompletableFuture().get() instanceof Right<?, ?>)) {
        throw new IllegalStateException("the queues do not take what was kept");
      }
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException("what the queues kept cannot be read", failed);
    }
  }

  int port() {
    return server.waitUntilStarted().localAddress().getPort();
  }

  @Override
  public void close() {
    try {
      Await.ready(server.stopAndGetFuture().apply(), STOP_MAX);
      Await.ready(actors.terminate(), STOP_MAX);
      ConnectionPool.closeAll();
    } catch (TimeoutException | InterruptedException stubborn) {
      throw new IllegalStateException("the queues do not stop", stubborn);
    }
  }
}
