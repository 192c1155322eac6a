package dev.parcelbell.playground;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.Props;
import org.elasticmq.QueueData;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.reflect.ClassTag;

/**
 * The queues of ElasticMQ, every time of which is ours. ElasticMQ takes a clock, but reads the
 * machine's where it stamps and delays new messages; {@link ClockedQueue} closes these gaps.
 */
@SuppressWarnings("unchecked") // Of ev(), where only the class can say so.
final class ClockedQueues extends QueueManagerActor {
  /** The time that ElasticMQ sees. */
  static final class Now extends NowProvider {
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

  ClockedQueues(Now now, Option<ActorRef> keeper) {
    super(now, StrictSQSLimits$.MODULE$, keeper);
  }

  @Override
  public ActorRef createQueueActor(NowProvider now, QueueData queue, Option<ActorRef> keeper) {
    Option<ActorRef> deadLetters =
        queue.deadLettersQueue().flatMap(letters -> find(letters.name()));
    Option<ActorRef> copies = queue.copyMessagesTo().flatMap(this::find);
    Option<ActorRef> moves = queue.moveMessagesTo().flatMap(this::find);
    var props =
        Props.create(
            ClockedQueue.class,
            () -> new ClockedQueue(now, queue, deadLetters, copies, moves, keeper));
    return context().actorOf(props);
  }

  private Option<ActorRef> find(String name) {
    return queues().get(name).map(found -> found.actorRef());
  }

  /** Nothing new: javac takes the two inherited ones for incompatible, where Scala does not. */
  @Override
  @SuppressWarnings("rawtypes") // Only the raw type fits both.
  public ClassTag ev() {
    return super.ev();
  }
}
