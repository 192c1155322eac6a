package dev.parcelbell.adapter.sns.in;

import java.util.Set;

/**
 * What may come over HTTPS.
 *
 * @param topics whose messages are taken, at least one; everybody can make topics, so what comes
 *     from others is nobody's
 */
public record SnsSettings(Set<TopicArn> topics) {
  public SnsSettings {
    topics = Set.copyOf(topics);
    if (topics.isEmpty()) {
      throw new IllegalArgumentException("without a topic everything would be refused");
    }
  }
}
