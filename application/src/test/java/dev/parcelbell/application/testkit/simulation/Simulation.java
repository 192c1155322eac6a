package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.port.in.RecordMessengerReceipt;
import dev.parcelbell.application.port.in.RecordReceipt;
import dev.parcelbell.application.port.out.ApprovedTemplates;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.ChannelStates;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.application.testkit.InMemoryArchive;
import dev.parcelbell.application.testkit.InMemoryChannelStates;
import dev.parcelbell.application.testkit.InMemoryCustomers;
import dev.parcelbell.application.testkit.InMemoryDeliveries;
import dev.parcelbell.application.testkit.InMemoryIdempotency;
import dev.parcelbell.application.testkit.InMemoryInboundQueue;
import dev.parcelbell.application.testkit.InMemoryParcels;
import dev.parcelbell.application.testkit.InMemorySentMessages;
import dev.parcelbell.application.testkit.InMemoryTickets;
import dev.parcelbell.application.testkit.InMemoryWindows;
import dev.parcelbell.application.testkit.PlainTexts;
import dev.parcelbell.application.testkit.SilentObserver;
import dev.parcelbell.application.usecase.EngineSettings;
import dev.parcelbell.application.usecase.Ports;
import dev.parcelbell.application.usecase.UseCases;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.delivery.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One run of the whole application under one seed. */
public final class Simulation {
  private static final int CHAOS_STEPS_MAX = 6_000;
  private static final int CALM_STEPS_MAX = 60_000;
  private static final Duration VISIBILITY = Duration.ofSeconds(40);
  private static final int IN_FLIGHT_MAX = 120_000;

  /**
   * How a run ended.
   *
   * @param violation the invariant that does not hold, if any
   * @param history what happened, if it was recorded
   */
  public record Result(long seed, Optional<Throwable> violation, List<String> history) {}

  private final World world;
  private final InMemoryParcels parcels;
  private final InMemoryDeliveries deliveries;
  private final InMemoryTickets queue;
  private final WatchedTickets tickets;
  private final Checks checks;
  private final Events events;
  private final UseCases app;
  private final Script script;
  private final ForeignWriters foreigners;
  private final ForeignRule foreignRule;
  private final AnnounceParcelChange announce;
  private int position;
  private Optional<Turns.Task> reader = Optional.empty();
  private int readingTo;

  private Simulation(long seed, Variant variant, boolean recording) {
    world = new World(seed, recording);
    var customers = new InMemoryCustomers();
    var idempotency = new InMemoryIdempotency();
    var windows = new InMemoryWindows();
    var sent = new InMemorySentMessages();
    parcels = new InMemoryParcels(idempotency, world.clock());
    deliveries = new InMemoryDeliveries(customers);
    queue = new InMemoryTickets(world.clock(), VISIBILITY, IN_FLIGHT_MAX);
    tickets = new WatchedTickets(world, queue, deliveries);
    checks = new Checks(world, deliveries, customers, windows);
    events = new Events(world);
    var parts = new PartsOf(deliveries, customers, queue, tickets, world.clock());
    var faulty = new FaultyPort(world);
    var told = new Inside();
    var provider = variant.sender(new Provider(world, events, checks, told), parts);
    boolean templates = world.dice().oneIn(3);
    ApprovedTemplates approved =
        (_, _, reader) ->
            templates
                ? Optional.of(new Content.Template("parcel_update", reader.locale(), List.of()))
                : Optional.empty();
    var ports =
        new Ports(
            faulty.around(Customers.class, customers),
            faulty.around(Parcels.class, variant.parcels(parcels)),
            faulty.around(Idempotency.class, idempotency),
            faulty.around(Deliveries.class, variant.deliveries(checks, parts)),
            faulty.around(Tickets.class, variant.tickets(tickets, parts)),
            faulty.around(Windows.class, variant.windows(windows)),
            faulty.around(SentMessages.class, sent),
            faulty.around(ChannelStates.class, new InMemoryChannelStates()),
            faulty.around(Archive.class, new InMemoryArchive()),
            faulty.around(InboundQueue.class, new InMemoryInboundQueue()),
            new PlainTexts(),
            approved,
            _ -> true,
            Map.of(Channel.MESSENGER, provider, Channel.SMS, provider, Channel.EMAIL, provider),
            new SilentObserver(),
            world::nextId,
            world.dice(),
            moment -> {
              world.clock().moveTo(moment);
              world.turns().handOver();
            });
    app = new UseCases(ports, EngineSettings.defaults(), world.clock());
    told.receipts = variant.receipts(app.recordReceipt(), parts);
    told.messenger = app.recordMessengerReceipt();
    told.sent = ports.sentMessages();
    foreigners = new ForeignWriters(seed, world, parcels);
    foreignRule = new ForeignRule(world, parcels, deliveries);
    announce = foreignRule.watch(variant.announce(app.announceParcelChange(), parts));
    script = new Script(world, app, new AnyDelivery(world, ports.deliveries(), ports.tickets()));
  }

