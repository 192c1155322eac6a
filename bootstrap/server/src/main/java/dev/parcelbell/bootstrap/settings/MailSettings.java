package dev.parcelbell.bootstrap.settings;

import dev.parcelbell.adapter.ses.out.SesSettings;
import dev.parcelbell.domain.channel.EmailAddress;
import java.util.Optional;

/** E-mail. */
public record MailSettings(SesSettings ses) {
  static Optional<MailSettings> from(SettingsReader reader) {
    var from =
        reader.read(
            "PARCELBELL_SES_FROM",
            "an e-mail address",
            text -> EmailAddress.parse(text).orElseThrow());
    var name =
        reader.text(
            "PARCELBELL_SES_FROM_NAME", "1 to 100 printable characters", SesSettings::isFromName);
    var set =
        reader.text(
            "PARCELBELL_SES_CONFIGURATION_SET",
            "at most 64 letters, digits, dashes and underscores",
            SesSettings::isConfigurationSet);
    return from.map(
        address ->
            new MailSettings(new SesSettings(address, name, set, SesSettings.BYTES_MAX_DEFAULT)));
  }
}
