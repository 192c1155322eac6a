package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.Conversations;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.conversation.Conversation;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract can fail: every clause is seen to, and none skips. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ConversationsContractGuardTest {
  @Test
  void a_store_that_does_nothing_breaks_every_clause() {
    assertEquals(BrokenClauses.allOf(ConversationsContract.class), BrokenClauses.of(Nothing.class));
  }

  @Test
  void a_store_where_the_last_writer_wins_is_caught() {
    assertEquals(
        Set.of(
            "an_outdated_commit_changes_nothing",
            "of_simultaneous_commits_of_one_version_exactly_one_is_done"),
        BrokenClauses.of(LastWriterWins.class));
  }

  @Test
  void a_store_that_answers_everything_again_is_caught() {
    assertEquals(
        Set.of(
            "what_was_answered_before_is_not_answered_again",
            "an_answer_is_remembered_until_what_was_said",
            "of_simultaneous_answers_to_one_event_exactly_one_is_done"),
        BrokenClauses.of(AnswersAgain.class));
  }

  @Test
  void a_store_that_remembers_answers_for_ever_is_caught() {
    assertEquals(
        Set.of("an_answer_is_remembered_until_what_was_said"),
        BrokenClauses.of(NeverForgets.class));
  }

  @Test
  void a_store_that_writes_one_half_of_a_commit_is_caught() {
    assertEquals(
        Set.of(
            "an_outdated_commit_changes_nothing",
            "of_simultaneous_commits_of_one_version_exactly_one_is_done"),
        BrokenClauses.of(AnsweredAnyway.class));
    assertEquals(
        Set.of(
            "what_was_answered_before_is_not_answered_again",
            "an_answer_is_remembered_until_what_was_said",
            "of_simultaneous_answers_to_one_event_exactly_one_is_done"),
        BrokenClauses.of(RememberedAnyway.class));
  }

  @Test
  void a_store_that_forgets_a_part_is_caught() {
    assertEquals(
        Set.of(
            "what_was_committed_is_found_and_so_is_what_comes_after_it",
            "an_outdated_commit_changes_nothing",
            "each_person_of_each_platform_has_a_conversation_of_their_own",
            "of_simultaneous_answers_to_one_event_exactly_one_is_done"),
        BrokenClauses.of(ForgetsWishes.class));
  }

  @Test
  void a_store_that_takes_all_for_one_is_caught() {
    assertEquals(
        Set.of("each_person_of_each_platform_has_a_conversation_of_their_own"),
        BrokenClauses.of(AllForOne.class));
  }

  static class Nothing extends ConversationsContract {
    @Override
    protected Conversations emptyStore() {
      return DoingNothing.as(Conversations.class);
    }
  }

  static class LastWriterWins extends ConversationsContract {
    @Override
    protected Conversations emptyStore() {
      return new Broken() {
        @Override
        public synchronized Commit commit(
            Address person, Conversation next, long seenVersion, Answered answered) {
          return super.commit(person, next, find(person).version(), answered);
        }
      };
    }
  }

  static class AnswersAgain extends ConversationsContract {
    @Override
    protected Conversations emptyStore() {
      return new Broken() {
        @Override
        public Commit commit(
            Address person, Conversation next, long seenVersion, Answered answered) {
          return super.commit(person, next, seenVersion, always(answered));
        }
      };
    }
  }

  /** An event that was answered counts as never heard of when it is committed. */
  private static Conversations.Answered always(Conversations.Answered answered) {
    return new Conversations.Answered(answered.event(), Instant.MAX, answered.until());
  }

  static class NeverForgets extends ConversationsContract {
    @Override
    protected Conversations emptyStore() {
      return new Broken() {
        @Override
        public boolean isAnswered(String event, Instant now) {
          return super.isAnswered(event, Instant.EPOCH);
        }
      };
    }
  }

  static class AnsweredAnyway extends ConversationsContract {
    @Override
    protected Conversations emptyStore() {
      var noted = new HashSet<String>();
      return new Broken() {
        @Override
        public synchronized Commit commit(
            Address person, Conversation next, long seenVersion, Answered answered) {
          noted.add(answered.event());
          return super.commit(person, next, seenVersion, answered);
        }

        @Override
        public synchronized boolean isAnswered(String event, Instant now) {
          return super.isAnswered(event, now)
              || (noted.contains(event) && !super.isAnswered(event, Instant.EPOCH));
        }
      };
    }
  }

  static class RememberedAnyway extends ConversationsContract {
    @Override
    protected Conversations emptyStore() {
      return new Broken() {
        @Override
        public synchronized Commit commit(
            Address person, Conversation next, long seenVersion, Answered answered) {
          var commit = super.commit(person, next, seenVersion, answered);
          if (commit == Commit.ANSWERED_BEFORE) {
            super.commit(person, next, find(person).version(), always(answered));
          }
          return commit;
        }
      };
    }
  }

  static class ForgetsWishes extends ConversationsContract {
    @Override
    protected Conversations emptyStore() {
      return new Broken() {
        @Override
        public Commit commit(
            Address person, Conversation next, long seenVersion, Answered answered) {
          var less =
              new Conversation(
                  next.language(), next.parcel(), next.open(), Optional.empty(), next.turn());
          return super.commit(person, less, seenVersion, answered);
        }
      };
    }
  }

  /** Takes the digits of a telephone for those of a Messenger user. */
  static class AllForOne extends ConversationsContract {
    @Override
    protected Conversations emptyStore() {
      return new Broken() {
        @Override
        public Versioned<Conversation> find(Address person) {
          return super.find(confused(person));
        }

        @Override
        public Commit commit(
            Address person, Conversation next, long seenVersion, Answered answered) {
          return super.commit(confused(person), next, seenVersion, answered);
        }
      };
    }

    private static Address confused(Address person) {
      return person instanceof Address.WhatsApp(var number)
          ? new Address.Messenger(new Psid(number.e164().substring(1)))
          : person;
    }
  }

  /** Keeps every promise; each variant breaks one. */
  private static class Broken implements Conversations {
    private final InMemoryConversations real = new InMemoryConversations();

    @Override
    public Versioned<Conversation> find(Address person) {
      return real.find(person);
    }

    @Override
    public boolean isAnswered(String event, Instant now) {
      return real.isAnswered(event, now);
    }

    @Override
    public Commit commit(Address person, Conversation next, long seenVersion, Answered answered) {
      return real.commit(person, next, seenVersion, answered);
    }
  }
}
