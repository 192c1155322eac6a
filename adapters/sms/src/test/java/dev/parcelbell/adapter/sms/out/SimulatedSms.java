package dev.parcelbell.adapter.sms.out;

import dev.parcelbell.aws.AwsAccess;
import dev.parcelbell.simulator.SimulatorSettings;
import dev.parcelbell.simulator.Simulators;
import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.Faults;
import dev.parcelbell.simulator.world.Sent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

/** AWS End User Messaging as the simulator plays it, and senders that talk to it. */
final class SimulatedSms implements AutoCloseable {
  static final SmsSettings SETTINGS =
      new SmsSettings(
          Optional.of("arn:aws:sms-voice:eu-central-1:1:pool/pool-1"),
          Optional.of("main"),
          Duration.ofMinutes(10),
          Optional.of(new BigDecimal("0.2")));
  static final Duration PATIENT = Duration.ofSeconds(20);
  static final Duration IMPATIENT = Duration.ofMillis(1500);

  private final Simulators simulators;

  private SimulatedSms(Simulators simulators) {
    this.simulators = simulators;
  }

  static SimulatedSms start() {
    return new SimulatedSms(
        Simulators.start(
            SimulatorSettings.playground(InstantSource.system(), (_, _) -> {})
                .withAws(AwsSettings.playground().withConfigurationSets("main"))));
  }

  SmsSender sender(SmsSettings settings) {
    return new SmsSender(access(simulators.aws(), "playground", PATIENT), settings);
  }

  SmsSender impatientSender() {
    return new SmsSender(access(simulators.aws(), "playground", IMPATIENT), SETTINGS);
  }

  SmsSender senderWithWrongKeys() {
    return new SmsSender(access(simulators.aws(), "nobody", PATIENT), SETTINGS);
  }

  SmsProbe probe() {
    return new SmsProbe(accessTo(simulators.aws()), SETTINGS);
  }

  /** A sender that talks to nobody. */
  static SmsSender strayed() {
    return new SmsSender(accessTo(nowhere()), SETTINGS);
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

  void texted(String phone, String text) {
    simulators.sms().reply(phone, text);
  }

  int requests() {
    return simulators.requests().of(Channel.SMS);
  }

  List<Sent> arrived() {
    return simulators.outbox().of(Channel.SMS);
  }

  @Override
  public void close() {
    simulators.close();
  }
}