  private record PartsOf(
      InMemoryDeliveries deliveries,
      InMemoryCustomers customers,
      InMemoryTickets queue,
      Tickets tickets,
      MovableClock clock)
      implements Variant.Parts {}

  /** The application as providers see it; closes the circle between the two. */
  private static final class Inside implements Provider.Told {
    private RecordReceipt receipts = (_, _) -> RecordReceipt.Outcome.UNKNOWN_ATTEMPT;
    private RecordMessengerReceipt messenger = _ -> RecordMessengerReceipt.Outcome.UNKNOWN;
    private SentMessages sent = new InMemorySentMessages();

    @Override
    public RecordReceipt receipts() {
      return receipts;
    }

    @Override
    public RecordMessengerReceipt messenger() {
      return messenger;
    }

    @Override
    public SentMessages sent() {
      return sent;
    }
  }

  /** Runs a seed on the application as it is. */
  public static Result run(long seed) {
    return run(seed, Variant.NONE, false);
  }

  static Result run(long seed, Variant variant, boolean recording) {
    var simulation = new Simulation(seed, variant, recording);
    Optional<Throwable> violation = Optional.empty();
    try {
      simulation.play();
    } catch (Violation broken) {
      violation = Optional.of(broken);
    } finally {
      simulation.world.turns().killAll();
    }
    return new Result(seed, violation, simulation.world.history());
  }

  private void play() {
    script.prepare();
    for (int step = 0; step < CHAOS_STEPS_MAX && (script.hasMore() || isBusy()); step++) {
      chaos();
    }
    world.becomeCalm();
    for (int step = 0; !isAtRest(); step++) {
      if (step > CALM_STEPS_MAX) {
        throw new Violation("1: does not come to rest");
      }
      calm();
    }
    checks.atTheEnd();
    foreignRule.atTheEnd();
    events.check();
    for (var promised : script.promised()) {
      if (deliveries.load(promised).isEmpty()) {
        throw new Violation("10: promised and never made: " + promised.value());
      }
    }
  }

  private boolean isBusy() {
    return !world.turns().running().isEmpty() || world.dice().below(200) > 0;
  }

  private void chaos() {
    foreigners.mayWrite();
    var dice = world.dice();
    var running = world.turns().running();
    if (!running.isEmpty() && dice.below(10) < 7) {
      run(dice.one(running));
      return;
    }
    switch (dice.below(16)) {
      case 0, 1, 2, 3 -> receive();
      case 4, 5, 6 -> event();
      case 7, 8 -> stream();
      case 9, 10 -> act();
      case 11 -> sweepIfOverdue();
      case 12 -> world.clock().advance(smallStep());
      case 13 -> advanceToNext();
      case 14 -> mischief();
      default -> world.clock().advance(Duration.ofMillis(dice.below(2000)));
    }
  }

  private Duration smallStep() {
    return world
        .dice()
        .one(
            List.of(
                Duration.ofSeconds(1),
                Duration.ofSeconds(31),
                Duration.ofMinutes(3),
                Duration.ofHours(1),
                Duration.ofHours(13)));
  }

