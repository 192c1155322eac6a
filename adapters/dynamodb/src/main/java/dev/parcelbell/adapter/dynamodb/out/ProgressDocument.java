package dev.parcelbell.adapter.dynamodb.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.Assignment;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.History;
import dev.parcelbell.domain.delivery.HistoryEvent;
import dev.parcelbell.domain.delivery.Mode;
import dev.parcelbell.domain.delivery.Progress;
import dev.parcelbell.domain.delivery.TicketState;

/** How the progress of a delivery is stored. */
final class ProgressDocument {
  private ProgressDocument() {}

  static ObjectNode of(Progress progress) {
    var node = Fields.object();
    node.set("assignment", assignment(progress.assignment()));
    node.set("hops", Fields.array(progress.hops(), HopDocument::of));
    node.set("history", Fields.array(progress.history().entries(), ProgressDocument::entry));
    node.set("ticket", ticket(progress.ticket()));
    node.put("updatedAt", progress.updatedAt().toString());
    return node;
  }

  static Progress read(Fields stored) {
    return new Progress(
        readAssignment(stored.object("assignment")),
        stored.list("hops", HopDocument::read),
        new History(stored.list("history", ProgressDocument::readEntry)),
        readTicket(stored.object("ticket")),
        stored.moment("updatedAt"));
  }

  private static ObjectNode assignment(Assignment assignment) {
    var node =
        Fields.object()
            .put("id", assignment.id().value())
            .put("customer", assignment.customer().value())
            .put("mode", assignment.mode().name())
            .put("createdAt", assignment.createdAt().toString());
    node.set("notification", NotificationDocument.of(assignment.notification()));
    assignment.expiresAt().ifPresent(at -> node.put("expiresAt", at.toString()));
    return node;
  }

  private static Assignment readAssignment(Fields stored) {
    return new Assignment(
        new DeliveryId(stored.text("id")),
        new CustomerId(stored.text("customer")),
        NotificationDocument.read(stored.object("notification")),
        stored.constant(Mode.class, "mode"),
        stored.moment("createdAt"),
        stored.optionalMoment("expiresAt"));
  }

  private static ObjectNode ticket(TicketState ticket) {
    var node =
        Fields.object()
            .put("number", ticket.number())
            .put("receives", ticket.receives())
            .put("lastChance", ticket.lastChance());
    ticket.handle().ifPresent(handle -> node.put("handle", handle));
    ticket.sweepNotBefore().ifPresent(at -> node.put("sweepNotBefore", at.toString()));
    return node;
  }

  private static TicketState readTicket(Fields stored) {
    return new TicketState(
        stored.integer("number"),
        stored.integer("receives"),
        stored.flag("lastChance"),
        stored.optionalText("handle"),
        stored.optionalMoment("sweepNotBefore"));
  }

  private static JsonNode entry(History.Entry entry) {
    return Fields.object()
        .put("at", entry.at().toString())
        .put("event", entry.event().name())
        .put("detail", entry.detail())
        .put("count", entry.count());
  }

  private static History.Entry readEntry(Fields stored) {
    return new History.Entry(
        stored.moment("at"),
        stored.constant(HistoryEvent.class, "event"),
        stored.text("detail"),
        stored.integer("count"));
  }
}
