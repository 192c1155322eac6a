package dev.parcelbell.domain.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagingWindowTest {
  private static final Instant NOON = Instant.parse("2026-03-03T12:00:00Z");

  private final MessagingWindow window = new MessagingWindow(NOON);

  @Test
  void a_window_is_open_before_its_end_and_closed_at_it() {
    assertTrue(window.isOpenAt(NOON.minusMillis(1)));
    assertFalse(window.isOpenAt(NOON));
    assertFalse(window.isOpenAt(NOON.plusMillis(1)));
  }

  @Test
  void a_window_moves_only_forward() {
    assertEquals(new MessagingWindow(NOON.plusSeconds(1)), window.extendedTo(NOON.plusSeconds(1)));
    assertEquals(window, window.extendedTo(NOON.minusSeconds(1)));
    assertSame(window, window.extendedTo(NOON));
  }

  @Test
  void who_never_wrote_has_none() {
    assertFalse(MessagingWindow.NEVER_OPENED.isOpenAt(Instant.EPOCH));
    assertEquals(window, MessagingWindow.NEVER_OPENED.extendedTo(NOON));
  }
}
