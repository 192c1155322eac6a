package dev.parcelbell.adapter.ses.out;

import dev.parcelbell.aws.testkit.SimulatedAws;
import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.simulator.SimulatorSettings;
import dev.parcelbell.simulator.world.Channel;
import java.time.InstantSource;
import java.util.Optional;

/** Where mails come from and go to in tests. */
final class Mails {
  static final EmailAddress FROM = new EmailAddress("news@shop.example");
  static final SesSettings SETTINGS =
      new SesSettings(
          FROM,
          Optional.of("Päckchen, Glocke"),
          Optional.of("main"),
          SesSettings.BYTES_MAX_DEFAULT);

  private Mails() {}

  static SimulatedAws simulated() {
    var settings = SimulatorSettings.playground(InstantSource.system(), (_, _) -> {});
    return SimulatedAws.start(settings, Channel.EMAIL);
  }
}
