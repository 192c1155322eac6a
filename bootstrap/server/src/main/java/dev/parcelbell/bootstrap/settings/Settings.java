package dev.parcelbell.bootstrap.settings;

import dev.parcelbell.adapter.sns.in.SnsSettings;
import dev.parcelbell.domain.channel.Channel;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * All settings.
 *
 * @param messenger empty when Messenger is not configured; likewise the other channels
 * @param sns empty when no events come over HTTPS
 */
public record Settings(
    ServerSettings server,
    ApiSettings api,
    EngineChoices engine,
    AwsSettings aws,
    Optional<MessengerSettings> messenger,
    Optional<MailSettings> mail,
    Optional<SmsSettings> sms,
    Optional<SnsSettings> sns,
    RecognizerSettings recognizer,
    TopicSettings topics) {
  /**
   * Reads all settings.
   *
   * @throws BadSettings naming everything that is wrong
   */
  public static Settings from(Map<String, String> env) {
    var reader = new SettingsReader(env);
    var settings = read(reader);
    reader.orThrow();
    return settings;
  }

  /** The names of all settings that there are. */
  public static Set<String> names() {
    var reader = new SettingsReader(Map.of());
    read(reader);
    return reader.asked();
  }

  private static Settings read(SettingsReader reader) {
    var engine = EngineChoices.from(reader);
    var chosen = engine.engine();
    return new Settings(
        ServerSettings.from(reader),
        ApiSettings.from(reader),
        engine,
        AwsSettings.from(reader),
        MessengerSettings.from(reader, chosen.providerTimeout()),
        MailSettings.from(reader),
        SmsSettings.from(reader, Objects.requireNonNull(chosen.fallbackAfter().get(Channel.SMS))),
        SnsTopics.from(reader),
        RecognizerSettings.from(reader),
        TopicSettings.from(reader));
  }
}
