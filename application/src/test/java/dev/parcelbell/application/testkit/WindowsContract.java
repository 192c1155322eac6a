package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.MessagingWindow;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every {@link Windows} owes. Extend it once per adapter. */
@DisplayName("the Windows contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class WindowsContract {
  private static final Instant NOON = Instant.parse("2046-03-01T12:00:00.123456789Z");
  private static final Address ANA = new Address.Messenger(new Psid("4915112345678"));

  /** Called for every test; the store must be empty. */
  protected abstract Windows emptyStore();

  private Windows windows;

  @BeforeEach
  final void open() {
    windows = emptyStore();
  }

  @Test
  void a_window_is_open_until_what_was_said_and_was_never_before() {
    assertEquals(MessagingWindow.NEVER_OPENED, windows.of(ANA));
    windows.extend(ANA, NOON);
    assertEquals(new MessagingWindow(NOON), windows.of(ANA));
  }

  @Test
  void a_window_moves_only_forward() {
    windows.extend(ANA, NOON);
    windows.extend(ANA, NOON.minusNanos(1));
    assertEquals(new MessagingWindow(NOON), windows.of(ANA));
    windows.extend(ANA, NOON.plusNanos(1));
    assertEquals(new MessagingWindow(NOON.plusNanos(1)), windows.of(ANA));
    windows.extend(ANA, NOON.minusSeconds(86_400));
    assertEquals(new MessagingWindow(NOON.plusNanos(1)), windows.of(ANA));
  }

  @Test
  void each_user_of_each_platform_has_a_window_of_their_own() {
    var sameDigits = new Address.WhatsApp(new PhoneNumber("+4915112345678"));
    windows.extend(ANA, NOON);
    windows.extend(sameDigits, NOON.plusSeconds(5));
    assertEquals(new MessagingWindow(NOON), windows.of(ANA));
    assertEquals(new MessagingWindow(NOON.plusSeconds(5)), windows.of(sameDigits));
  }

  @Test
  void of_simultaneous_extensions_the_latest_moment_stays() throws Exception {
    for (int round = 0; round < 5; round++) {
      var user = new Address.Messenger(new Psid("user" + round));
      // The first to begin says the latest moment, so that luck does not help a careless store.
      AtOnce.call(
          6,
          i ->
              () -> {
                windows.extend(user, NOON.minusSeconds(i));
                return i;
              });
      assertEquals(new MessagingWindow(NOON), windows.of(user));
    }
  }
}
