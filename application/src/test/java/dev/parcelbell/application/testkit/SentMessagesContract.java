package dev.parcelbell.application.testkit;

import static dev.parcelbell.domain.channel.ReceiptStatus.ACCEPTED;
import static dev.parcelbell.domain.channel.ReceiptStatus.DELIVERED;
import static dev.parcelbell.domain.channel.ReceiptStatus.READ;
import static dev.parcelbell.domain.channel.ReceiptStatus.SENT;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.application.port.out.SentMessages.Sent;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link SentMessages} owes. Extend it once per adapter. */
@DisplayName("the SentMessages contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class SentMessagesContract {
  private static final Instant NOON = Instant.parse("2046-03-01T12:00:00.123Z");
  private static final Psid ANA = new Psid("7000000000000001");
  private static final Psid BEN = new Psid("7000000000000002");
  private static final AttemptId ATTEMPT =
      new AttemptId(new DeliveryId("dlv_" + "a".repeat(26)), 3, "01ARZ3NDEKTSV4RRFFQ69G5FAV");

  /** Called for every test; the store must be empty. */
  protected abstract SentMessages emptyStore();

  private SentMessages messages;

  @BeforeEach
  final void open() {
    messages = emptyStore();
  }

  private static Sent sent(String mid, Instant at) {
    return new Sent(mid, Optional.of(ATTEMPT), at, ACCEPTED);
  }

  private Sent only() {
    var all = messages.to(ANA, NOON);
    assertEquals(1, all.size(), all::toString);
    return all.getFirst();
  }

  @Nested
  class Remembering {
    @Test
    void messages_come_back_oldest_first_and_only_to_their_reader() {
      messages.remember(ANA, sent("m_2", NOON.plusMillis(2)), NOON);
      messages.remember(ANA, sent("m_3", NOON.plusMillis(3)), NOON);
      messages.remember(ANA, sent("m_1", NOON.plusMillis(1)), NOON);
      messages.remember(BEN, sent("m_4", NOON), NOON);

      assertEquals(
          List.of(
              sent("m_1", NOON.plusMillis(1)),
              sent("m_2", NOON.plusMillis(2)),
              sent("m_3", NOON.plusMillis(3))),
          messages.to(ANA, NOON));
      assertEquals(List.of(sent("m_4", NOON)), messages.to(BEN, NOON));
    }

    @Test
    void of_two_times_for_a_message_the_earlier_counts() {
      messages.remember(ANA, sent("m_1", NOON.plusSeconds(2)), NOON);
      messages.remember(ANA, sent("m_1", NOON.plusSeconds(1)), NOON);
      messages.remember(ANA, sent("m_1", NOON.plusSeconds(3)), NOON);
      assertEquals(sent("m_1", NOON.plusSeconds(1)), only());
    }

    @Test
    void being_told_again_takes_nothing_back() {
      messages.remember(ANA, sent("m_1", NOON), NOON);
      messages.confirm(ANA, "m_1", DELIVERED);
      messages.remember(ANA, sent("m_1", NOON.minusSeconds(1)), NOON);
      assertEquals(new Sent("m_1", Optional.of(ATTEMPT), NOON.minusSeconds(1), DELIVERED), only());
    }

    @Test
    void a_reply_belongs_to_no_attempt() {
      messages.remember(ANA, reply(NOON, ACCEPTED), NOON);
      assertEquals(reply(NOON, ACCEPTED), only());
      messages.remember(ANA, reply(NOON.minusSeconds(1), ACCEPTED), NOON);
      messages.confirm(ANA, "m_1", DELIVERED);
      assertEquals(reply(NOON.minusSeconds(1), DELIVERED), only());
    }

    private static Sent reply(Instant at, ReceiptStatus confirmed) {
      return new Sent("m_1", Optional.empty(), at, confirmed);
    }

    @Test
    void a_message_is_remembered_for_a_week() {
      messages.remember(ANA, sent("m_1", NOON), NOON);
      var week = NOON.plus(Duration.ofDays(7));
      assertEquals(List.of(sent("m_1", NOON)), messages.to(ANA, week.minusMillis(1)));
      assertEquals(List.of(), messages.to(ANA, week));
    }
  }

  @Nested
  class Confirming {
    @Test
    void a_confirmation_only_rises() {
      messages.remember(ANA, sent("m_1", NOON), NOON);
      messages.confirm(ANA, "m_1", DELIVERED);
      messages.confirm(ANA, "m_1", SENT);
      assertEquals(DELIVERED, only().confirmed());
    }

    @Test
    void what_was_read_is_not_listed_any_more() {
      messages.remember(ANA, sent("m_1", NOON), NOON);
      messages.remember(ANA, sent("m_2", NOON), NOON);
      messages.confirm(ANA, "m_1", READ);
      messages.confirm(ANA, "m_1", DELIVERED);
      assertEquals(List.of(sent("m_2", NOON)), messages.to(ANA, NOON));
    }

    @Test
    void an_unknown_message_is_not_made_up() {
      messages.remember(ANA, sent("m_1", NOON), NOON);
      messages.confirm(ANA, "m_2", DELIVERED);
      messages.confirm(BEN, "m_1", DELIVERED);
      assertEquals(List.of(sent("m_1", NOON)), messages.to(ANA, NOON));
      assertEquals(List.of(), messages.to(BEN, NOON));
    }
  }
}
