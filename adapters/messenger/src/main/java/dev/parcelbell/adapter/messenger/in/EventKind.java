package dev.parcelbell.adapter.messenger.in;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.channel.UserAction;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an event is. The order is that of asking: an event that tells of a message is never taken
 * for one that a person wrote, whatever else is in it.
 */
enum EventKind {
  DELIVERY,
  READ,
  ECHO,
  /** Somebody took a message back. */
  DELETED,
  ATTACHMENTS,
  QUICK_REPLY,
  MESSAGE,
  MESSAGE_EDIT,
  UNREACTION,
  REACTION,
  POSTBACK,
  OPTIN,
  REFERRAL,
  ACCOUNT_LINKING,
  POLICY_ENFORCEMENT,
  APP_ROLES,
  PASS_THREAD_CONTROL,
  TAKE_THREAD_CONTROL,
  REQUEST_THREAD_CONTROL,
  UNKNOWN;

  static EventKind of(ObjectNode event) {
    return Stream.of(values()).filter(kind -> kind.isKindOf(event)).findFirst().orElse(UNKNOWN);
  }

  private boolean isKindOf(ObjectNode event) {
    var message = event.path("message");
    return switch (this) {
      case ECHO -> message.path("is_echo").asBoolean();
      case DELETED -> message.path("is_deleted").asBoolean();
      case ATTACHMENTS -> !message.path("attachments").isEmpty();
      case QUICK_REPLY -> message.path("quick_reply").isObject();
      case UNREACTION -> event.path("reaction").path("action").asText().equals("unreact");
      case UNKNOWN -> true;
      case DELIVERY,
          READ,
          MESSAGE,
          MESSAGE_EDIT,
          REACTION,
          POSTBACK,
          OPTIN,
          REFERRAL,
          ACCOUNT_LINKING,
          POLICY_ENFORCEMENT,
          APP_ROLES,
          PASS_THREAD_CONTROL,
          TAKE_THREAD_CONTROL,
          REQUEST_THREAD_CONTROL ->
          event.path(label()).isObject();
    };
  }

  /** What the person did, when it is something that opens the messaging window. */
  Optional<UserAction> action() {
    return switch (this) {
      case ATTACHMENTS, QUICK_REPLY, MESSAGE -> Optional.of(UserAction.MESSAGE);
      case REACTION -> Optional.of(UserAction.REACTION);
      case POSTBACK -> Optional.of(UserAction.POSTBACK);
      case OPTIN -> Optional.of(UserAction.OPTIN);
      case REFERRAL -> Optional.of(UserAction.REFERRAL);
      case ACCOUNT_LINKING -> Optional.of(UserAction.ACCOUNT_LINKING);
      case DELIVERY,
          READ,
          ECHO,
          DELETED,
          MESSAGE_EDIT,
          UNREACTION,
          POLICY_ENFORCEMENT,
          APP_ROLES,
          PASS_THREAD_CONTROL,
          TAKE_THREAD_CONTROL,
          REQUEST_THREAD_CONTROL,
          UNKNOWN ->
          Optional.empty();
    };
  }

  /** Whether it tells what became of a message. */
  boolean isAboutMessage() {
    return this == DELIVERY || this == READ || this == ECHO;
  }

  /** The platform's word where it has one, or {@code UNKNOWN}. */
  String label() {
    return this == UNKNOWN ? name() : name().toLowerCase(Locale.ROOT);
  }
}
