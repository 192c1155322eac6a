package dev.parcelbell.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BodyTest {
  private static final byte[] NOT_TEXT = {(byte) 0xC3, 0x28};

  @Test
  void bytes_that_are_not_text_are_kept_as_they_are_but_not_read_as_text() {
    assertArrayEquals(NOT_TEXT, new Body(NOT_TEXT).bytes());
    assertEquals(Optional.empty(), new Body(NOT_TEXT).text());
  }

  @Test
  void text_survives() {
    assertEquals(Optional.of("ü & 📦"), Body.of("ü & 📦").text());
  }

  @Test
  void bodies_are_equal_when_their_bytes_are() {
    assertEquals(Body.of("a"), Body.of("a"));
    assertEquals(Body.of("a").hashCode(), Body.of("a").hashCode());
    assertNotEquals(Body.of("a"), Body.of("b"));
  }

  @Test
  void nobody_can_change_a_body_from_outside() {
    byte[] mine = {1};
    var body = new Body(mine);
    mine[0] = 2;
    body.bytes()[0] = 3;

    assertArrayEquals(new byte[] {1}, body.bytes());
  }

  @Test
  void a_body_is_read_as_far_as_somebody_wants_and_refused_beyond() {
    var body = Body.of("1234");

    assertEquals(body, body.read(4));
    var refused = assertThrows(ProblemException.class, () -> body.read(3));
    assertEquals(413, refused.problem().status());
  }

  @Test
  void a_log_line_shows_only_the_length() {
    assertEquals("Body[6 bytes]", Body.of("s3cr3t").toString());
  }
}
