package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.ReplyClaims;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.ReplyId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract can fail: every clause is seen to, and none skips. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplyClaimsContractGuardTest {
  @Test
  void a_store_that_does_nothing_breaks_every_clause() {
    assertEquals(BrokenClauses.allOf(ReplyClaimsContract.class), BrokenClauses.of(Nothing.class));
  }

  @Test
  void a_store_that_grants_everything_is_caught() {
    var harmless =
        Set.of(
            "each_reply_to_each_event_is_claimed_for_itself",
            "of_what_nobody_claimed_change_nothing",
            "make_up_no_claim");
    var caught = new TreeSet<>(BrokenClauses.allOf(ReplyClaimsContract.class));
    caught.removeAll(harmless);
    assertEquals(caught, BrokenClauses.of(GrantsEverything.class));
  }

  @Test
  void a_store_that_grants_what_ran_out_again_is_caught() {
    assertEquals(
        Set.of(
            "one_that_ran_out_leaves_its_reply_in_doubt_for_ever",
            "one_that_ran_out_is_not_granted_again_to_whoever_had_it",
            "that_come_late_end_the_doubt_of_their_own_claim",
            "that_come_late_never_let_what_was_in_doubt_be_sent_again",
            "end_a_doubt"),
        BrokenClauses.of(SendsAgain.class));
  }

  @Test
  void a_store_that_trusts_a_claim_for_ever_is_caught() {
    assertEquals(
        Set.of("one_that_ran_out_is_not_granted_again_to_whoever_had_it"),
        BrokenClauses.of(TrustsForEver.class));
  }

  @Test
  void a_store_that_takes_every_end_for_final_is_caught() {
    assertEquals(
        Set.of(
            "of_many_at_once_for_what_was_not_sent_exactly_one_is_granted",
            "of_what_was_certainly_not_sent_let_it_be_claimed_again",
            "of_a_claim_that_has_not_the_right_any_more_change_nothing"),
        BrokenClauses.of(GivesUp.class));
  }

  @Test
  void a_store_that_believes_whoever_says_something_is_caught() {
    assertEquals(
        Set.of(
            "of_a_claim_that_has_not_the_right_any_more_change_nothing",
            "that_come_late_end_the_doubt_of_their_own_claim"),
        BrokenClauses.of(BelievesAnybody.class));
  }

  @Test
  void a_store_that_overlooks_what_comes_late_is_caught() {
    assertEquals(
        Set.of(
            "that_come_late_count_when_nobody_has_asked_since",
            "that_come_late_end_the_doubt_of_their_own_claim"),
        BrokenClauses.of(OverlooksLate.class));
  }

  @Test
  void a_store_that_overlooks_what_the_platform_shows_is_caught() {
    assertEquals(
        Set.of(
            "end_a_claim_whatever_it_says_itself_later",
            "know_better_than_an_outcome",
            "end_a_doubt"),
        BrokenClauses.of(Blind.class));
  }

  @Test
  void a_store_that_makes_claims_up_is_caught() {
    assertEquals(
        Set.of("make_up_no_claim", "of_what_nobody_claimed_change_nothing"),
        BrokenClauses.of(MakesUp.class));
  }

  @Test
  void a_store_that_takes_all_replies_to_an_event_for_one_is_caught() {
    assertEquals(
        Set.of("each_reply_to_each_event_is_claimed_for_itself"),
        BrokenClauses.of(OnePerEvent.class));
  }

  static class Nothing extends ReplyClaimsContract {
    @Override
    protected ReplyClaims emptyStore() {
      return DoingNothing.as(ReplyClaims.class);
    }
  }

  static class GrantsEverything extends ReplyClaimsContract {
    @Override
    protected ReplyClaims emptyStore() {
      return new Broken() {
        @Override
        public Claiming claim(ReplyId reply, String claim, Instant now, Instant until) {
          super.claim(reply, claim, now, until);
          return new Claiming.Granted();
        }
      };
    }
  }

  static class SendsAgain extends ReplyClaimsContract {
    @Override
    protected ReplyClaims emptyStore() {
      Map<ReplyId, Instant> ends = new ConcurrentHashMap<>();
      return new Broken() {
        @Override
        public Claiming claim(ReplyId reply, String claim, Instant now, Instant until) {
          var end = ends.get(reply);
          if (end != null && !now.isBefore(end)) {
            super.end(reply, holder(reply), new SendOutcome.NotSent("it ran out"), now);
          }
          var claiming = super.claim(reply, claim, now, until);
          if (claiming instanceof Claiming.Granted) {
            ends.put(reply, until);
          }
          return claiming;
        }
      };
    }
  }

  static class TrustsForEver extends ReplyClaimsContract {
    @Override
    protected ReplyClaims emptyStore() {
      return new Broken() {
        @Override
        public Claiming claim(ReplyId reply, String claim, Instant now, Instant until) {
          boolean again = holder(reply).equals(claim);
          return super.claim(reply, claim, again ? Instant.MIN : now, until);
        }
      };
    }
  }

  static class GivesUp extends ReplyClaimsContract {
    @Override
    protected ReplyClaims emptyStore() {
      return new Broken() {
        @Override
        public void end(ReplyId reply, String claim, SendOutcome outcome, Instant now) {
          boolean unsent =
              outcome instanceof SendOutcome.Throttled || outcome instanceof SendOutcome.NotSent;
          super.end(reply, claim, unsent ? new SendOutcome.Ambiguous("unsent") : outcome, now);
        }
      };
    }
  }

  static class BelievesAnybody extends ReplyClaimsContract {
    @Override
    protected ReplyClaims emptyStore() {
      return new Broken() {
        @Override
        public void end(ReplyId reply, String claim, SendOutcome outcome, Instant now) {
          super.end(reply, holder(reply), outcome, now);
        }
      };
    }
  }

  static class OverlooksLate extends ReplyClaimsContract {
    @Override
    protected ReplyClaims emptyStore() {
      Map<ReplyId, Instant> ends = new ConcurrentHashMap<>();
      return new Broken() {
        @Override
        public Claiming claim(ReplyId reply, String claim, Instant now, Instant until) {
          var claiming = super.claim(reply, claim, now, until);
          if (claiming instanceof Claiming.Granted) {
            ends.put(reply, until);
          }
          return claiming;
        }

        @Override
        public void end(ReplyId reply, String claim, SendOutcome outcome, Instant now) {
          if (now.isBefore(ends.getOrDefault(reply, Instant.MAX))) {
            super.end(reply, claim, outcome, now);
          }
        }
      };
    }
  }

  static class Blind extends ReplyClaimsContract {
    @Override
    protected ReplyClaims emptyStore() {
      return new Broken() {
        @Override
        public void confirm(ReplyId reply, String providerMessageId, Instant now) {}
      };
    }
  }

  static class MakesUp extends ReplyClaimsContract {
    @Override
    protected ReplyClaims emptyStore() {
      Set<ReplyId> known = ConcurrentHashMap.newKeySet();
      return new Broken() {
        @Override
        public Claiming claim(ReplyId reply, String claim, Instant now, Instant until) {
          known.add(reply);
          return super.claim(reply, claim, now, until);
        }

        @Override
        public void end(ReplyId reply, String claim, SendOutcome outcome, Instant now) {
          if (known.add(reply)) {
            super.claim(reply, claim, now, now);
          }
          super.end(reply, claim, outcome, now);
        }

        @Override
        public void confirm(ReplyId reply, String providerMessageId, Instant now) {
          if (known.add(reply)) {
            super.claim(reply, "", now, now);
          }
          super.confirm(reply, providerMessageId, now);
        }
      };
    }
  }

  static class OnePerEvent extends ReplyClaimsContract {
    @Override
    protected ReplyClaims emptyStore() {
      return new Broken() {
        @Override
        public Claiming claim(ReplyId reply, String claim, Instant now, Instant until) {
          return super.claim(new ReplyId(reply.event(), 0), claim, now, until);
        }

        @Override
        public void end(ReplyId reply, String claim, SendOutcome outcome, Instant now) {
          super.end(new ReplyId(reply.event(), 0), claim, outcome, now);
        }

        @Override
        public void confirm(ReplyId reply, String providerMessageId, Instant now) {
          super.confirm(new ReplyId(reply.event(), 0), providerMessageId, now);
        }
      };
    }
  }

  /** Keeps every promise; each variant breaks one. */
  private static class Broken implements ReplyClaims {
    private final InMemoryReplyClaims real = new InMemoryReplyClaims();
    private final Map<ReplyId, String> holders = new ConcurrentHashMap<>();

    /** Whose claim was granted last. */
    String holder(ReplyId reply) {
      return holders.getOrDefault(reply, "nobody");
    }

    @Override
    public Claiming claim(ReplyId reply, String claim, Instant now, Instant until) {
      var claiming = real.claim(reply, claim, now, until);
      if (claiming instanceof Claiming.Granted) {
        holders.put(reply, claim);
      }
      return claiming;
    }

    @Override
    public void end(ReplyId reply, String claim, SendOutcome outcome, Instant now) {
      real.end(reply, claim, outcome, now);
    }

    @Override
    public void confirm(ReplyId reply, String providerMessageId, Instant now) {
      real.confirm(reply, providerMessageId, now);
    }
  }
}
