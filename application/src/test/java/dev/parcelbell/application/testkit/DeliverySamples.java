package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Deliveries.Announcement;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.Assignment;
import dev.parcelbell.domain.delivery.Attempt;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.History;
import dev.parcelbell.domain.delivery.HistoryEvent;
import dev.parcelbell.domain.delivery.Hop;
import dev.parcelbell.domain.delivery.HopPlan;
import dev.parcelbell.domain.delivery.HopState;
import dev.parcelbell.domain.delivery.Mode;
import dev.parcelbell.domain.delivery.Notification;
import dev.parcelbell.domain.delivery.Progress;
import dev.parcelbell.domain.delivery.Tally;
import dev.parcelbell.domain.delivery.TicketState;
import dev.parcelbell.domain.parcel.ExpectedDelivery;
import dev.parcelbell.domain.parcel.Occurred;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Deliveries for the contracts of stores: simple ones, and together one of everything. */
public final class DeliverySamples {
  public static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456789Z");
  public static final TrackingNumber PARCEL = new TrackingNumber("12345678");
  public static final Sequence SEQUENCE = Sequence.of("1000");
  private static final PhoneNumber PHONE = new PhoneNumber("+4915112345678");

  private static final List<ReceiptStatus> GOALS = List.of(ReceiptStatus.values());

  private DeliverySamples() {}

  /** A delivery that is due at once, over two hops. */
  public static Delivery.Running running(CustomerId customer, int number, Instant createdAt) {
    var plan = List.of(hop(Channel.SMS, Optional.empty()), hop(Channel.EMAIL, Optional.empty()));
    var opened = Delivery.open(assignment(customer, number, createdAt, SEQUENCE), plan);
    return (Delivery.Running) opened;
  }

  /** The same with its place in the parcel's sequence. */
  public static Delivery.Running running(CustomerId customer, int number, Sequence sequence) {
    var plan = List.of(hop(Channel.SMS, Optional.empty()));
    return (Delivery.Running) Delivery.open(assignment(customer, number, NOON, sequence), plan);
  }

  /** The same delivery, due from {@code at} on. */
  public static Delivery.Running dueAt(Delivery.Running delivery, Instant at) {
    var before = delivery.progress();
    var hops = new ArrayList<>(before.hops());
    var first = hops.getFirst();
    hops.set(0, new Hop(first.plan(), new HopState.Due(at), first.deadline(), first.attempts()));
    return new Delivery.Running(
        new Progress(
            before.assignment(), hops, before.history(), before.ticket(), before.updatedAt()));
  }

  /** The fence that belongs to such a delivery, when somebody said when it happened. */
  public static Announcement fence(Sequence sequence, Instant occurredAt) {
    return new Announcement(PARCEL, sequence, new Occurred.Said(occurredAt));
  }

  /** The same when nobody said so. */
  public static Announcement fenceHeard(Sequence sequence, Instant heardAt) {
    return new Announcement(PARCEL, sequence, new Occurred.Heard(heardAt));
  }

  private static Assignment assignment(
      CustomerId customer, int number, Instant createdAt, Sequence sequence) {
    var id = new UpdateId("u" + number);
    var details =
        new ParcelDetails(
            Optional.of("Köln \"West\" \\ \u2028 🚚"),
            ExpectedDelivery.parse("2026-03-02T10:00:00+01:00"),
            Optional.of("Schuhe"));
    var update = new ParcelUpdate(id, ParcelStatus.DELAYED, NOON.minusSeconds(60), details);
    return new Assignment(
        DeliveryId.of(PARCEL, id),
        customer,
        new Notification.ParcelNews(PARCEL, update, sequence, "v1"),
        Mode.FALLBACK,
        createdAt,
        Optional.of(createdAt.plus(Duration.ofDays(3))));
  }

  private static HopPlan hop(Channel channel, Optional<Address> to) {
    return new HopPlan(channel, to, ReceiptStatus.DELIVERED, Duration.ofMinutes(15));
  }

  /** Every type and every value that a stored delivery can hold occurs in one of these. */
  public static List<Delivery> oneOfEach() {
    var rich = everyHopState();
    var plain = everyOutcome();
    return List.of(
        new Delivery.Running(rich),
        new Delivery.Running(plain),
        new Delivery.Parked(rich, "came back 11 times", NOON),
        new Delivery.Delivered(plain, NOON),
        new Delivery.Exhausted(rich, NOON.plusSeconds(1)),
        new Delivery.Cancelled(plain, NOON),
        new Delivery.Superseded(rich, NOON),
        new Delivery.Suppressed(everyEventAndReason(), NOON));
  }

