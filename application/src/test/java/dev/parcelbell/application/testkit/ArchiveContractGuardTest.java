package dev.parcelbell.application.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.domain.channel.RawInput;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract can fail: every clause is seen to, and none skips. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ArchiveContractGuardTest {
  @Test
  void an_archive_that_does_nothing_breaks_every_clause() {
    assertEquals(BrokenClauses.allOf(ArchiveContract.class), BrokenClauses.of(Nothing.class));
  }

  @Test
  void an_archive_that_can_be_overwritten_is_caught() {
    assertEquals(
        Set.of("keeping_the_same_again_changes_nothing"), BrokenClauses.of(Overwrites.class));
  }

  @Test
  void an_archive_that_does_not_mind_the_moment_is_caught() {
    assertEquals(
        Set.of("the_same_key_of_another_moment_is_another_item"), BrokenClauses.of(Timeless.class));
  }

  @Test
  void an_archive_that_keeps_text_is_caught() {
    assertEquals(
        Set.of(
            "what_was_kept_comes_back_byte_for_byte",
            "a_body_of_a_mebibyte_that_does_not_compress_comes_back"),
        BrokenClauses.of(KeepsText.class));
  }

  @Test
  void an_archive_that_keeps_only_so_much_is_caught() {
    assertEquals(
        Set.of("a_body_of_a_mebibyte_that_does_not_compress_comes_back"),
        BrokenClauses.of(KeepsLittle.class));
  }

  @Test
  void an_archive_that_cuts_keys_is_caught() {
    assertEquals(Set.of("keys_may_be_long_and_strange"), BrokenClauses.of(CutsKeys.class));
  }

  @Test
  void an_archive_that_wants_a_person_is_caught() {
    assertEquals(
        Set.of("an_item_without_a_person_is_kept_as_well"), BrokenClauses.of(Personal.class));
  }

  static class Nothing extends ArchiveContract {
    @Override
    protected Archive emptyArchive() {
      return DoingNothing.as(Archive.class);
    }
  }

  static class Overwrites extends ArchiveContract {
    @Override
    protected Archive emptyArchive() {
      return new Careless(Careless::exactly, UnaryOperator.identity()) {
        @Override
        public void keep(RawItem item) {
          forget(item.key(), item.at());
          super.keep(item);
        }
      };
    }
  }

  static class Timeless extends ArchiveContract {
    @Override
    protected Archive emptyArchive() {
      return new Careless(place -> place.substring(0, place.lastIndexOf('@')), body -> body);
    }
  }

  static class KeepsText extends ArchiveContract {
    @Override
    protected Archive emptyArchive() {
      return new Careless(Careless::exactly, body -> new String(body, UTF_8).getBytes(UTF_8));
    }
  }

  static class KeepsLittle extends ArchiveContract {
    @Override
    protected Archive emptyArchive() {
      return new Careless(
          Careless::exactly, body -> Arrays.copyOf(body, Math.min(body.length, 400_000)));
    }
  }

  static class CutsKeys extends ArchiveContract {
    @Override
    protected Archive emptyArchive() {
      return new Careless(
          place -> {
            int end = place.lastIndexOf('@');
            return place.substring(0, Math.min(end, 1024)) + place.substring(end);
          },
          body -> body);
    }
  }

  static class Personal extends ArchiveContract {
    @Override
    protected Archive emptyArchive() {
      return new Careless(Careless::exactly, body -> body) {
        @Override
        public void keep(RawItem item) {
          if (item.person().isPresent()) {
            super.keep(item);
          }
        }
      };
    }
  }

  /** Does what the port says, except to places and bodies. */
  private static class Careless implements Archive {
    private final Map<String, RawInput> bodies = new HashMap<>();
    private final Function<String, String> place;
    private final UnaryOperator<byte[]> body;

    Careless(Function<String, String> place, UnaryOperator<byte[]> body) {
      this.place = place;
      this.body = body;
    }

    static String exactly(String where) {
      return where;
    }

    void forget(String key, Instant at) {
      bodies.remove(place.apply(key + "@" + at));
    }

    @Override
    public void keep(RawItem item) {
      var changed = new RawInput(body.apply(item.body().bytes()));
      bodies.putIfAbsent(place.apply(item.key() + "@" + item.at()), changed);
    }

    @Override
    public Optional<RawInput> find(String key, Instant at) {
      return Optional.ofNullable(bodies.get(place.apply(key + "@" + at)));
    }
  }
}
