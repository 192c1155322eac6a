package dev.parcelbell.simulator.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;

/** What all simulated channels share. */
public final class World implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final InstantSource clock;
  private final Pace pace;
  private final Ids ids;
  private final Outbox outbox = new Outbox();
  private final RequestCounts requests = new RequestCounts();
  private final Faults faults = new Faults();
  private final Courier courier = new Courier();
  private final Schedule schedule;

  public World(InstantSource clock, Pace pace, RandomGenerator chance) {
    this.clock = clock;
    this.pace = pace;
    this.ids = new Ids(chance);
    this.schedule = new Schedule(clock);
    schedule.start();
  }

  /** Now, by the shared clock. */
  public Instant now() {
    return clock.instant();
  }

  public Ids ids() {
    return ids;
  }

  public Outbox outbox() {
    return outbox;
  }

  public RequestCounts requests() {
    return requests;
  }

  public Faults faults() {
    return faults;
  }

  public Courier courier() {
    return courier;
  }

  /** Lets receipts happen in their order, as often and as late as they should. */
  public void schedule(Receipts how, List<Runnable> receipts) {
    var due = how == Receipts.LATE ? pace.late() : Duration.ZERO;
    for (var receipt : receipts) {
      due = due.plus(pace.step());
      for (int copy = 0; copy < how.copies(); copy++) {
        schedule.after(due, receipt);
      }
    }
  }

  /** After a jump of the clock: what is due has been brought once when this returns. */
  public void timeMoved() {
    schedule.runDue();
    courier.settle(PATIENCE);
  }

  /** Empty boxes, no faults, nothing on its way. */
  public void reset() {
    schedule.clear();
    courier.clear();
    faults.clear();
    outbox.clear();
    requests.clear();
  }

  @Override
  public void close() {
    schedule.close();
    courier.close();
  }
}
