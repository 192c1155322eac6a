package dev.parcelbell.adapter.messenger.in;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.adapter.messenger.wire.Payload;
import dev.parcelbell.domain.conversation.Heard;
import java.util.Optional;

/** What an event has to say that may want an answer. */
final class Listened {
  private Listened() {}

  static Optional<Heard> to(MessagingEvent event) {
    var message = event.at("message");
    return switch (event.kind()) {
      case MESSAGE -> Optional.of(said(message));
      case QUICK_REPLY ->
          Optional.of(
              chose(message.path("quick_reply").path("payload")).orElseGet(() -> said(message)));
      case POSTBACK -> {
        var postback = event.at("postback");
        yield Optional.of(
            chose(postback.path("payload"))
                .orElseGet(() -> new Heard.Said(postback.path("title").asText())));
      }
      case ATTACHMENTS ->
          Optional.of(message.path("text").asText().isBlank() ? new Heard.Showed() : said(message));
      case DELIVERY,
          READ,
          ECHO,
          DELETED,
          MESSAGE_EDIT,
          UNREACTION,
          REACTION,
          OPTIN,
          REFERRAL,
          ACCOUNT_LINKING,
          POLICY_ENFORCEMENT,
          APP_ROLES,
          PASS_THREAD_CONTROL,
          TAKE_THREAD_CONTROL,
          REQUEST_THREAD_CONTROL,
          UNKNOWN ->
          Optional.empty();
    };
  }

  private static Heard said(JsonNode message) {
    return new Heard.Said(message.path("text").asText());
  }

  /** What is behind a button of an older version, or of somebody else, is not ours. */
  private static Optional<Heard> chose(JsonNode payload) {
    return Payload.parse(payload.asText()).map(Heard.Chose::new);
  }
}
