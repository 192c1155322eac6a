package dev.parcelbell.adapter.sms.out;

import dev.parcelbell.aws.testkit.SimulatedAws;
import dev.parcelbell.simulator.SimulatorSettings;
import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.world.Channel;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Where short messages come from and go to in tests. */
final class ShortMessages {
  static final SmsSettings SETTINGS =
      new SmsSettings(
          Optional.of("arn:aws:sms-voice:eu-central-1:1:pool/pool-1"),
          Optional.of("main"),
          Duration.ofMinutes(10),
          Optional.of(new BigDecimal("0.2")));

  private ShortMessages() {}

  static SimulatedAws simulated() {
    var settings =
        SimulatorSettings.playground(InstantSource.system(), (_, _) -> {})
            .withAws(AwsSettings.playground().withConfigurationSets("main"));
    return SimulatedAws.start(settings, Channel.SMS);
  }
}
