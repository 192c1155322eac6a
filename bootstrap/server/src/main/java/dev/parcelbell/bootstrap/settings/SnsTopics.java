package dev.parcelbell.bootstrap.settings;

import dev.parcelbell.adapter.sns.in.SnsSettings;
import dev.parcelbell.adapter.sns.in.TopicArn;
import java.util.Optional;
import java.util.stream.Collectors;

/** Topics whose messages come over HTTPS. */
final class SnsTopics {
  private static final String NAME = "PARCELBELL_SNS_TOPICS";
  private static final int TOPICS_MAX = 100;

  private SnsTopics() {}

  static Optional<SnsSettings> from(SettingsReader reader) {
    return Optional.of(reader.list(NAME))
        .filter(topics -> !topics.isEmpty())
        .filter(
            reader.only(
                topics -> topics.size() <= TOPICS_MAX && topics.stream().allMatch(TopicArn::isArn),
                NAME,
                "at most " + TOPICS_MAX + " ARNs of standard topics"))
        .map(
            topics ->
                new SnsSettings(topics.stream().map(TopicArn::new).collect(Collectors.toSet())));
  }
}
