package dev.parcelbell.adapter.messenger.in;

import dev.parcelbell.adapter.messenger.wire.Inbox;
import dev.parcelbell.adapter.messenger.wire.Json;
import dev.parcelbell.domain.conversation.Conversation.Turn;
import java.util.Optional;

/**
 * Who has a conversation after somebody passed or took it. An app hears of every change, those that
 * it made itself included, and nobody tells us our own id: what is passed to anybody but the inbox
 * is ours, and what is taken was taken from us, for we take nothing.
 */
final class Control {
  private Control() {}

  static Optional<Turn> turn(MessagingEvent event) {
    if (event.kind() == EventKind.PASS_THREAD_CONTROL) {
      return Optional.of(isWithInbox(event) ? Turn.SOMEBODY_ELSES : Turn.OURS);
    }
    return event.kind() == EventKind.TAKE_THREAD_CONTROL
        ? Optional.of(Turn.SOMEBODY_ELSES)
        : Optional.empty();
  }

  private static boolean isWithInbox(MessagingEvent event) {
    return Json.text(event.at(event.kind().label()).path("new_owner_app_id"))
        .filter(Inbox.APP::equals)
        .isPresent();
  }
}
