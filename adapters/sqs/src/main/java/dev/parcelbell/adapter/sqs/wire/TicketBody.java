package dev.parcelbell.adapter.sqs.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A ticket as it lies in the queue: {@code
 * {"schema":1,"delivery":"dlv_…","number":1,"sentAt":"2026-11-21T12:00:00Z"}}. The time is by the
 * clock that the ticket's age is reckoned by; the queue's own time of sending is by another one,
 * which in the playground may be days behind.
 */
public final class TicketBody {
  static final int SCHEMA = 1;

  /** Far more than any ticket of ours has. */
  private static final int LENGTH_MAX = 1024;

  private static final JsonMapper JSON = new JsonMapper();

  /** What a body turned out to be. */
  public sealed interface Read {
    /**
     * @param sentAt absent in a ticket that somebody wrote by hand
     */
    record Understood(Ticket ticket, Optional<Instant> sentAt) implements Read {}

    /** Written by a newer version, whose workers can read it. */
    record FromTheFuture(int schema) implements Read {}

    record Garbage() implements Read {}
  }

  private TicketBody() {}

  public static String write(Ticket ticket, Instant sentAt) {
    return JSON.createObjectNode()
        .put("schema", SCHEMA)
        .put("delivery", ticket.delivery().value())
        .put("number", ticket.number())
        .put("sentAt", sentAt.toString())
        .toString();
  }

  /** Reads this schema and the one before, so that versions can roll. */
  public static Read read(String body) {
    if (body.length() > LENGTH_MAX) {
      return new Read.Garbage();
    }
    try {
      return read(JSON.readTree(body));
    } catch (JsonProcessingException notJson) {
      return new Read.Garbage();
    }
  }

  private static Read read(JsonNode json) {
    var schema = json.path("schema");
    var delivery = json.path("delivery");
    var number = json.path("number");
    if (schema.canConvertToInt() && schema.intValue() > SCHEMA) {
      return new Read.FromTheFuture(schema.intValue());
    }
    boolean isTicket =
        schema.isInt()
            && schema.intValue() >= SCHEMA - 1
            && delivery.isTextual()
            && DeliveryId.isId(delivery.textValue())
            && number.isInt()
            && number.intValue() >= 1;
    return isTicket
        ? new Read.Understood(
            new Ticket(new DeliveryId(delivery.textValue()), number.intValue()),
            instant(json.path("sentAt")))
        : new Read.Garbage();
  }

  private static Optional<Instant> instant(JsonNode json) {
    try {
      return json.isTextual() ? Optional.of(Instant.parse(json.textValue())) : Optional.empty();
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }
}
