package dev.parcelbell.adapter.ses.out;

import dev.parcelbell.aws.AwsAccess;
import dev.parcelbell.domain.channel.EmailAddress;
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
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** SES as the simulator plays it, and senders that talk to it. */
final class SimulatedSes implements AutoCloseable {
  static final EmailAddress FROM = new EmailAddress("news@shop.example");
  static final SesSettings SETTINGS =
      new SesSettings(
          FROM,
          Optional.of("Päckchen, Glocke"),
          Optional.of("main"),
          SesSettings.BYTES_MAX_DEFAULT);
  static final Duration PATIENT = Duration.ofSeconds(20);
  static final Duration IMPATIENT = Duration.ofMillis(1500);

  private final Simulators simulators;

  private SimulatedSes(Simulators simulators) {
    this.simulators = simulators;
  }

  static SimulatedSes start() {
    var settings = SimulatorSettings.playground(InstantSource.system(), (_, _) -> {});
    return new SimulatedSes(Simulators.start(settings));
  }

  SesSender sender(SesSettings settings) {
    return new SesSender(access(simulators.aws(), "playground", PATIENT), settings);
  }

  SesSender impatientSender() {
    return new SesSender(access(simulators.aws(), "playground", IMPATIENT), SETTINGS);
  }

  SesSender senderWithWrongKeys() {
    return new SesSender(access(simulators.aws(), "nobody", PATIENT), SETTINGS);
  }

  SesProbe probe() {
    return new SesProbe(accessTo(simulators.aws()), SETTINGS);
  }

  /** A sender that talks to nobody. */
  static SesSender strayed() {
    return new SesSender(accessTo(nowhere()), SETTINGS);
  }

  /** An address where nobody listens. */
  static URI nowhere() {
    try (var taken = new ServerSocket(0)) {
      return URI.create("http://localhost:" + taken.getLocalPort());
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  static AwsAccess accessTo(URI endpoint) {
    return access(endpoint, "playground", PATIENT);
  }

  private static AwsAccess access(URI endpoint, String key, Duration timeout) {
    return new AwsAccess(
        Region.EU_CENTRAL_1,
        Optional.of(endpoint),
        StaticCredentialsProvider.create(AwsBasicCredentials.create(key, key)),
        timeout);
  }

  Faults faults() {
    return simulators.faults();
  }

  int requests() {
    return simulators.requests().of(Channel.EMAIL);
  }

  List<Sent> arrived() {
    return simulators.outbox().of(Channel.EMAIL);
  }

  @Override
  public void close() {
    simulators.close();
  }
}
