package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.ReceiptStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract can fail: every clause is seen to, and none skips. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SentMessagesContractGuardTest {
  @Test
  void a_store_that_does_nothing_breaks_every_clause() {
    assertEquals(BrokenClauses.allOf(SentMessagesContract.class), BrokenClauses.of(Nothing.class));
  }

  @Test
  void a_store_that_believes_the_last_word_is_caught() {
    assertEquals(
        Set.of(
            "of_two_times_for_a_message_the_earlier_counts",
            "being_told_again_takes_nothing_back",
            "a_confirmation_only_rises",
            "what_was_read_is_not_listed_any_more"),
        BrokenClauses.of(LastWord.class));
  }

  @Test
  void a_store_that_never_forgets_is_caught() {
    assertEquals(
        Set.of("a_message_is_remembered_for_a_week"), BrokenClauses.of(NeverForgets.class));
  }

  @Test
  void a_store_without_order_is_caught() {
    assertEquals(
        Set.of("messages_come_back_oldest_first_and_only_to_their_reader"),
        BrokenClauses.of(Backwards.class));
  }

  @Test
  void a_store_that_takes_everybody_for_one_is_caught() {
    assertEquals(
        Set.of(
            "messages_come_back_oldest_first_and_only_to_their_reader",
            "an_unknown_message_is_not_made_up"),
        BrokenClauses.of(OneReader.class));
  }

  @Test
  void a_store_that_wants_an_attempt_is_caught() {
    assertEquals(Set.of("a_reply_belongs_to_no_attempt"), BrokenClauses.of(WantsAttempt.class));
  }

  static class Nothing extends SentMessagesContract {
    @Override
    protected SentMessages emptyStore() {
      return DoingNothing.as(SentMessages.class);
    }
  }

  static class LastWord extends SentMessagesContract {
    @Override
    protected SentMessages emptyStore() {
      Map<Psid, Map<String, SentMessages.Sent>> rows = new HashMap<>();
      return new Forwarding() {
        @Override
        public void remember(Psid person, Sent message, Instant now) {
          super.remember(person, message, now);
          rows.computeIfAbsent(person, _ -> new HashMap<>()).put(message.mid(), message);
        }

        @Override
        public List<Sent> to(Psid person, Instant now) {
          var alive = super.to(person, now).stream().map(Sent::mid).toList();
          return rows.getOrDefault(person, Map.of()).values().stream()
              .filter(sent -> sent.confirmed() != ReceiptStatus.READ)
              .filter(sent -> alive.contains(sent.mid()))
              .sorted(Comparator.comparing(Sent::at))
              .toList();
        }

        @Override
        public void confirm(Psid person, String mid, ReceiptStatus status) {
          rows.getOrDefault(person, new HashMap<>())
              .computeIfPresent(mid, (_, old) -> new Sent(mid, old.attempt(), old.at(), status));
        }
      };
    }
  }

  static class NeverForgets extends SentMessagesContract {
    @Override
    protected SentMessages emptyStore() {
      return new Forwarding() {
        @Override
        public List<Sent> to(Psid person, Instant now) {
          return super.to(person, Instant.EPOCH);
        }
      };
    }
  }

  static class Backwards extends SentMessagesContract {
    @Override
    protected SentMessages emptyStore() {
      return new Forwarding() {
        @Override
        public List<Sent> to(Psid person, Instant now) {
          return super.to(person, now).reversed();
        }
      };
    }
  }

  static class OneReader extends SentMessagesContract {
    private static final Psid ANYBODY = new Psid("1");

    @Override
    protected SentMessages emptyStore() {
      return new Forwarding() {
        @Override
        public void remember(Psid person, Sent message, Instant now) {
          super.remember(ANYBODY, message, now);
        }

        @Override
        public List<Sent> to(Psid person, Instant now) {
          return super.to(ANYBODY, now);
        }

        @Override
        public void confirm(Psid person, String mid, ReceiptStatus status) {
          super.confirm(ANYBODY, mid, status);
        }
      };
    }
  }

  static class WantsAttempt extends SentMessagesContract {
    @Override
    protected SentMessages emptyStore() {
      return new Forwarding() {
        @Override
        public void remember(Psid person, Sent message, Instant now) {
          if (message.attempt().isPresent()) {
            super.remember(person, message, now);
          }
        }
      };
    }
  }

  private static class Forwarding implements SentMessages {
    private final InMemorySentMessages real = new InMemorySentMessages();

    @Override
    public void remember(Psid person, Sent message, Instant now) {
      real.remember(person, message, now);
    }

    @Override
    public List<Sent> to(Psid person, Instant now) {
      return real.to(person, now);
    }

    @Override
    public void confirm(Psid person, String mid, ReceiptStatus status) {
      real.confirm(person, mid, status);
    }
  }
}
