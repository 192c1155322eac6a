package dev.parcelbell.aws.testkit;

import dev.parcelbell.aws.AwsAccess;
import dev.parcelbell.simulator.SimulatorSettings;
import dev.parcelbell.simulator.Simulators;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Faults;
import dev.parcelbell.simulator.world.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** One channel of AWS as the simulators play it, and the ways to get there. */
public final class SimulatedAws implements AutoCloseable {
  private static final Duration PATIENT = Duration.ofSeconds(20);
  private static final Duration IMPATIENT = Duration.ofMillis(1500);

  private final Simulators simulators;
  private final Channel channel;

  private SimulatedAws(Simulators simulators, Channel channel) {
    this.simulators = simulators;
    this.channel = channel;
  }

  public static SimulatedAws start(SimulatorSettings settings, Channel channel) {
    return new SimulatedAws(Simulators.start(settings), channel);
  }

  /** Waits long enough for a slow machine. */
  public AwsAccess patient() {
    return patientAt(simulators.aws());
  }

  /** Waits no longer than a test should take that waits for nothing. */
  public AwsAccess impatient() {
    return access(simulators.aws(), "playground", IMPATIENT);
  }

  public AwsAccess withWrongKeys() {
    return access(simulators.aws(), "nobody", PATIENT);
  }

  public static AwsAccess patientAt(URI endpoint) {
    return access(endpoint, "playground", PATIENT);
  }

  /** An address where nobody listens. */
  public static URI nowhere() {
    try (var taken = new ServerSocket(0)) {
      return URI.create("http://localhost:" + taken.getLocalPort());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  private static AwsAccess access(URI endpoint, String key, Duration timeout) {
    return new AwsAccess(
        Region.EU_CENTRAL_1,
        Optional.of(endpoint),
        StaticCredentialsProvider.create(AwsBasicCredentials.create(key, key)),
        timeout);
  }

  public Simulators simulators() {
    return simulators;
  }

  public Faults faults() {
    return simulators.faults();
  }

  /** How often somebody asked to send on this channel. */
  public int requests() {
    return simulators.requests().of(channel);
  }

  /** What reached people on this channel, oldest first. */
  public List<Sent> arrived() {
    return simulators.outbox().of(channel);
  }

  Channel channel() {
    return channel;
  }

  @Override
  public void close() {
    simulators.close();
  }
}
