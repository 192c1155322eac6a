package dev.parcelbell.application.testkit;

import static dev.parcelbell.application.port.out.Versioned.NEVER_WRITTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.Conversations;
import dev.parcelbell.application.port.out.Conversations.Answered;
import dev.parcelbell.application.port.out.Conversations.Commit;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.Conversation.Turn;
import dev.parcelbell.domain.conversation.Intent;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link Conversations} owes. Extend it once per adapter. */
@DisplayName("the Conversations contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ConversationsContract {
  private static final Instant NOON = Instant.parse("2046-03-01T12:00:00.123456789Z");
  private static final Duration REMEMBERED = Duration.ofDays(2);
  private static final int AT_ONCE = 6;
  private static final Address ANA = new Address.Messenger(new Psid("4915112345678"));
  private static final TrackingNumber PARCEL = new TrackingNumber("12345678");
  private static final Conversation GERMAN = Conversation.NEW.speaking(Locale.GERMAN);
  private static final Conversation FULL =
      GERMAN
          .mentioning(PARCEL)
          .waitingForLogIn(Request.of(Intent.PARCEL_LIST))
          .asking(Request.about(Intent.DELIVERY_OTHER_PLACE, PARCEL), NOON);

  /** Called for every test; the store must be empty. */
  protected abstract Conversations emptyStore();

  private Conversations conversations;

  @BeforeEach
  final void open() {
    conversations = emptyStore();
  }

  private static Answered answered(String event) {
    return answered(event, NOON);
  }

  private static Answered answered(String event, Instant now) {
    return new Answered(event, now, now.plus(REMEMBERED));
  }

  private Commit commit(Conversation next, long seenVersion, String event) {
    return conversations.commit(ANA, next, seenVersion, answered(event));
  }

  private Versioned<Conversation> found(Conversation expected) {
    var found = conversations.find(ANA);
    assertEquals(expected, found.value());
    return found;
  }

  @Nested
  class Remembering {
    @Test
    void nothing_is_known_of_somebody_new() {
      assertEquals(new Versioned<>(Conversation.NEW, NEVER_WRITTEN), conversations.find(ANA));
    }

    @Test
    void what_was_committed_is_found_and_so_is_what_comes_after_it() {
      assertEquals(Commit.DONE, commit(FULL, NEVER_WRITTEN, "e1"));
      var handedOver = FULL.withTurn(Turn.SOMEBODY_ELSES);
      assertEquals(Commit.DONE, commit(handedOver, found(FULL).version(), "e2"));
      assertEquals(Commit.DONE, commit(Conversation.NEW, found(handedOver).version(), "e3"));
      found(Conversation.NEW);
    }

    @Test
    void an_outdated_commit_changes_nothing() {
      assertEquals(Commit.DONE, commit(GERMAN, NEVER_WRITTEN, "e1"));
      assertEquals(Commit.OUTDATED, commit(FULL, NEVER_WRITTEN, "e2"));
      var seen = found(GERMAN);
      assertFalse(conversations.isAnswered("e2", NOON));
      assertEquals(Commit.DONE, commit(FULL, seen.version(), "e2"));
      assertEquals(Commit.OUTDATED, commit(GERMAN, seen.version(), "e3"));
      found(FULL);
    }

    @Test
    void each_person_of_each_platform_has_a_conversation_of_their_own() {
      var sameDigits = new Address.WhatsApp(new PhoneNumber("+4915112345678"));
      assertEquals(Commit.DONE, commit(GERMAN, NEVER_WRITTEN, "e1"));
      assertEquals(
          Commit.DONE, conversations.commit(sameDigits, FULL, NEVER_WRITTEN, answered("e2")));
      found(GERMAN);
      assertEquals(FULL, conversations.find(sameDigits).value());
    }

    @Test
    void of_simultaneous_commits_of_one_version_exactly_one_is_done() throws Exception {
      for (int round = 0; round < 5; round++) {
        var seen = conversations.find(ANA);
        var prefix = "r" + round + "e";
        var done = AtOnce.call(AT_ONCE, i -> () -> commit(FULL, seen.version(), prefix + i));
        assertEquals(1, Collections.frequency(done, Commit.DONE), done::toString);
        assertEquals(AT_ONCE - 1, Collections.frequency(done, Commit.OUTDATED), done::toString);
        long noted =
            IntStream.range(0, AT_ONCE)
                .filter(i -> conversations.isAnswered(prefix + i, NOON))
                .count();
        assertEquals(1, noted, "events answered");
      }
    }
  }

  @Nested
  class Answering {
    @Test
    void an_event_is_answered_once_its_commit_is_done() {
      assertFalse(conversations.isAnswered("e1", NOON));
      assertEquals(Commit.DONE, commit(GERMAN, NEVER_WRITTEN, "e1"));
      assertTrue(conversations.isAnswered("e1", NOON));
      assertFalse(conversations.isAnswered("e", NOON));
      assertFalse(conversations.isAnswered("e11", NOON));
    }

    @Test
    void what_was_answered_before_is_not_answered_again() {
      assertEquals(Commit.DONE, commit(GERMAN, NEVER_WRITTEN, "e1"));
      var seen = found(GERMAN);
      assertEquals(Commit.ANSWERED_BEFORE, commit(FULL, seen.version(), "e1"));
      assertEquals(Commit.ANSWERED_BEFORE, commit(FULL, NEVER_WRITTEN, "e1"));
      assertEquals(seen, conversations.find(ANA));
    }

    @Test
    void an_answer_is_remembered_until_what_was_said() {
      assertEquals(Commit.DONE, commit(GERMAN, NEVER_WRITTEN, "e1"));
      var end = NOON.plus(REMEMBERED);
      assertTrue(conversations.isAnswered("e1", end.minusNanos(1)));
      assertFalse(conversations.isAnswered("e1", end));
      var seen = found(GERMAN).version();
      var justBefore = answered("e1", end.minusNanos(1));
      assertEquals(Commit.ANSWERED_BEFORE, conversations.commit(ANA, FULL, seen, justBefore));
      assertEquals(Commit.DONE, conversations.commit(ANA, FULL, seen, answered("e1", end)));
      assertTrue(conversations.isAnswered("e1", end));
    }

    @Test
    void of_simultaneous_answers_to_one_event_exactly_one_is_done() throws Exception {
      for (int round = 0; round < 5; round++) {
        var event = "e" + round;
        var commits =
            AtOnce.call(
                AT_ONCE,
                i ->
                    () ->
                        conversations.commit(
                            person(event, i), FULL, NEVER_WRITTEN, answered(event)));
        assertEquals(1, Collections.frequency(commits, Commit.DONE), commits::toString);
        assertEquals(
            AT_ONCE - 1, Collections.frequency(commits, Commit.ANSWERED_BEFORE), commits::toString);
        for (int i = 0; i < AT_ONCE; i++) {
          boolean done = commits.get(i) == Commit.DONE;
          assertEquals(
              done ? FULL : Conversation.NEW, conversations.find(person(event, i)).value());
        }
      }
    }

    private static Address person(String event, int number) {
      return new Address.Messenger(new Psid(event + "-" + number));
    }
  }
}
