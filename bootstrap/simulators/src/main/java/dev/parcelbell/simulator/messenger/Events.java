package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The shapes of webhook events; times are milliseconds. */
record Events(String pageId) {

  /** What a person wrote; a tap on a quick reply also has a payload. */
  ObjectNode message(
      String psid, Instant at, String mid, String text, Optional<String> quickReplyPayload) {
    var event = fromPerson(psid, at);
    var message = event.putObject("message").put("mid", mid).put("text", text);
    quickReplyPayload.ifPresent(
        payload -> message.putObject("quick_reply").put("payload", payload));
    return event;
  }

  /** What a person sent that is no text. Its address is of the kind that Meta lets expire. */
  ObjectNode attachment(String psid, Instant at, String mid, Attachment attachment) {
    var event = fromPerson(psid, at);
    var message = event.putObject("message").put("mid", mid);
    message
        .putArray("attachments")
        .addObject()
        .put("type", attachment.type())
        .putObject("payload")
        .put("url", "https://scontent.xx.fbcdn.net/v/" + mid);
    return event;
  }

  ObjectNode postback(String psid, Instant at, String mid, String title, String payload) {
    var event = fromPerson(psid, at);
    event.putObject("postback").put("mid", mid).put("title", title).put("payload", payload);
    return event;
  }

  /** Everything up to the watermark has been delivered. */
  ObjectNode delivery(String psid, Instant at, List<String> mids, Instant watermark) {
    var event = fromPerson(psid, at);
    var delivery = event.putObject("delivery");
    mids.forEach(delivery.putArray("mids")::add);
    delivery.put("watermark", watermark.toEpochMilli());
    return event;
  }

  /** Everything up to the watermark has been read. */
  ObjectNode read(String psid, Instant at, Instant watermark) {
    var event = fromPerson(psid, at);
    event.putObject("read").put("watermark", watermark.toEpochMilli());
    return event;
  }

  /** The person logged out. */
  ObjectNode unlinked(String psid, Instant at) {
    var event = fromPerson(psid, at);
    event.putObject("account_linking").put("status", "unlinked");
    return event;
  }

  /** The owner of a thread gave it to another. */
  ObjectNode threadPassed(String psid, Instant at, long from, long to, String metadata) {
    return handover("pass_thread_control", psid, at, from, to, metadata);
  }

  /** Somebody took a thread from its owner. */
  ObjectNode threadTaken(String psid, Instant at, long from, long by, String metadata) {
    return handover("take_thread_control", psid, at, from, by, metadata);
  }

  private ObjectNode handover(
      String kind, String psid, Instant at, long from, long to, String metadata) {
    var event = fromPerson(psid, at);
    event
        .putObject(kind)
        .put("previous_owner_app_id", Long.toString(from))
        .put("new_owner_app_id", Long.toString(to))
        .put("metadata", metadata);
    return event;
  }

  /** What the page itself sent: here the page is the sender. */
  ObjectNode echo(String psid, Instant at, String mid, ObjectNode message, long appId) {
    var event = Json.object();
    event.putObject("sender").put("id", pageId);
    event.putObject("recipient").put("id", psid);
    event.put("timestamp", at.toEpochMilli());
    var echo = event.putObject("message").put("is_echo", true).put("app_id", appId);
    echo.put("mid", mid);
    copy(message, echo, "metadata");
    copy(message, echo, "text");
    if (message.has("attachment")) {
      echo.putArray("attachments").add(message.path("attachment"));
    }
    return event;
  }

  /**
   * What is posted to the app: one entry with one event.
   *
   * @param list {@code messaging}, or {@code standby} for what happens in the thread of another app
   */
  ObjectNode envelope(String list, ObjectNode event, Instant at) {
    var body = Json.object().put("object", "page");
    var entry = body.putArray("entry").addObject().put("id", pageId).put("time", at.toEpochMilli());
    entry.putArray(list).add(event);
    return body;
  }

  private ObjectNode fromPerson(String psid, Instant at) {
    var event = Json.object();
    event.putObject("sender").put("id", psid);
    event.putObject("recipient").put("id", pageId);
    return event.put("timestamp", at.toEpochMilli());
  }

  private static void copy(ObjectNode from, ObjectNode to, String name) {
    JsonNode value = from.path(name);
    if (!value.isMissingNode()) {
      to.set(name, value);
    }
  }
}
