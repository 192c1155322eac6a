package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.delivery.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Tickets} owes. Extend it once per queue.
 *
 * <p>Not promised, so not asked here: order; that a ticket comes only once (the queue behind a
 * fixture must not make duplicates of its own accord, though); whether a spent handle still deletes
 * or hides; what becomes of a call that failed.
 */
@DisplayName("the Tickets contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TicketsContract {
  /** How many tickets the fixture's lane can have in flight. */
  public static final int IN_FLIGHT_MAX = 30;

  /** A received ticket stays hidden for this many {@linkplain Fixture#unit() units}. */
  public static final int UNITS_HIDDEN = 2;

  /** Enough to make one call for all of them impossible. */
  private static final int MANY = 25;

  /** Where a queue is allowed to be unlike SQS. Each is shown to be there where it is declared. */
  public enum Difference {
    /** A ticket can be hidden for more than 12 hours after it was received. */
    HIDES_WITHOUT_END,
    /** A lane gives tickets however many are in flight. */
    HOLDS_WITHOUT_END,
    /** Time passes by itself, so nothing that takes more than a minute can be shown. */
    TIME_IS_REAL
  }

  /**
   * An empty queue of one lane.
   *
   * @param unit the whole seconds that the contract counts in; at most a minute
   */
  public record Fixture(
      Tickets tickets, Behind queue, Duration unit, Set<Difference> differences) {}

  /** What a test may do to the queue that the application may not. */
  public interface Behind {
    /** Every ticket that is visible now, of every lane. */
    List<ReceivedTicket> receive();

    /**
     * Lets time pass.
     *
     * @throws UnsupportedOperationException when it is more than a minute and time is real
     */
    void advance(Duration time);

    /** What has been parked. */
    List<DeadLetter> deadLetters();
  }

  public record DeadLetter(Ticket ticket, String reason) {}

  /** Called for every test. */
  protected abstract Fixture emptyQueue();

  private Fixture fixture;
  private Tickets tickets;
  private Behind queue;

  @BeforeEach
  final void open() {
    fixture = emptyQueue();
    tickets = fixture.tickets();
    queue = fixture.queue();
  }

  private static Ticket ticket(int number) {
    return new Ticket(new DeliveryId("dlv_" + "parcelbell".repeat(2) + "abcdef"), number);
  }

  private Duration units(int count) {
    return fixture.unit().multipliedBy(count);
  }

  private ReceivedTicket sentAndReceived() {
    tickets.send(ticket(1), Duration.ZERO);
    return theOnly(queue.receive());
  }

  private static ReceivedTicket theOnly(List<ReceivedTicket> received) {
    assertEquals(1, received.size(), "tickets received");
    return received.getFirst();
  }

  private static Set<Integer> numbers(List<ReceivedTicket> received) {
    return received.stream().map(r -> r.ticket().number()).collect(Collectors.toSet());
  }

  private static Set<Integer> everyNumber() {
    return IntStream.range(0, MANY).mapToObj(i -> i + 1).collect(Collectors.toSet());
  }

  @Nested
  class Sending {
    @Test
    void a_ticket_arrives_as_it_was_sent() {
      tickets.send(ticket(7), Duration.ZERO);

      var received = theOnly(queue.receive());

      assertEquals(ticket(7), received.ticket());
      assertEquals(1, received.receives());
      assertFalse(received.sentAt().isAfter(received.receivedAt()), received::toString);
    }

    @Test
    void a_ticket_tells_its_age() {
      tickets.send(ticket(1), Duration.ZERO);
      queue.advance(units(1));

      var received = theOnly(queue.receive());

      var age = Duration.between(received.sentAt(), received.receivedAt());
      assertTrue(age.compareTo(units(1)) >= 0, age::toString);
    }

    @Test
    void a_delayed_ticket_comes_after_its_delay_and_not_before() {
      tickets.send(ticket(1), units(2));

      queue.advance(units(1));
      assertEquals(List.of(), queue.receive());
      queue.advance(units(1));
      assertEquals(ticket(1), theOnly(queue.receive()).ticket());
    }

    @Test
    void a_delay_that_no_queue_can_keep_is_refused() {
      for (var impossible :
          List.of(Duration.ofSeconds(-1), Tickets.DELAY_MAX.plus(Duration.ofSeconds(1)))) {
        assertThrows(
            IllegalArgumentException.class,
            () -> tickets.send(ticket(1), impossible),
            impossible::toString);
      }
      assertEquals(List.of(), queue.receive());
    }

    @Test
    void of_many_sent_at_once_every_one_arrives() throws Exception {
      AtOnce.call(
          MANY,
          i ->
              () -> {
                tickets.send(ticket(i + 1), Duration.ZERO);
                return i;
              });

      assertEquals(everyNumber(), numbers(queue.receive()));
    }
  }

  @Nested
  class Hiding {
    @Test
    void a_received_ticket_is_hidden_and_then_comes_back_counted() {
      var first = sentAndReceived();

      queue.advance(units(UNITS_HIDDEN - 1));
      assertEquals(List.of(), queue.receive());
      queue.advance(units(1));
      var second = theOnly(queue.receive());

      assertEquals(first.ticket(), second.ticket());
      assertEquals(2, second.receives());
      assertEquals(first.sentAt(), second.sentAt());
      assertTrue(second.receivedAt().isAfter(first.receivedAt()), second::toString);
    }

    @Test
    void an_armed_ticket_comes_back_when_it_was_told_to() {
      tickets.arm(sentAndReceived().handle(), units(UNITS_HIDDEN + 2));

      queue.advance(units(UNITS_HIDDEN + 1));
      assertEquals(List.of(), queue.receive());
      queue.advance(units(1));
      assertEquals(2, theOnly(queue.receive()).receives());
    }

    @Test
    void arming_counts_from_now_and_not_from_the_receiving() {
      var received = sentAndReceived();
      queue.advance(units(1));

      tickets.arm(received.handle(), units(2));

      queue.advance(units(1));
      assertEquals(List.of(), queue.receive());
      queue.advance(units(1));
      assertEquals(2, theOnly(queue.receive()).receives());
    }

    @Test
    void a_part_of_a_second_makes_nobody_late() {
      tickets.arm(sentAndReceived().handle(), units(1).plusMillis(900));

      queue.advance(units(1).plusSeconds(1));
      assertEquals(2, theOnly(queue.receive()).receives());
    }

    @Test
    void a_ticket_armed_for_no_time_is_there_at_once() {
      tickets.arm(sentAndReceived().handle(), Duration.ZERO);

      assertEquals(2, theOnly(queue.receive()).receives());
    }

    @Test
    void of_many_armed_at_once_every_one_is_hidden() throws Exception {
      for (int i = 0; i < MANY; i++) {
        tickets.send(ticket(i + 1), Duration.ZERO);
      }
      var received = queue.receive();

      AtOnce.call(
          MANY,
          i ->
              () -> {
                tickets.arm(received.get(i).handle(), units(UNITS_HIDDEN + 2));
                return i;
              });

      queue.advance(units(UNITS_HIDDEN + 1));
      assertEquals(Set.of(), numbers(queue.receive()));
      queue.advance(units(1));
      assertEquals(everyNumber(), numbers(queue.receive()));
    }

    @Test
    void twelve_hours_after_it_was_received_a_ticket_is_back_whatever_it_was_armed_to() {
      if (fixture.differences().contains(Difference.TIME_IS_REAL)) {
        assertThrows(
            UnsupportedOperationException.class, () -> queue.advance(Tickets.VISIBILITY_MAX));
        return;
      }
      var received = sentAndReceived();
      tickets.arm(received.handle(), Duration.ofHours(8));
      queue.advance(Duration.ofHours(7));
      armWithoutRegardToTheCap(received, Duration.ofHours(10));

      queue.advance(Duration.ofHours(5));

      if (fixture.differences().contains(Difference.HIDES_WITHOUT_END)) {
        assertEquals(List.of(), queue.receive());
        queue.advance(Duration.ofHours(5));
      }
      assertEquals(2, theOnly(queue.receive()).receives());
    }

    /** Whether asking for too much fails is nowhere promised; that it cannot work is. */
    private void armWithoutRegardToTheCap(ReceivedTicket received, Duration visibility) {
      try {
        tickets.arm(received.handle(), visibility);
      } catch (RuntimeException refused) {
        assertFalse(fixture.differences().contains(Difference.HIDES_WITHOUT_END));
      }
    }
  }

  @Nested
  class Deleting {
    @Test
    void a_deleted_ticket_never_comes_back() {
      tickets.delete(sentAndReceived().handle());

      queue.advance(units(UNITS_HIDDEN + 1));
      assertEquals(List.of(), queue.receive());
    }

    @Test
    void of_many_deleted_at_once_none_comes_back() throws Exception {
      for (int i = 0; i < MANY; i++) {
        tickets.send(ticket(i + 1), Duration.ZERO);
      }
      var received = queue.receive();

      AtOnce.call(
          MANY,
          i ->
              () -> {
                tickets.delete(received.get(i).handle());
                return i;
              });

      queue.advance(units(UNITS_HIDDEN));
      assertEquals(Set.of(), numbers(queue.receive()));
    }

    @Test
    void one_ticket_of_a_delivery_is_deleted_without_the_other() {
      tickets.send(ticket(1), Duration.ZERO);
      tickets.send(ticket(2), Duration.ZERO);
      for (var received : queue.receive()) {
        if (received.ticket().number() == 1) {
          tickets.delete(received.handle());
        }
      }

      queue.advance(units(UNITS_HIDDEN));
      assertEquals(ticket(2), theOnly(queue.receive()).ticket());
    }
  }

  @Nested
  class SpentHandles {
    @Test
    void deleting_what_is_deleted_is_no_error() {
      var received = sentAndReceived();
      tickets.delete(received.handle());

      assertDoesNotThrow(() -> tickets.delete(received.handle()));
    }

    @Test
    void arming_what_is_deleted_is_no_error_and_brings_nothing_back() {
      var received = sentAndReceived();
      tickets.delete(received.handle());

      assertDoesNotThrow(() -> tickets.arm(received.handle(), Duration.ZERO));
      assertEquals(List.of(), queue.receive());
    }

    @Test
    void the_handle_of_an_earlier_receiving_is_no_error() {
      var first = sentAndReceived();
      queue.advance(units(UNITS_HIDDEN));
      theOnly(queue.receive());

      assertDoesNotThrow(() -> tickets.arm(first.handle(), units(1)));
      assertDoesNotThrow(() -> tickets.delete(first.handle()));
    }

    @Test
    void the_newest_handle_works_after_an_older_one_was_used() {
      var first = sentAndReceived();
      queue.advance(units(UNITS_HIDDEN));
      var second = theOnly(queue.receive());
      tickets.arm(first.handle(), units(1));

      tickets.delete(second.handle());

      queue.advance(units(UNITS_HIDDEN + 1));
      assertEquals(List.of(), queue.receive());
    }
  }

  @Nested
  class Parking {
    @Test
    void a_parked_ticket_lies_where_people_look_with_its_reason() {
      var received = sentAndReceived();

      tickets.park(received.ticket(), received.handle(), "POISON");

      assertEquals(List.of(new DeadLetter(ticket(1), "POISON")), queue.deadLetters());
    }

    @Test
    void a_parked_ticket_has_left_the_queue() {
      var received = sentAndReceived();

      tickets.park(received.ticket(), received.handle(), "POISON");

      queue.advance(units(UNITS_HIDDEN));
      assertEquals(List.of(), queue.receive());
    }

    @Test
    void a_spent_handle_does_not_keep_a_ticket_from_being_parked() {
      var received = sentAndReceived();
      tickets.delete(received.handle());

      tickets.park(received.ticket(), received.handle(), "POISON");

      assertEquals(List.of(new DeadLetter(ticket(1), "POISON")), queue.deadLetters());
    }
  }

  @Nested
  class Crowding {
    private void putInFlight(int count) {
      for (int i = 0; i < count; i++) {
        tickets.send(ticket(i + 1), Duration.ZERO);
      }
      queue.receive().forEach(received -> tickets.arm(received.handle(), units(60)));
    }

    /** Nobody counts more often than every ten seconds. */
    private void letThemCount() {
      queue.advance(fixture.unit().compareTo(Duration.ofSeconds(10)) < 0 ? units(1) : units(2));
    }

    @Test
    void a_lane_with_few_tickets_in_flight_is_not_crowded() {
      putInFlight(IN_FLIGHT_MAX / 2);

      assertFalse(tickets.isCrowded(ticket(1)));
    }

    @Test
    void tickets_that_wait_to_be_received_are_not_in_flight() {
      for (int i = 0; i < IN_FLIGHT_MAX; i++) {
        tickets.send(ticket(i + 1), Duration.ZERO);
      }

      assertFalse(tickets.isCrowded(ticket(1)));
    }

    @Test
    void a_lane_with_more_than_four_fifths_of_what_it_can_hold_is_crowded() {
      putInFlight(IN_FLIGHT_MAX * 4 / 5 + 1);

      assertTrue(tickets.isCrowded(ticket(1)));
    }

    @Test
    void a_full_lane_gives_nothing_and_says_nothing() {
      for (int i = 0; i <= IN_FLIGHT_MAX; i++) {
        tickets.send(ticket(i + 1), Duration.ZERO);
      }
      int given = queue.receive().size();

      boolean holdsWithoutEnd = fixture.differences().contains(Difference.HOLDS_WITHOUT_END);
      assertEquals(holdsWithoutEnd ? IN_FLIGHT_MAX + 1 : IN_FLIGHT_MAX, given);
      assertTrue(tickets.isCrowded(ticket(1)));
    }

    @Test
    void a_lane_that_empties_is_not_crowded_any_more() {
      for (int i = 0; i <= IN_FLIGHT_MAX * 4 / 5; i++) {
        tickets.send(ticket(i + 1), Duration.ZERO);
      }
      var received = queue.receive();
      assertTrue(tickets.isCrowded(ticket(1)));

      received.forEach(ticket -> tickets.delete(ticket.handle()));

      letThemCount();
      assertFalse(tickets.isCrowded(ticket(1)));
    }
  }
}
