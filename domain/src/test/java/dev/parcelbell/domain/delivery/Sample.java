package dev.parcelbell.domain.delivery;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.MessagingWindow;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptRoutes;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.customer.QuietHours;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One delivery to Ana, told step by step. */
final class Sample {
  static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");
  static final Duration WAIT = Duration.ofMinutes(15);
  static final Duration LEASE = Duration.ofSeconds(30);
  static final Duration RETRY = Duration.ofSeconds(10);
  static final SendOutcome ACCEPTED = new SendOutcome.Accepted("mid");
  static final SendOutcome REFUSED = new SendOutcome.Refused(Reason.REFUSED, "code");
  static final SendOutcome NOT_SENT = new SendOutcome.NotSent("connection refused");
  static final SendOutcome IN_DOUBT = new SendOutcome.Ambiguous("time-out");
  static final PhoneNumber PHONE = new PhoneNumber("+4915112345678");
  static final Customer ANA = ana(Optional.empty()).link(new Psid("9001"));
  static final DeliveryId ID = DeliveryId.of(new TrackingNumber("12345678"), new UpdateId("u1"));

  private Sample() {}

  static Customer ana(Optional<QuietHours> quiet) {
    var reach =
        new Profile.Reach(
            Optional.of(new EmailAddress("ana@example.org")), Optional.of(PHONE), Optional.empty());
    return Customer.register(
        new CustomerId("ana"), new Profile("Ana", reach, Locale.ENGLISH, ZoneId.of("UTC"), quiet));
  }

  static Assignment assignment(Mode mode, ParcelStatus status, Optional<Instant> expiresAt) {
    var parcel = new TrackingNumber("12345678");
    var update = new ParcelUpdate(new UpdateId("u1"), status, NOON, ParcelDetails.NONE);
    var news = new Notification.ParcelNews(parcel, update, Sequence.of("1"), "v1");
    return new Assignment(ID, ANA.id(), news, mode, NOON, expiresAt);
  }

  static HopPlan hop(Channel channel) {
    return new HopPlan(channel, Optional.empty(), ReceiptStatus.DELIVERED, WAIT);
  }

  static Delivery.Running open(Mode mode, Channel... channels) {
    return open(assignment(mode, ParcelStatus.AT_DEPOT, Optional.empty()), channels);
  }

  static Delivery.Running open(Assignment assignment, Channel... channels) {
    var plan = List.of(channels).stream().map(Sample::hop).toList();
    return (Delivery.Running) Delivery.open(assignment, plan);
  }

  static Circumstances at(Instant now) {
    return at(now, ANA);
  }

  /** Everything is open and nothing is in the way. */
  static Circumstances at(Instant now, Customer who) {
    var open = new MessagingWindow(now.plusSeconds(1));
    return new Circumstances(
        now,
        Optional.of(who),
        Map.of(),
        Stream.of(Channel.MESSENGER, Channel.WHATSAPP)
            .flatMap(channel -> who.addressOn(channel).stream())
            .collect(Collectors.toMap(user -> user, _ -> open)),
        Set.of(),
        ReceiptRoutes.ALL_REPORT);
  }

  static Decision.Claim wanted(Delivery delivery, Circumstances circumstances) {
    return (Decision.Claim) ((Delivery.Running) delivery).decide(circumstances);
  }

  /** How it stands when nothing can be claimed. */
  static Delivery rested(Delivery delivery, Circumstances circumstances) {
    return ((Decision.Rest) ((Delivery.Running) delivery).decide(circumstances)).delivery();
  }

  static Delivery rested(Delivery delivery, Instant now) {
    return rested(delivery, at(now));
  }

  /** Claims what is due; the claim is named after the number of the hop's attempts. */
  static Delivery.Running claimed(Delivery delivery, Circumstances circumstances) {
    var wanted = wanted(delivery, circumstances);
    int attempts = wanted.delivery().progress().hops().get(wanted.hop()).attempts().size();
    var now = circumstances.now();
    return Delivery.Running.claim(
        wanted, attempt(wanted.hop(), attempts + 1), now, now.plus(LEASE));
  }

  static Delivery.Running claimed(Delivery delivery, Instant now) {
    return claimed(delivery, at(now));
  }

  /** Claims what is due and calls, with this outcome. */
  static Delivery tried(Delivery delivery, Instant now, SendOutcome outcome) {
    var claimed = claimed(delivery, now);
    for (int hop = 0; hop < claimed.progress().hops().size(); hop++) {
      if (claimed.progress().hops().get(hop).state() instanceof HopState.Claimed) {
        int attempts = claimed.progress().hops().get(hop).attempts().size();
        return claimed.report(attempt(hop, attempts), outcome, now, RETRY);
      }
    }
    throw new AssertionError("nothing was claimed");
  }

  static AttemptId attempt(int hop, int number) {
    return new AttemptId(ID, hop, "claim" + number);
  }

  static HopState state(Delivery delivery, int hop) {
    return delivery.progress().hops().get(hop).state();
  }

  static Receipt told(ReceiptStatus status) {
    return Receipt.success(status, NOON, "told");
  }

  static List<HistoryEvent> events(Delivery delivery) {
    return delivery.progress().history().entries().stream().map(History.Entry::event).toList();
  }
}
