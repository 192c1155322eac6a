package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.application.port.in.RedriveDelivery;
import dev.parcelbell.application.port.out.ApprovedTemplates;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.ChannelStates;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.application.testkit.AtOnceTopics;
import dev.parcelbell.application.testkit.InMemoryArchive;
import dev.parcelbell.application.testkit.InMemoryChannelStates;
import dev.parcelbell.application.testkit.InMemoryCustomers;
import dev.parcelbell.application.testkit.InMemoryDeliveries;
import dev.parcelbell.application.testkit.InMemoryIdempotency;
import dev.parcelbell.application.testkit.InMemoryParcels;
import dev.parcelbell.application.testkit.InMemoryReplyClaims;
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
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole application over simulated ports, and everything that it runs on. */
final class Installation {
  static final Duration VISIBILITY = Duration.ofSeconds(40);
  private static final int IN_FLIGHT_MAX = 120_000;

  final InMemoryParcels parcels;
  final InMemoryDeliveries deliveries;
  final InMemoryTickets queue;
  final WatchedTickets tickets;
  final WatchedDeliveries watched;
  final Census census;
  final Inboxes inboxes;
  final InboundWorkers workers;
  final Platforms platforms;
  final UseCases app;
  final ForeignRule foreign;
  final AnnounceParcelChange announce;
  final RedriveDelivery redrive;
  final Script script;

  Installation(World world, Variant variant) {
    var people = new People(world.dice());
    var customers = new InMemoryCustomers();
    var idempotency = new InMemoryIdempotency();
    var windows = new InMemoryWindows();
    var archive = new InMemoryArchive();
    var wire = new Wire();
    var faulty = new FaultyPort(world);
    var sent = faulty.around(SentMessages.class, new InMemorySentMessages());
    var accounts = new InboundRule(wire, archive, windows);
    var consent = new ConsentRule(customers, people.keepers());
    parcels = new InMemoryParcels(idempotency, world.clock());
    deliveries = new InMemoryDeliveries(customers);
    queue = new InMemoryTickets(world.clock(), VISIBILITY, IN_FLIGHT_MAX);
    tickets = new WatchedTickets(world, queue, deliveries);
    census = new Census(deliveries, queue, world.ailments());
    inboxes = new Inboxes(world);
    platforms = new Platforms(world, wire, inboxes, accounts);
    watched =
        new WatchedDeliveries(
            world,
            deliveries,
            List.of(
                new AttemptRule(),
                new OrderRule(),
                new PermissionRule(customers),
                new WindowRule(windows),
                new DeadlineRule(world.clock()),
                new EndRule(world.troubles()),
                accounts,
                consent));
    var parts = new PartsOf(deliveries, customers, queue, tickets, world.clock());
    var provider =
        variant.sender(
            new Provider(world, new Reports(world, platforms, accounts), watched, sent), parts);
    var ports =
        new Ports(
            faulty.around(Customers.class, new WatchedCustomers(customers, consent)),
            faulty.around(Parcels.class, variant.parcels(parcels)),
            faulty.around(Idempotency.class, idempotency),
            faulty.around(Deliveries.class, variant.deliveries(watched, parts)),
            faulty.around(Tickets.class, variant.tickets(tickets, parts)),
            faulty.around(Windows.class, variant.windows(windows)),
            sent,
            new InMemoryReplyClaims(),
            faulty.around(ChannelStates.class, new InMemoryChannelStates()),
            faulty.around(Archive.class, archive),
            faulty.around(InboundQueue.class, variant.inbound(inboxes)),
            new AtOnceTopics(this::app),
            new PlainTexts(),
            templates(world),
            _ -> true,
            senders(world, provider),
            new SilentObserver(),
            world::nextId,
            world.dice(),
            moment -> {
              world.clock().moveTo(moment);
              world.turns().handOver();
            });
    app = new UseCases(ports, EngineSettings.defaults(), world.clock());
    foreign = new ForeignRule(world, parcels, deliveries);
    announce = foreign.watch(variant.announce(app.announceParcelChange(), parts));
    redrive = variant.redrive(app.redriveDelivery());
    workers =
        new InboundWorkers(
            world,
            inboxes,
            new InboundHandlers(
                world,
                wire,
                new InboundHandlers.UsedBy(
                    app.sortInboundItem(),
                    variant.receipts(app.recordReceipt(), parts),
                    app.recordMessengerReceipt(),
                    variant.consent(app.changeConsent(), parts),
                    app.keepRaw()),
                accounts,
                consent));
    script =
        new Script(
            world,
            app,
            people,
            platforms,
            new AnyDelivery(world, people, ports.deliveries(), ports.tickets()));
  }

  private UseCases app() {
    return app;
  }

  /** Pages have approved templates, or none. */
  private static ApprovedTemplates templates(World world) {
    boolean approved = world.dice().oneIn(3);
    return (_, _, reader) ->
        approved
            ? Optional.of(new Content.Template("parcel_update", reader.locale(), List.of()))
            : Optional.empty();
  }

  /** WhatsApp is built in some installations only. */
  private static Map<Channel, Sender> senders(World world, Sender provider) {
    boolean all = world.dice().oneIn(2);
    return Stream.of(Channel.values())
        .filter(channel -> all || channel != Channel.WHATSAPP)
        .collect(Collectors.toUnmodifiableMap(Function.identity(), _ -> provider));
  }

  private record PartsOf(
      InMemoryDeliveries deliveries,
      InMemoryCustomers customers,
      InMemoryTickets queue,
      Tickets tickets,
      MovableClock clock)
      implements Variant.Parts {}
}
