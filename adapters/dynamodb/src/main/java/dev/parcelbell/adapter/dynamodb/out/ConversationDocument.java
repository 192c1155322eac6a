package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.Conversation.Open;
import dev.parcelbell.domain.conversation.Conversation.Turn;
import dev.parcelbell.domain.parcel.TrackingNumber;

/** A conversation as one JSON document. Both directions, side by side. */
final class ConversationDocument {
  private static final String LANGUAGE = "language";
  private static final String PARCEL = "parcel";
  private static final String OPEN = "open";
  private static final String REQUEST = "request";
  private static final String ASKED_AT = "askedAt";
  private static final String BEFORE_LOG_IN = "beforeLogIn";
  private static final String TURN = "turn";

  private ConversationDocument() {}

  static String of(Conversation conversation) {
    var document = Fields.object().put(TURN, conversation.turn().name());
    conversation.language().ifPresent(spoken -> document.put(LANGUAGE, spoken.toLanguageTag()));
    conversation.parcel().ifPresent(number -> document.put(PARCEL, number.value()));
    conversation
        .open()
        .ifPresent(
            open ->
                document
                    .putObject(OPEN)
                    .put(ASKED_AT, open.askedAt().toString())
                    .set(REQUEST, RequestDocument.of(open.request())));
    conversation
        .beforeLogIn()
        .ifPresent(wanted -> document.set(BEFORE_LOG_IN, RequestDocument.of(wanted)));
    return document.toString();
  }

  /**
   * @throws IllegalArgumentException or another unchecked exception, when it cannot be read
   */
  static Conversation read(String json) {
    var stored = Fields.parse(json);
    return new Conversation(
        stored.optionalText(LANGUAGE).map(RequestDocument::language),
        stored.optionalText(PARCEL).map(TrackingNumber::new),
        stored
            .optionalObject(OPEN)
            .map(
                open ->
                    new Open(RequestDocument.read(open.object(REQUEST)), open.moment(ASKED_AT))),
        stored.optionalObject(BEFORE_LOG_IN).map(RequestDocument::read),
        stored.constant(Turn.class, TURN));
  }
}
