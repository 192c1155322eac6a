package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.MessagingWindow;
import dev.parcelbell.domain.channel.Psid;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract can fail: every clause is seen to, and none skips. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class WindowsContractGuardTest {
  @Test
  void a_store_that_does_nothing_breaks_every_clause() {
    assertEquals(BrokenClauses.allOf(WindowsContract.class), BrokenClauses.of(Nothing.class));
  }

  @Test
  void a_store_where_the_last_word_counts_is_caught() {
    assertEquals(
        Set.of("a_window_moves_only_forward", "of_simultaneous_extensions_the_latest_moment_stays"),
        BrokenClauses.of(LastWord.class));
  }

  @Test
  void a_store_that_takes_all_for_one_is_caught() {
    assertEquals(
        Set.of("each_user_of_each_platform_has_a_window_of_their_own"),
        BrokenClauses.of(AllForOne.class));
  }

  static class Nothing extends WindowsContract {
    @Override
    protected Windows emptyStore() {
      return DoingNothing.as(Windows.class);
    }
  }

  static class LastWord extends WindowsContract {
    @Override
    protected Windows emptyStore() {
      Map<Address, MessagingWindow> rows = new ConcurrentHashMap<>();
      return new Windows() {
        @Override
        public MessagingWindow of(Address user) {
          return rows.getOrDefault(user, MessagingWindow.NEVER_OPENED);
        }

        @Override
        public void extend(Address user, Instant until) {
          rows.put(user, new MessagingWindow(until));
        }
      };
    }
  }

  /** Takes the digits of a telephone for those of a Messenger user. */
  static class AllForOne extends WindowsContract {
    @Override
    protected Windows emptyStore() {
      var real = new InMemoryWindows();
      return new Windows() {
        @Override
        public MessagingWindow of(Address user) {
          return real.of(confused(user));
        }

        @Override
        public void extend(Address user, Instant until) {
          real.extend(confused(user), until);
        }
      };
    }

    private static Address confused(Address user) {
      return user instanceof Address.WhatsApp(var number)
          ? new Address.Messenger(new Psid(number.e164().substring(1)))
          : user;
    }
  }
}
