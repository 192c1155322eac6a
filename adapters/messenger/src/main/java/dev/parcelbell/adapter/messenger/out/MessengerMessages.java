package dev.parcelbell.adapter.messenger.out;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.conversation.Reply;
import java.net.URI;
import java.util.Optional;

/**
 * Replies as messages of Messenger, for whoever sends them there in our place.
 *
 * @param logInPage where the log-in button leads
 */
public record MessengerMessages(URI logInPage) {
  /** The {@code message} of the Send API; empty for what shows nothing. */
  public Optional<ObjectNode> of(Reply reply) {
    return reply instanceof Reply.HandOver
        ? Optional.empty()
        : Optional.of(new ReplyRequest(logInPage).message(reply));
  }
}
