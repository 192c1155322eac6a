package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.ChannelStates;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract can fail: every clause is seen to, and none skips. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ChannelStatesContractGuardTest {
  @Test
  void states_that_do_nothing_break_every_clause() {
    assertEquals(BrokenClauses.allOf(ChannelStatesContract.class), BrokenClauses.of(Nothing.class));
  }

  @Test
  void a_pause_for_ever_is_caught() {
    assertEquals(
        Set.of(
            "a_pause_ends_by_itself", "a_resumed_channel_is_in_service_and_can_be_paused_for_less"),
        BrokenClauses.of(ForEver.class));
  }

  @Test
  void a_pause_that_the_last_word_decides_is_caught() {
    assertEquals(
        Set.of("a_shorter_pause_does_not_end_a_longer_one"), BrokenClauses.of(LastWord.class));
  }

  @Test
  void resuming_everything_is_caught() {
    assertEquals(
        Set.of("a_resumed_channel_is_in_service_and_can_be_paused_for_less"),
        BrokenClauses.of(ResumesAll.class));
  }

  @Test
  void a_process_that_is_told_nothing_is_caught() {
    assertEquals(
        Set.of("a_pause_is_heard_of_elsewhere_within_a_few_seconds"),
        BrokenClauses.of(NobodyTold.class));
  }

  @Test
  void a_difference_that_is_not_there_is_caught() {
    assertEquals(
        Set.of("a_pause_is_heard_of_elsewhere_within_a_few_seconds"),
        BrokenClauses.of(SlowByWordOnly.class));
  }

  abstract static class Same extends ChannelStatesContract {
    abstract ChannelStates states();

    @Override
    protected Fixture nothingPaused() {
      var states = states();
      return new Fixture(states, states);
    }

    @Override
    protected Set<Difference> differences() {
      return Set.of();
    }
  }

  static class Nothing extends Same {
    @Override
    ChannelStates states() {
      return DoingNothing.as(ChannelStates.class);
    }
  }

  static class ForEver extends Same {
    @Override
    ChannelStates states() {
      return new Forwarding() {
        @Override
        public void pause(Channel channel, Reason why, Instant until) {
          super.pause(channel, why, Instant.MAX);
        }
      };
    }
  }

  static class LastWord extends Same {
    @Override
    ChannelStates states() {
      return new Forwarding() {
        @Override
        public void pause(Channel channel, Reason why, Instant until) {
          super.resume(channel);
          super.pause(channel, why, until);
        }
      };
    }
  }

  static class ResumesAll extends Same {
    @Override
    ChannelStates states() {
      return new Forwarding() {
        @Override
        public void resume(Channel channel) {
          for (var each : Channel.values()) {
            super.resume(each);
          }
        }
      };
    }
  }

  static class NobodyTold extends Same {
    @Override
    ChannelStates states() {
      return new InMemoryChannelStates();
    }

    @Override
    protected Fixture nothingPaused() {
      return new Fixture(states(), states());
    }
  }

  static class SlowByWordOnly extends Same {
    @Override
    ChannelStates states() {
      return new InMemoryChannelStates();
    }

    @Override
    protected Set<Difference> differences() {
      return Set.of(Difference.OTHERS_HEAR_LATER);
    }
  }

  private static class Forwarding implements ChannelStates {
    private final InMemoryChannelStates real = new InMemoryChannelStates();

    @Override
    public Map<Channel, Reason> paused(Instant now) {
      return real.paused(now);
    }

    @Override
    public void pause(Channel channel, Reason why, Instant until) {
      real.pause(channel, why, until);
    }

    @Override
    public void resume(Channel channel) {
      real.resume(channel);
    }
  }
}