  /** What queues and people with a kill command do now and then. */
  private void mischief() {
    switch (world.dice().below(8)) {
      case 0, 1, 2 ->
          queue.receiveAgain(world.dice().below(1000)).ifPresent(ticket -> work("again", ticket));
      case 3 ->
          queue
              .lose(world.dice().below(1000))
              .ifPresent(
                  ticket -> {
                    world.tell("lost ticket " + ticket);
                    world.lostTicket(ticket.delivery());
                  });
      case 4 -> {
        world.tell("kill -9");
        world.turns().killAll();
      }
      default -> {}
    }
  }

  private void calm() {
    var running = world.turns().running();
    if (!running.isEmpty()) {
      run(world.dice().one(running));
      return;
    }
    if (!stream() && !event() && !receive()) {
      tickets.everyRunningDeliveryHasItsTicket();
      advanceToNext();
      sweepIfOverdue();
    }
  }

  private void run(Turns.Task task) {
    if (world.crashes()) {
      world.tell("crash of " + task.name);
      world.turns().kill(task);
      return;
    }
    world.turns().run(task);
    if (task.isDone()) {
      var failure = task.failure();
      if (failure instanceof Violation violation) {
        throw violation;
      }
      if (failure != null && !(failure instanceof PortUnavailable)) {
        throw new Violation(task.name + " failed: " + failure);
      }
      tickets.everyRunningDeliveryHasItsTicket();
    }
  }

  private boolean receive() {
    var received = queue.receive(1);
    received.forEach(ticket -> work("worker", ticket));
    return !received.isEmpty();
  }

  private void work(String name, ReceivedTicket ticket) {
    world.turns().start(name + " " + ticket.handle(), () -> app.workTicket().work(ticket));
  }

  private boolean event() {
    if (events.isDue()) {
      world.turns().start("events", events::handleNext);
      return true;
    }
    return false;
  }

  /** One reader; a change is read again until it was announced, and sometimes after that. */
  private boolean stream() {
    if (reader.isPresent() && !reader.orElseThrow().isDone()) {
      return false;
    }
    if (reader.filter(task -> task.failure() == null).isPresent()) {
      position = readingTo;
    }
    reader = Optional.empty();
    var changes = parcels.changesFrom(position);
    if (changes.isEmpty()) {
      return false;
    }
    boolean again = !world.isCalm() && world.dice().oneIn(10);
    readingTo = position + (again ? 0 : 1);
    var change = changes.getFirst();
    reader =
        Optional.of(world.turns().start("stream " + position, () -> announce.announce(change)));
    return true;
  }

  private void act() {
    if (script.hasMore()) {
      world.turns().start("caller", script.next());
    }
  }

  private void sweepIfOverdue() {
    var limit = world.clock().instant().minus(EngineSettings.defaults().overdue());
    boolean overdue = runningOnes().anyMatch(delivery -> delivery.dueAt().isBefore(limit));
    if (overdue) {
      world.turns().start("sweeper", () -> app.sweepDeliveries().sweep());
    }
  }

  private void advanceToNext() {
    var now = world.clock().instant();
    var overdue =
        runningOnes()
            .map(delivery -> delivery.progress().ticket().sweepNotBefore().orElse(now))
            .map(at -> (at.isAfter(now) ? at : now).plus(Duration.ofSeconds(121)));
    Stream.of(queue.nextVisible().stream(), events.nextAt().stream(), overdue)
        .flatMap(times -> times)
        .filter(at -> at.isAfter(now))
        .min(Instant::compareTo)
        .ifPresent(world.clock()::moveTo);
  }

  private Stream<Delivery.Running> runningOnes() {
    return deliveries.all().stream()
        .map(known -> known.value())
        .filter(Delivery.Running.class::isInstance)
        .map(Delivery.Running.class::cast);
  }

  private boolean isAtRest() {
    return world.turns().running().isEmpty()
        && parcels.changesFrom(position).isEmpty()
        && reader.map(Turns.Task::isDone).orElse(true)
        && events.isEmpty()
        && queue.size() == 0
        && runningOnes().findAny().isEmpty();
  }
}
