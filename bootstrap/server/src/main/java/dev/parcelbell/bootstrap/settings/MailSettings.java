package dev.parcelbell.bootstrap.settings;

import dev.parcelbell.adapter.ses.out.SesSettings;
import dev.parcelbell.domain.channel.EmailAddress;
import java.util.Optional;

/** E-mail. */
public record MailSettings(SesSettings ses) {
  private static final String FROM = "PARCELBELL_SES_FROM";

  static Optional<MailSettings> from(SettingsReader reader) {
    var from =
        reader.read(FROM, "an e-mail address", text -> EmailAddress.parse(text).orElseThrow());
    var name = reader.text("PARCELBELL_SES_FROM_NAME");
    var set = reader.text("PARCELBELL_SES_CONFIGURATION_SET");
    try {
      return from.map(
          address ->
              new MailSettings(new SesSettings(address, name, set, SesSettings.BYTES_MAX_DEFAULT)));
    } catch (IllegalArgumentException wrong) {
      reader.problem(FROM, "and what belongs to it: " + wrong.getMessage());
      return Optional.empty();
    }
  }
}
