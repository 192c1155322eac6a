package dev.parcelbell.application.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.Archive.RawItem;
import dev.parcelbell.domain.channel.RawInput;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What every {@link Archive} owes. Extend it once per adapter. */
@DisplayName("the Archive contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class ArchiveContract {
  private static final Instant NOON = Instant.parse("2046-03-01T12:00:00.5Z");
  private static final RawInput HELLO = new RawInput("{\"héllo\":1}".getBytes(UTF_8));

  /** Called for every test; the archive must be empty. */
  protected abstract Archive emptyArchive();

  private Archive archive;

  @BeforeEach
  final void open() {
    archive = emptyArchive();
  }

  private static RawItem item(String key, Instant at, RawInput body) {
    return new RawItem(key, "UNKNOWN", "nobody took it", Optional.of("7000000000000001"), at, body);
  }

  private void survives(String key, RawInput body) {
    archive.keep(item(key, NOON, body));
    assertEquals(Optional.of(body), archive.find(key, NOON));
  }

  @Test
  void what_was_kept_comes_back_byte_for_byte() {
    survives("m_1", HELLO);
    survives("not-utf8", new RawInput(new byte[] {0, -1, (byte) 0xc3, 0x28}));
    survives("empty", new RawInput(new byte[0]));
  }

  @Test
  void a_body_of_a_mebibyte_that_does_not_compress_comes_back() {
    var noise = new byte[1 << 20];
    new Random(1).nextBytes(noise);
    survives("noise", new RawInput(noise));
  }

  @Test
  void keys_may_be_long_and_strange() {
    survives("k".repeat(5000) + "1", HELLO);
    survives("k".repeat(5000) + "2", new RawInput(new byte[] {2}));
    survives("m_ä/#%\u0000\n 安", new RawInput(new byte[] {3}));
    survives(" ", new RawInput(new byte[] {4}));
    assertEquals(Optional.of(HELLO), archive.find("k".repeat(5000) + "1", NOON));
  }

  @Test
  void keeping_the_same_again_changes_nothing() {
    archive.keep(item("m_1", NOON, HELLO));
    archive.keep(item("m_1", NOON, HELLO));
    archive.keep(item("m_1", NOON, new RawInput(new byte[700_000])));
    assertEquals(Optional.of(HELLO), archive.find("m_1", NOON));
  }

  @Test
  void the_same_key_of_another_moment_is_another_item() {
    archive.keep(item("m_1", NOON, HELLO));
    assertEquals(Optional.empty(), archive.find("m_1", NOON.plusMillis(1)));
    assertEquals(Optional.empty(), archive.find("m", NOON));
    var later = new RawInput(new byte[] {7});
    archive.keep(item("m_1", NOON.plusMillis(1), later));
    assertEquals(Optional.of(HELLO), archive.find("m_1", NOON));
    assertEquals(Optional.of(later), archive.find("m_1", NOON.plusMillis(1)));
  }

  @Test
  void an_item_without_a_person_is_kept_as_well() {
    archive.keep(new RawItem("m_1", "UNKNOWN", "", Optional.empty(), NOON, HELLO));
    assertEquals(Optional.of(HELLO), archive.find("m_1", NOON));
  }
}