  private static Progress everyHopState() {
    List<HopState> states =
        List.of(
            new HopState.Planned(),
            new HopState.Due(NOON),
            new HopState.Held(NOON, NOON.plusSeconds(5)),
            new HopState.Claimed(),
            new HopState.Awaiting(),
            new HopState.Succeeded(),
            new HopState.Failed(Reason.BOUNCED),
            new HopState.Skipped(Reason.WINDOW_CLOSED));
    var plan = hop(Channel.SMS, Optional.of(new Address.Sms(PHONE)));
    var hops = states.stream().map(s -> new Hop(plan, s, Optional.of(NOON), List.of())).toList();
    var assignment = assignment(CustomerSamples.ANA, 1, NOON, SEQUENCE);
    var ticket = new TicketState(7, 3, true, Optional.of("lane 1#handle/+=="), Optional.of(NOON));
    return new Progress(assignment, hops, new History(List.of()), ticket, NOON.plusNanos(1));
  }

  private static Progress everyOutcome() {
    List<SendOutcome> outcomes =
        List.of(
            new SendOutcome.Accepted("<mid.1@eu-central-1>"),
            new SendOutcome.Refused(Reason.OPTED_OUT, "10:2018278"),
            new SendOutcome.Throttled(Duration.ofMillis(1500)),
            new SendOutcome.NotSent("connection refused"),
            new SendOutcome.Ambiguous("the lease ran out"));
    var addresses =
        List.of(
            new Address.Messenger(new Psid("7000000000000001")),
            new Address.WhatsApp(PHONE),
            new Address.Sms(PHONE),
            new Address.Email(new EmailAddress("Ana@example.com")));
    var bare = assignment(CustomerSamples.BEN, 2, NOON, SEQUENCE);
    var attempts =
        IntStream.range(0, outcomes.size())
            .mapToObj(i -> attempt(bare.id(), i, addresses.get(i % 4), outcomes.get(i)))
            .toList();
    var open =
        new Attempt(
            new AttemptId(bare.id(), 1, "open"),
            addresses.getFirst(),
            ReceiptStatus.READ,
            NOON,
            NOON.plusSeconds(30),
            Optional.empty(),
            Optional.of("m_of an echo/+=="),
            List.of());
    var plan = hop(Channel.MESSENGER, Optional.empty());
    var hops =
        List.of(
            new Hop(
                plan, new HopState.Cancelled(Reason.ALREADY_DELIVERED), Optional.empty(), attempts),
            new Hop(plan, new HopState.Claimed(), Optional.of(NOON), List.of(open)));
    var ticket = new TicketState(1, 0, false, Optional.empty(), Optional.empty());
    return new Progress(withoutOptions(bare), hops, new History(List.of()), ticket, NOON);
  }

  private static Attempt attempt(DeliveryId id, int n, Address to, SendOutcome outcome) {
    var tallies =
        Arrays.stream(ReceiptStatus.values())
            .map(
                status ->
                    new Tally(
                        status,
                        NOON.plusMillis(n),
                        status.isSuccess() ? Optional.empty() : Optional.of(Reason.UNDELIVERABLE),
                        "TEXT_" + n,
                        n + 1))
            .toList();
    return new Attempt(
        new AttemptId(id, 0, "claim" + n),
        to,
        GOALS.get(n),
        NOON,
        NOON.plusSeconds(30),
        Optional.of(new Attempt.Finish(outcome, NOON.plusSeconds(2))),
        Optional.empty(),
        tallies);
  }

  private static Progress everyEventAndReason() {
    var hops =
        Arrays.stream(Reason.values())
            .limit(HopPlan.HOPS_MAX)
            .map(
                reason ->
                    new Hop(
                        hop(Channel.EMAIL, Optional.empty()),
                        new HopState.Skipped(reason),
                        Optional.empty(),
                        List.of()))
            .toList();
    var entries =
        Arrays.stream(HistoryEvent.values())
            .map(event -> new History.Entry(NOON, event, "of " + event, event.name().length()))
            .toList();
    var ticket = new TicketState(2, 1, false, Optional.of("h"), Optional.empty());
    var assignment = assignment(CustomerSamples.ANA, 3, NOON, SEQUENCE);
    return new Progress(assignment, hops, new History(entries), ticket, NOON);
  }

  /** The same with everything left out that may be. */
  private static Assignment withoutOptions(Assignment full) {
    var update =
        new ParcelUpdate(
            new UpdateId("s:" + SEQUENCE.padded()), ParcelStatus.LOST, NOON, ParcelDetails.NONE);
    return new Assignment(
        full.id(),
        full.customer(),
        new Notification.ParcelNews(PARCEL, update, SEQUENCE, "v2"),
        Mode.BROADCAST,
        NOON,
        Optional.empty());
  }
}
