package dev.parcelbell.benchmark;

import com.sun.management.ThreadMXBean;
import dev.parcelbell.application.port.in.RecordParcelUpdate;
import dev.parcelbell.application.port.in.RegisterCustomer;
import dev.parcelbell.application.port.in.RegisterParcel;
import dev.parcelbell.application.testkit.AppOverMemory;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Receipt;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Profile;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * State machine and use cases alone, in one thread: from the update that is recorded to the receipt
 * that ends its delivery. Every round has a world of its own, so that no store grows on.
 */
final class EngineMeasure implements Measure {
  private static final int PARCELS = 2_500;
  private static final int PARCELS_EACH = 10;
  private static final int WARM_UP_ROUNDS = 12;
  private static final int ROUNDS = 15;
  private static final double NANOS = 1e9;
  private static final double TARGET = 20_000;
  private static final List<ParcelStatus> STATUSES =
      List.of(
          ParcelStatus.RECEIVED,
          ParcelStatus.IN_TRANSIT,
          ParcelStatus.AT_DEPOT,
          ParcelStatus.OUT_FOR_DELIVERY);

  /**
   * @param perCpuSecond what it would be with a core of its own
   */
  private record Round(double perSecond, double perCpuSecond, double bytesEach) {}

  @Override
  public String title() {
    return "Engine";
  }

  @Override
  public List<String> run(Consumer<String> progress) {
    for (int round = 1; round <= WARM_UP_ROUNDS; round++) {
      progress.accept("warm-up %d: %.0f/s".formatted(round, round().perSecond()));
    }
    var rounds = new ArrayList<Round>();
    for (int round = 1; round <= ROUNDS; round++) {
      var one = round();
      rounds.add(one);
      progress.accept("round %d: %.0f/s".formatted(round, one.perSecond()));
    }
    var speeds = rounds.stream().mapToDouble(Round::perSecond).sorted().toArray();
    var ofCpu = rounds.stream().mapToDouble(Round::perCpuSecond).sorted().toArray();
    var bytes = rounds.stream().mapToDouble(Round::bytesEach).average().orElseThrow();
    double median = speeds[speeds.length / 2];
    return List.of(
        String.format(
            Locale.ROOT,
            "- Accept to delivered, one thread, SMS with one receipt: median **%,.0f deliveries/s**"
                + " (slowest round %,.0f, fastest %,.0f; %d rounds of %,d after %d to warm up)."
                + " Target 20,000: %s.",
            median,
            speeds[0],
            speeds[speeds.length - 1],
            ROUNDS,
            PARCELS * STATUSES.size(),
            WARM_UP_ROUNDS,
            median >= TARGET ? "met" : "missed"),
        String.format(
            Locale.ROOT,
            "- The same by the processor time of that thread, which others do not disturb: median"
                + " %,.0f deliveries per second of CPU.",
            ofCpu[ofCpu.length / 2]),
        String.format(Locale.ROOT, "- Allocated per delivery: %.1f KB.", bytes / 1024));
  }

  private static Round round() {
    var app = new AppOverMemory();
    populate(app);
    int position = app.parcels.changesFrom(0).size();
    var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytes = threads.getCurrentThreadAllocatedBytes();
    long cpuBefore = threads.getCurrentThreadCpuTime();
    long begun = System.nanoTime();
    for (var status : STATUSES) {
      for (int parcel = 0; parcel < PARCELS; parcel++) {
        deliver(app, parcel(parcel), status, position++);
      }
      app.clock.advance(Duration.ofMinutes(1));
    }
    long took = System.nanoTime() - begun;
    long cpu = threads.getCurrentThreadCpuTime() - cpuBefore;
    long allocated = threads.getCurrentThreadAllocatedBytes() - bytes;
    int count = PARCELS * STATUSES.size();
    check(app, count);
    return new Round(count * NANOS / took, count * NANOS / cpu, (double) allocated / count);
  }

  private static void populate(AppOverMemory app) {
    for (int i = 0; i < PARCELS / PARCELS_EACH; i++) {
      var reach =
          new Profile.Reach(
              Optional.empty(),
              Optional.of(new PhoneNumber("+49151%08d".formatted(12_000_000 + i))),
              Optional.empty());
      var profile = new Profile("Someone", reach, Locale.ENGLISH, ZoneOffset.UTC, Optional.empty());
      app.use.registerCustomer().register(new RegisterCustomer.Command(customer(i), profile));
    }
    for (int i = 0; i < PARCELS; i++) {
      app.use
          .registerParcel()
          .register(
              new RegisterParcel.Command(
                  parcel(i), customer(i / PARCELS_EACH), ParcelDetails.NONE));
    }
  }

  private static void deliver(
      AppOverMemory app, TrackingNumber parcel, ParcelStatus status, int position) {
    app.use
        .recordParcelUpdate()
        .record(
            new RecordParcelUpdate.Command(
                parcel, status, Optional.empty(), ParcelDetails.NONE, Optional.empty()));
    app.use.announceParcelChange().announce(app.parcels.changesFrom(position).getFirst());
    app.tickets.receive(1).forEach(app.use.workTicket()::work);
    var attempt = AppOverMemory.lastAttempt(app.sms);
    app.sms.forgetCalls();
    var receipt = Receipt.success(ReceiptStatus.DELIVERED, app.clock.instant(), "TEXT_DELIVERED");
    app.use.recordReceipt().record(attempt, receipt);
  }

  private static void check(AppOverMemory app, int count) {
    long delivered =
        app.deliveries.all().stream()
            .filter(one -> one.value() instanceof Delivery.Delivered)
            .count();
    if (delivered != count || app.tickets.size() > 0) {
      throw new IllegalStateException(
          "%d of %d delivered, %d tickets left".formatted(delivered, count, app.tickets.size()));
    }
  }

  private static CustomerId customer(int number) {
    return new CustomerId("customer-" + number);
  }

  private static TrackingNumber parcel(int number) {
    return new TrackingNumber(Integer.toString(10_000_000 + number));
  }
}
