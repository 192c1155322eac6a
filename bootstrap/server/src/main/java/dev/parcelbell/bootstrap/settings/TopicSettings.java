package dev.parcelbell.bootstrap.settings;

import dev.parcelbell.adapter.sns.out.TopicNames;
import java.net.URI;
import java.util.Optional;

/**
 * How what happens in a conversation comes to its subscribers.
 *
 * @param names the topics of SNS; without them every subscriber's queue is written to directly
 * @param endpoint another one of SNS than the region's
 */
public record TopicSettings(Optional<TopicNames> names, Optional<URI> endpoint) {
  private static final String ARNS = "PARCELBELL_TOPIC_ARNS";

  static TopicSettings from(SettingsReader reader) {
    return new TopicSettings(
        reader
            .text(
                ARNS,
                "the beginning of an ARN such as arn:aws:sns:eu-central-1:123456789012:parcelbell-",
                TopicNames::isBegin)
            .map(TopicNames::new),
        reader.webAddress("PARCELBELL_SNS_ENDPOINT"));
  }
}
