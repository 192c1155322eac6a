package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.delivery.Notification;
import java.util.Optional;

/** Templates that a platform has approved for messages outside its window. */
public interface ApprovedTemplates {
  /**
   * The template that says this in the reader's language, filled in; empty when none is approved,
   * when the region does not allow it, or when the registry cannot be asked.
   */
  Optional<Content.Template> fitting(
      Channel channel, Notification notification, Texts.Reader reader);
}
