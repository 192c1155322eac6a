package dev.parcelbell.domain.channel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RawInputTest {
  @Test
  void nobody_can_change_it_from_outside() {
    byte[] given = {1, 2, 3};
    var raw = new RawInput(given);
    given[0] = 9;
    raw.bytes()[1] = 9;
    assertArrayEquals(new byte[] {1, 2, 3}, raw.bytes());
  }

  @Test
  void it_is_equal_when_its_bytes_are() {
    assertEquals(raw(1, 2), raw(1, 2));
    assertEquals(raw(1, 2).hashCode(), raw(1, 2).hashCode());
    assertNotEquals(raw(1, 2), raw(2, 1));
    assertNotEquals(raw(1, 2).hashCode(), raw(2, 1).hashCode());
    assertNotEquals((Object) raw(1), "1");
  }

  @Test
  void it_prints_its_length_only() {
    assertEquals(2, raw(1, 2).length());
    assertEquals("RawInput[2 bytes]", raw(1, 2).toString());
  }

  private static RawInput raw(int first, int... more) {
    var bytes = new byte[1 + more.length];
    bytes[0] = (byte) first;
    for (int i = 0; i < more.length; i++) {
      bytes[i + 1] = (byte) more[i];
    }
    return new RawInput(bytes);
  }
}
