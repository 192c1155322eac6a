package dev.parcelbell.adapter.messenger.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.adapter.messenger.wire.Json;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names under which the same item is found again when Meta delivers it again. Hashed: keys are
 * bounded, and tell neither who it was about nor an authorization code.
 */
final class EventKey {
  private static final int HEX_DIGITS = 40;

  private EventKey() {}

  /**
   * @param page the entry's id
   * @param raw the event as it came, for kinds that have no id of their own
   */
  static String of(String page, MessagingEvent event, byte[] raw) {
    var kind = event.kind();
    return of(kind.label(), identity(page, event, kind).orElseGet(() -> List.of(hash(raw))));
  }

  /** For what is no event. */
  static String of(String label, byte[] raw) {
    return of(label, List.of(hash(raw)));
  }

  private static String of(String label, List<String> identity) {
    var digest = sha256();
    for (var part : identity) {
      byte[] bytes = part.getBytes(UTF_8);
      // With its length before it, no part can look like the end of the one before.
      digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
      digest.update(bytes);
    }
    return "messenger/" + label + "/" + hex(digest);
  }

  /** What makes the event this one and no other; empty when something of it is missing. */
  private static Optional<List<String>> identity(
      String page, MessagingEvent event, EventKind kind) {
    var sender = event.senderId();
    return switch (kind) {
      case ECHO, DELETED, ATTACHMENTS, QUICK_REPLY, MESSAGE ->
          all(Stream.of(Optional.of(page), text(event, "message", "mid")));
      case POSTBACK -> all(Stream.of(Optional.of(page), text(event, "postback", "mid")));
      case MESSAGE_EDIT ->
          all(
              Stream.of(
                  text(event, "message_edit", "mid"), text(event, "message_edit", "num_edit")));
      case REACTION, UNREACTION ->
          all(
              Stream.of(
                  text(event, "reaction", "mid"),
                  sender,
                  time(event),
                  text(event, "reaction", "action")));
      // The watermark alone would make two deliveries that name different messages one.
      case DELIVERY ->
          all(
              Stream.of(
                  sender,
                  text(event, "delivery", "watermark"),
                  Optional.of(event.at("delivery").path("mids").toString())));
      case READ -> all(Stream.of(sender, text(event, "read", "watermark")));
      case ACCOUNT_LINKING ->
          all(
              Stream.of(
                  sender,
                  text(event, "account_linking", "status"),
                  time(event),
                  text(event, "account_linking", "authorization_code").or(() -> Optional.of(""))));
      case OPTIN,
          REFERRAL,
          POLICY_ENFORCEMENT,
          APP_ROLES,
          PASS_THREAD_CONTROL,
          TAKE_THREAD_CONTROL,
          REQUEST_THREAD_CONTROL,
          UNKNOWN ->
          Optional.empty();
    };
  }

  private static Optional<String> text(MessagingEvent event, String object, String field) {
    return Json.text(event.at(object).path(field));
  }

  private static Optional<String> time(MessagingEvent event) {
    return Json.text(event.at("timestamp"));
  }

  private static Optional<List<String>> all(Stream<Optional<String>> parts) {
    var list = parts.toList();
    return list.stream().allMatch(Optional::isPresent)
        ? Optional.of(list.stream().flatMap(Optional::stream).toList())
        : Optional.empty();
  }

  private static String hash(byte[] raw) {
    var digest = sha256();
    digest.update(raw);
    return hex(digest);
  }

  private static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }
}
