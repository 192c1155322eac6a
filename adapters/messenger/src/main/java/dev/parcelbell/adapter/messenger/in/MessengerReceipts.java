package dev.parcelbell.adapter.messenger.in;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.adapter.messenger.wire.Json;
import dev.parcelbell.application.port.in.RecordMessengerReceipt;
import dev.parcelbell.application.port.in.RecordMessengerReceipt.Command;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.delivery.AttemptId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Makes receipts of what Messenger tells about messages, one event of the events queue at a time.
 */
public final class MessengerReceipts {
  private static final int MIDS_MAX = 1000;
  private static final int MID_MAX = 512;

  /**
   * What became of an event.
   *
   * @param kind the platform's word for it
   * @param key finds it again when it is delivered again
   */
  public record Verdict(Result result, String kind, String key) {}

  /** Whether the event is done with. */
  public enum Result {
    RECORDED,
    /** It names nothing that we know yet: offer it again for two minutes, then keep it raw. */
    UNKNOWN,
    /** Of a human in the page's inbox or another app, or unreadable: keep it raw. */
    NOT_OURS
  }

  private final RecordMessengerReceipt record;

  public MessengerReceipts(RecordMessengerReceipt record) {
    this.record = record;
  }

  /**
   * Records what an event tells.
   *
   * @param body the event as {@link MessengerBodies} cut it out
   * @return empty when it is no event of Messenger about a message
   */
  public Optional<Verdict> offer(RawInput body, Instant receivedAt) {
    byte[] raw = body.bytes();
    return Json.object(raw)
        .map(MessagingEvent::new)
        .filter(MessengerReceipts::isAboutMessage)
        .map(
            event ->
                new Verdict(
                    command(event, receivedAt).map(this::record).orElse(Result.NOT_OURS),
                    event.kind().label(),
                    EventKey.of(event.senderId().orElse(""), event, raw)));
  }

  /** Other platforms' receipts have a part of that name too, but nobody who says it to whom. */
  private static boolean isAboutMessage(MessagingEvent event) {
    return event.kind().isAboutMessage()
        && event.at("sender").isObject()
        && event.at("recipient").isObject();
  }

  private Result record(Command command) {
    return switch (record.record(command)) {
      case RECORDED -> Result.RECORDED;
      case UNKNOWN -> Result.UNKNOWN;
    };
  }

  private static Optional<Command> command(MessagingEvent event, Instant receivedAt) {
    return event
        .person()
        .flatMap(
            person ->
                switch (event.kind()) {
                  case DELIVERY -> upTo(person, event, "delivery", ReceiptStatus.DELIVERED);
                  case READ -> upTo(person, event, "read", ReceiptStatus.READ);
                  case ECHO -> echo(person, event, receivedAt);
                  default -> Optional.empty();
                });
  }

  private static Optional<Command> upTo(
      Psid person, MessagingEvent event, String field, ReceiptStatus status) {
    var mids = mids(event.at(field).path("mids"));
    var watermark = LenientTime.read(event.at(field).path("watermark"));
    // Without a watermark only what is named is confirmed.
    return watermark.isEmpty() && mids.isEmpty()
        ? Optional.empty()
        : Optional.of(new Command.UpTo(person, status, mids, watermark.orElse(Instant.EPOCH)));
  }

  private static List<String> mids(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false)
        .flatMap(mid -> Json.text(mid).stream())
        .filter(mid -> mid.length() <= MID_MAX)
        .limit(MIDS_MAX)
        .toList();
  }

  private static Optional<Command> echo(Psid person, MessagingEvent event, Instant receivedAt) {
    var message = event.at("message");
    var mid = Json.text(message.path("mid")).filter(id -> id.length() <= MID_MAX && !id.isBlank());
    var at = event.timestamp().orElse(receivedAt);
    var metadata = Json.text(message.path("metadata"));
    return mid.flatMap(
        id ->
            metadata
                .flatMap(AttemptId::parse)
                .<Command>map(attempt -> new Command.Echo(person, attempt, id, at))
                .or(
                    () ->
                        metadata
                            .flatMap(ReplyId::parse)
                            .map(reply -> new Command.ReplyEcho(person, reply, id, at))));
  }
}
