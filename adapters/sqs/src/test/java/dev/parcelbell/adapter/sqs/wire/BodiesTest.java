package dev.parcelbell.adapter.sqs.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.sqs.wire.TicketBody.Read;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BodiesTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final String ID = "dlv_abcdefghijklmnopqrstuvwxyz";
  private static final Ticket TICKET = new Ticket(new DeliveryId(ID), 7);

  @Test
  void a_ticket_lies_in_the_queue_like_this() {
    assertEquals(
        "{\"schema\":1,\"delivery\":\"%s\",\"number\":7,\"sentAt\":\"2026-11-21T12:00:00Z\"}"
            .formatted(ID),
        TicketBody.write(TICKET, NOON));
  }

  @Test
  void a_ticket_comes_back_as_it_was_written() {
    assertEquals(
        new Read.Understood(TICKET, Optional.of(NOON)),
        TicketBody.read(TicketBody.write(TICKET, NOON)));
  }

  @Test
  void a_ticket_of_this_schema_or_the_one_before_is_read_whatever_else_it_says() {
    for (int schema : List.of(0, 1)) {
      assertEquals(
          new Read.Understood(TICKET, Optional.empty()),
          TicketBody.read(
              "{\"number\":7,\"more\":[],\"schema\":%d,\"delivery\":\"%s\",\"sentAt\":3}"
                  .formatted(schema, ID)));
    }
  }

  @Test
  void a_newer_ticket_is_told_from_garbage() {
    assertEquals(new Read.FromTheFuture(2), TicketBody.read("{\"schema\":2,\"id\":1}"));
  }

  @Test
  void garbage_is_garbage() {
    for (var garbage :
        List.of(
            "",
            "not json",
            "null",
            "[]",
            "7",
            "{}",
            "{\"schema\":-1,\"delivery\":\"" + ID + "\",\"number\":1}",
            "{\"schema\":\"1\",\"delivery\":\"" + ID + "\",\"number\":1}",
            "{\"schema\":1,\"delivery\":\"dlv_x\",\"number\":1}",
            "{\"schema\":1,\"delivery\":\"" + ID + "\",\"number\":0}",
            "{\"schema\":1,\"delivery\":\"" + ID + "\",\"number\":1.5}",
            "{\"schema\":1,\"delivery\":\"" + ID + "\",\"number\":99999999999}",
            "{\"schema\":1,\"delivery\":\"" + ID + "\"}",
            TicketBody.write(TICKET, NOON) + " ".repeat(2000),
            "[".repeat(1000))) {
      assertEquals(new Read.Garbage(), TicketBody.read(garbage), garbage);
    }
  }

  @Test
  void inbound_messages_come_back_as_they_were_written() {
    var bytes = new RawInput(new byte[] {0, -1, 60});
    var inline = new InboundBody.Inline("cor-1", NOON, bytes);
    assertEquals(inline, InboundBody.read(InboundBody.write(inline)));
    var archived = new InboundBody.Archived("cor-1", NOON, "webhook/abc");
    assertEquals(archived, InboundBody.read(InboundBody.write(archived)));
  }

  @Test
  void what_others_put_into_the_queue_is_passed_as_it_is() {
    for (var body : List.of("{\"Type\":\"Notification\"}", "hello", "{\"schema\":1}", " {")) {
      assertEquals(
          new InboundBody.Foreign(new RawInput(body.getBytes(UTF_8))), InboundBody.read(body));
    }
  }

  @Test
  void what_begins_like_ours_and_is_not_is_garbage() {
    var head = "{\"parcelbell\":\"inbound\",\"schema\":1,\"correlationId\":\"c\",";
    for (var body :
        List.of(
            "{\"parcelbell\":",
            "{\"parcelbell\":\"inbound\"}",
            "{\"parcelbell\":\"inbound\",\"schema\":-1}",
            head + "\"receivedAt\":\"yesterday\",\"base64\":\"\"}",
            head + "\"receivedAt\":\"2026-11-21T12:00:00Z\",\"base64\":\"*\"}",
            head + "\"receivedAt\":\"2026-11-21T12:00:00Z\"}")) {
      assertEquals(new InboundBody.Garbage(), InboundBody.read(body), body);
    }
    assertEquals(
        new InboundBody.FromTheFuture(2),
        InboundBody.read("{\"parcelbell\":\"inbound\",\"schema\":2}"));
  }

  @Test
  void a_handle_comes_back_as_it_was_written() {
    var handle = new Handle(12, "AQEB:x/y+z=");
    assertEquals(handle, Handle.parse(handle.text()));
  }

  @Test
  void what_is_no_handle_is_refused() {
    for (var wrong : List.of("", "x", ":x", "1:", "a:x")) {
      assertThrows(IllegalArgumentException.class, () -> Handle.parse(wrong), wrong);
    }
  }

  @Test
  void no_body_is_ever_printed() {
    var read = assertInstanceOf(InboundBody.Foreign.class, InboundBody.read("mail ana@x.example"));
    assertTrue(!read.toString().contains("ana"), read::toString);
    assertTrue(!new Outgoing("secret", 0).toString().contains("secret"));
  }
}
