package dev.parcelbell.application.usecase;

import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.Reply;
import java.util.List;

/**
 * What is replied.
 *
 * @param next what is remembered from now on
 */
record Answer(Conversation next, List<Reply> replies) {
  Answer {
    replies = List.copyOf(replies);
  }

  static Answer silence(Conversation next) {
    return new Answer(next, List.of());
  }

  static Answer of(Conversation next, Reply reply) {
    return new Answer(next, List.of(reply));
  }
}
