package dev.parcelbell.adapter.sqs.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.sqs.FakeSqs;
import dev.parcelbell.adapter.sqs.wire.QueueSettings;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.InboundQueue.Inbound;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.testkit.InMemoryArchive;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;

/** What no queue shows by itself: lanes, and calls that fail. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SqsTicketsTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final QueueSettings SETTINGS =
      QueueSettings.defaults().withLanes(4).withLingers(Duration.ZERO, Duration.ZERO);

  private final FakeSqs sqs = new FakeSqs();
  private final SqsTickets tickets = new SqsTickets(sqs, SETTINGS, () -> NOON);

  private static Ticket ticket(char of, int number) {
    return new Ticket(new DeliveryId("dlv_" + "a".repeat(25) + of), number);
  }

  private List<String> queuesSentTo() {
    return sqs.requests(SendMessageBatchRequest.class)
        .map(SendMessageBatchRequest::queueUrl)
        .toList();
  }

  @Test
  void all_tickets_of_a_delivery_go_to_one_lane() {
    IntStream.range(1, 6).forEach(number -> tickets.send(ticket('a', number), Duration.ZERO));

    assertEquals(1, queuesSentTo().stream().distinct().count(), queuesSentTo()::toString);
  }

  @Test
  void deliveries_are_spread_over_all_lanes() {
    "abcdefghijklmnopqrstuvwxyz"
        .chars()
        .forEach(of -> tickets.send(ticket((char) of, 1), Duration.ZERO));

    assertEquals(
        IntStream.range(0, 4)
            .mapToObj(lane -> "http://sqs/parcelbell-tickets-" + lane)
            .collect(Collectors.toSet()),
        queuesSentTo().stream().collect(Collectors.toSet()));
  }

  @Test
  void a_ticket_is_deleted_in_the_lane_that_it_came_from() {
    tickets.delete("9:receipt");

    var deleted = sqs.requests(DeleteMessageBatchRequest.class).findFirst().orElseThrow();
    assertEquals("http://sqs/parcelbell-tickets-9", deleted.queueUrl());
    assertEquals("receipt", deleted.entries().getFirst().receiptHandle());
  }

  @Test
  void an_outage_is_one_exception_whatever_was_asked() {
    sqs.down = Optional.of(SdkClientException.create("no connection"));
    var inbound = new SqsInboundQueue(sqs, SETTINGS, new InMemoryArchive());
    var item = new Inbound("c", NOON, new RawInput(new byte[0]));

    for (Executable call :
        List.<Executable>of(
            () -> tickets.send(ticket('a', 1), Duration.ZERO),
            () -> tickets.arm("0:r", Duration.ofHours(1)),
            () -> tickets.delete("0:r"),
            () -> tickets.park(ticket('a', 1), "0:r", "POISON"),
            () -> inbound.putEvent(item),
            () -> inbound.putWebhook(item))) {
      assertThrows(PortUnavailable.class, call);
    }
  }

  @Test
  void a_ticket_that_sqs_did_not_take_is_not_reported_as_sent() {
    sqs.failing = _ -> Optional.of(FakeSqs.failure("InternalError", "try again"));

    assertThrows(PortUnavailable.class, () -> tickets.send(ticket('a', 1), Duration.ZERO));
  }

  @Test
  void a_large_body_that_the_archive_does_not_take_is_not_reported_as_kept() {
    var archive = new InMemoryArchive();
    var inbound =
        new SqsInboundQueue(
            sqs,
            SETTINGS,
            new Archive() {
              @Override
              public void keep(RawItem item) {
                throw new PortUnavailable("archive", new IllegalStateException());
              }

              @Override
              public Optional<RawInput> find(String key, Instant at) {
                return archive.find(key, at);
              }
            });
    var large = new RawInput(new byte[SqsInboundQueue.INLINE_MAX + 1]);

    assertThrows(PortUnavailable.class, () -> inbound.putWebhook(new Inbound("c", NOON, large)));
    assertEquals(List.of(), sqs.requests);
  }

  @Test
  void only_large_bodies_trouble_the_archive() {
    var archive = new InMemoryArchive();
    var inbound = new SqsInboundQueue(sqs, SETTINGS, archive);
    inbound.putWebhook(new Inbound("c", NOON, new RawInput(new byte[SqsInboundQueue.INLINE_MAX])));
    assertEquals(List.of(), archive.all());

    inbound.putWebhook(
        new Inbound("c", NOON, new RawInput(new byte[SqsInboundQueue.INLINE_MAX + 1])));
    assertEquals(1, archive.all().size());
    assertTrue(archive.all().getFirst().key().startsWith("webhook/"));
  }

  @Test
  void a_handle_of_nobody_is_a_mistake() {
    assertThrows(IllegalArgumentException.class, () -> tickets.delete("nonsense"));
  }
}
