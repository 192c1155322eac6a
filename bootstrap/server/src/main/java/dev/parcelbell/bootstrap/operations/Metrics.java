package dev.parcelbell.bootstrap.operations;

import dev.parcelbell.application.port.out.Observer;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** Counts for Prometheus, and alarms for the log. Knows no customer, no parcel, no address. */
public final class Metrics implements Observer {
  private static final Logger LOG = System.getLogger(Metrics.class.getName());

  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Counter attempts =
      counter("parcelbell_attempts", "Calls to providers.", "channel", "outcome");
  private final Counter ends =
      counter("parcelbell_deliveries_ended", "Deliveries that came to an end.", "state");
  private final Counter parked =
      counter("parcelbell_tickets_parked", "Tickets taken out for a person.", "reason");
  private final Counter unreadable =
      counter("parcelbell_deliveries_unreadable", "Looks at deliveries that cannot be read.");
  private final Counter alarms =
      counter("parcelbell_alarms", "Things a person must look at.", "channel", "reason");
  private final RequestCount requests =
      new RequestCount(
          counter("parcelbell_aws_requests", "Requests to AWS.", "service", "operation"));
  private final Histogram seconds =
      Histogram.builder()
          .name("parcelbell_attempt_seconds")
          .help("How long providers took to answer.")
          .labelNames("channel")
          .classicUpperBounds(0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
          .register(registry);

  private Counter counter(String name, String help, String... labels) {
    return Counter.builder().name(name).help(help).labelNames(labels).register(registry);
  }

  /** Counts the requests of the clients that it is given to. */
  public RequestCount requestCount() {
    return requests;
  }

  /** Shows how many tickets of each lane are in flight. */
  public void watchLanes(int lanes, IntToDoubleFunction inFlight, int inFlightMax) {
    GaugeWithCallback.builder()
        .name("parcelbell_tickets_in_flight")
        .help("Tickets that are received and neither deleted nor back, of at most " + inFlightMax)
        .labelNames("lane")
        .callback(
            show -> {
              for (int lane = 0; lane < lanes; lane++) {
                show.call(inFlight.applyAsDouble(lane), Integer.toString(lane));
              }
            })
        .register(registry);
  }

  @Override
  public void attempted(Channel channel, SendOutcome outcome, Duration took) {
    attempts.labelValues(name(channel), name(outcome)).inc();
    seconds.labelValues(name(channel)).observe(took.toMillis() / 1000.0);
  }

  @Override
  public void ended(Delivery.Ended delivery) {
    ends.labelValues(name(delivery)).inc();
  }

  @Override
  public void parked(String reason) {
    LOG.log(Level.ERROR, "a ticket was parked: {0}", reason);
    parked.labelValues(reason.toLowerCase(Locale.ROOT)).inc();
  }

  @Override
  public void unreadable(DeliveryId delivery) {
    LOG.log(Level.WARNING, "{0} cannot be read", delivery.value());
    unreadable.inc();
  }

  @Override
  public void alarm(Channel channel, Reason reason) {
    LOG.log(Level.ERROR, "ALARM: {0} is paused: {1}", channel, reason);
    alarms.labelValues(name(channel), reason.name().toLowerCase(Locale.ROOT)).inc();
  }

  /** Everything in Prometheus' text format. */
  public byte[] text() {
    var bytes = new ByteArrayOutputStream();
    try {
      PrometheusTextFormatWriter.create().write(bytes, registry.scrape());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  public static String contentType() {
    return PrometheusTextFormatWriter.CONTENT_TYPE;
  }

  private static String name(Channel channel) {
    return channel.name().toLowerCase(Locale.ROOT);
  }

  private static String name(Object value) {
    return value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
