package dev.parcelbell.adapter.sqs.out;

import dev.parcelbell.adapter.sqs.wire.Handle;
import dev.parcelbell.adapter.sqs.wire.Outgoing;
import dev.parcelbell.adapter.sqs.wire.QueueCalls;
import dev.parcelbell.adapter.sqs.wire.QueueName;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.adapter.sqs.wire.TicketBody;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Tickets in standard queues, one per lane, because what a queue can hold in flight is limited. A
 * delivery's tickets always go to the same lane as long as the number of lanes stays the same; a
 * ticket that is in a queue already stays in its lane whatever that number becomes.
 */
public final class SqsTickets implements Tickets {
  private static final String PORT = "tickets";

  private final QueueCalls calls;
  private final InstantSource clock;
  private final int lanes;
  private final LaneLoad load;

  public SqsTickets(SqsClient sqs, QueueSettings settings, InstantSource clock) {
    this.calls = new QueueCalls(sqs, settings);
    this.clock = clock;
    this.lanes = settings.lanes();
    this.load =
        new LaneLoad(
            lane -> calls.inFlight(QueueName.lane(lane)), settings.inFlightMax(), lanes, clock);
  }

  @Override
  public void send(Ticket ticket, Duration delay) {
    if (delay.isNegative() || delay.compareTo(DELAY_MAX) > 0) {
      throw new IllegalArgumentException("a delay is between 0 and 900 seconds");
    }
    var message =
        new Outgoing(TicketBody.write(ticket, clock.instant()), Math.toIntExact(delay.toSeconds()));
    translated(() -> calls.send(QueueName.lane(laneOf(ticket)), message));
  }

  @Override
  public void arm(String handle, Duration visibility) {
    var received = Handle.parse(handle);
    translated(() -> calls.hide(QueueName.lane(received.lane()), received.receipt(), visibility));
  }

  @Override
  public void delete(String handle) {
    var received = Handle.parse(handle);
    translated(() -> calls.delete(QueueName.lane(received.lane()), received.receipt()));
  }

  @Override
  public void park(Ticket ticket, String handle, String reason) {
    var received = Handle.parse(handle);
    translated(
        () ->
            calls.bury(
                QueueName.lane(received.lane()),
                TicketBody.write(ticket, clock.instant()),
                Optional.empty(),
                reason,
                received.receipt()));
  }

  @Override
  public boolean isCrowded(Ticket ticket) {
    return load.isCrowded(laneOf(ticket));
  }

  /** How full the lanes are, for the metrics. */
  public LaneGauge gauge() {
    return load;
  }

  private int laneOf(Ticket ticket) {
    return ticket.delivery().shard(lanes);
  }

  private static void translated(Runnable call) {
    try {
      call.run();
    } catch (SdkException down) {
      throw new PortUnavailable(PORT, down);
    }
  }
}
