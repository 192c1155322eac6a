package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.in.RecordParcelUpdate;
import dev.parcelbell.application.port.in.RegisterCustomer;
import dev.parcelbell.application.port.in.RegisterParcel;
import dev.parcelbell.application.testkit.simulation.MovableClock;
import dev.parcelbell.application.usecase.EngineSettings;
import dev.parcelbell.application.usecase.Ports;
import dev.parcelbell.application.usecase.UseCases;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.customer.ContactPlan;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.customer.QuietHours;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The whole application in one thread: what it was told is done when a call returns. */
public final class AppOverMemory {
  public static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
  public static final CustomerId ANA = new CustomerId("ana");
  public static final Psid ANAS_PSID = new Psid("9001");
  public static final PhoneNumber ANAS_PHONE = new PhoneNumber("+4915112345678");
  public static final TrackingNumber PARCEL = new TrackingNumber("12345678");
  private static final int ROUNDS_MAX = 10_000;

  public final MovableClock clock = new MovableClock(NOON);
  public final ScriptedSender messenger = new ScriptedSender();
  public final ScriptedSender sms = new ScriptedSender();
  public final ScriptedSender email = new ScriptedSender();
  public final InMemoryCustomers customers = new InMemoryCustomers();
  public final InMemoryIdempotency idempotency = new InMemoryIdempotency();
  public final InMemoryParcels parcels = new InMemoryParcels(idempotency, clock);
  public final InMemoryDeliveries deliveries = new InMemoryDeliveries(customers);
  public final InMemoryTickets tickets =
      new InMemoryTickets(clock, Duration.ofSeconds(40), 120_000);
  public final InMemoryWindows windows = new InMemoryWindows();
  public final InMemorySentMessages sentMessages = new InMemorySentMessages();
  public final InMemoryChannelStates channels = new InMemoryChannelStates();
  public final InMemoryArchive archive = new InMemoryArchive();
  public final InMemoryReplyClaims replyClaims = new InMemoryReplyClaims();
  public final InMemoryTopics topics = new InMemoryTopics();
  public final InMemoryInboundQueue inbound = new InMemoryInboundQueue();
  public final Ports ports;
  public final UseCases use;
  private int ids;
  private int position;

  public AppOverMemory() {
    ports =
        new Ports(
            customers,
            parcels,
            idempotency,
            deliveries,
            tickets,
            windows,
            sentMessages,
            replyClaims,
            channels,
            archive,
            inbound,
            topics,
            new PlainTexts(),
            (_, _, _) -> Optional.empty(),
            _ -> true,
            Map.of(Channel.MESSENGER, messenger, Channel.SMS, sms, Channel.EMAIL, email),
            new SilentObserver(),
            () -> "%026d".formatted(ids++),
            () -> 0.5,
            clock::moveTo);
    use = new UseCases(ports, EngineSettings.defaults(), clock);
  }

  /** Ana with e-mail, phone and a linked Messenger whose window is open for a day; her parcel. */
  public static AppOverMemory withAna() {
    var app = new AppOverMemory();
    app.register(Optional.empty(), Optional.empty());
    app.use.linkMessenger().link(ANA, ANAS_PSID);
    app.windows.extend(new Address.Messenger(ANAS_PSID), NOON.plus(Duration.ofDays(1)));
    app.use.registerParcel().register(new RegisterParcel.Command(PARCEL, ANA, ParcelDetails.NONE));
    app.settle();
    return app;
  }

  public void register(Optional<ContactPlan> plan, Optional<QuietHours> quiet) {
    var reach =
        new Profile.Reach(
            Optional.of(new EmailAddress("ana@example.org")), Optional.of(ANAS_PHONE), plan);
    var profile = new Profile("Ana", reach, Locale.ENGLISH, ZoneId.of("Europe/Berlin"), quiet);
    use.registerCustomer().register(new RegisterCustomer.Command(ANA, profile));
  }

  public void plan(Channel... channels) {
    var steps =
        List.of(channels).stream()
            .map(channel -> new ContactPlan.Step(channel, Optional.empty()))
            .toList();
    register(Optional.of(new ContactPlan(steps)), Optional.empty());
  }

  /** Records an update and lets everything happen that is due. */
  public DeliveryId update(ParcelStatus status) {
    var id = record(status);
    settle();
    return id;
  }

  /** Records an update; nothing has been heard of it yet. */
  public DeliveryId record(ParcelStatus status) {
    var command =
        new RecordParcelUpdate.Command(
            PARCEL, status, Optional.empty(), ParcelDetails.NONE, Optional.empty());
    return use.recordParcelUpdate().record(command)
            instanceof RecordParcelUpdate.Outcome.Recorded(_, var delivery)
        ? delivery
        : failed();
  }

  private static DeliveryId failed() {
    throw new AssertionError("the update was not recorded");
  }

  /** Reads the stream and works every ticket that is not hidden. */
  public void settle() {
    for (int round = 0; round < ROUNDS_MAX; round++) {
      var changes = parcels.changesFrom(position);
      if (!changes.isEmpty()) {
        use.announceParcelChange().announce(changes.getFirst());
        position++;
        continue;
      }
      var received = tickets.receive(10);
      if (received.isEmpty()) {
        return;
      }
      received.forEach(use.workTicket()::work);
    }
    throw new AssertionError("does not come to rest");
  }

  /** Reads a change again that was read before. */
  public void rereadStream() {
    parcels.changesFrom(0).forEach(use.announceParcelChange()::announce);
    settle();
  }

  public void advance(Duration by) {
    clock.advance(by);
    settle();
  }

  public Delivery delivery(DeliveryId id) {
    return deliveries.load(id).orElseThrow().value();
  }

  /** The attempt of the newest call on a channel. */
  public static AttemptId lastAttempt(ScriptedSender sender) {
    return sender.calls().getLast().attempt();
  }

  public void receipt(AttemptId attempt, ReceiptStatus status) {
    receipt(attempt, Receipt.success(status, clock.instant(), "test"));
  }

  public void receipt(AttemptId attempt, Receipt receipt) {
    use.recordReceipt().record(attempt, receipt);
    settle();
  }
}
