package dev.parcelbell.application.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.Archive.RawItem;
import dev.parcelbell.application.port.out.Page;
import dev.parcelbell.application.port.out.Traces;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.conversation.TraceStep;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The contract can fail: every clause is seen to, and none skips. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TracesContractGuardTest {
  @Test
  void traces_that_tell_nothing_break_every_clause_but_the_one_of_nothing() {
    var caught = new TreeSet<>(BrokenClauses.allOf(TracesContract.class));
    caught.remove("of_somebody_unknown_there_is_nothing");
    assertEquals(caught, BrokenClauses.of(Nothing.class));
  }

  @Test
  void traces_that_tell_everybody_s_are_caught() {
    assertEquals(
        Set.of(
            "steps_are_told_of_their_person_alone_and_newest_first",
            "a_list_comes_in_parts_that_are_the_whole_together",
            "of_somebody_unknown_there_is_nothing",
            "strange_names_and_keys_are_told_apart",
            "a_cursor_leads_into_no_list_of_somebody_else"),
        BrokenClauses.of(Everybodys.class));
  }

  @Test
  void traces_that_begin_with_the_oldest_are_caught() {
    assertEquals(
        Set.of(
            "a_step_says_all_but_the_body",
            "steps_are_told_of_their_person_alone_and_newest_first",
            "a_list_comes_in_parts_that_are_the_whole_together",
            "large_bodies_make_no_list_shorter"),
        BrokenClauses.of(OldestFirst.class));
  }

  @Test
  void traces_that_do_not_say_what_belongs_together_are_caught() {
    assertEquals(
        Set.of(
            "a_step_says_all_but_the_body",
            "steps_are_told_of_their_person_alone_and_newest_first",
            "a_list_comes_in_parts_that_are_the_whole_together",
            "steps_of_times_that_cannot_be_are_told_as_well",
            "of_steps_of_one_moment_none_is_lost_between_two_parts",
            "strange_names_and_keys_are_told_apart"),
        BrokenClauses.of(Incoherent.class));
  }

  @Test
  void traces_that_end_with_the_first_part_are_caught() {
    assertEquals(
        Set.of(
            "a_list_comes_in_parts_that_are_the_whole_together",
            "steps_of_times_that_cannot_be_are_told_as_well",
            "of_steps_of_one_moment_none_is_lost_between_two_parts",
            "strange_names_and_keys_are_told_apart",
            "a_cursor_leads_into_no_list_of_somebody_else"),
        BrokenClauses.of(OnePart.class));
  }

  @Test
  void traces_that_pass_a_whole_moment_are_caught() {
    assertEquals(
        Set.of(
            "of_steps_of_one_moment_none_is_lost_between_two_parts",
            "strange_names_and_keys_are_told_apart"),
        BrokenClauses.of(PassesMoments.class));
  }

  @Test
  void traces_that_take_any_cursor_are_caught() {
    assertEquals(
        Set.of("a_cursor_that_was_never_given_is_refused"), BrokenClauses.of(TakesAny.class));
  }

  @Test
  void traces_that_go_where_a_cursor_leads_are_caught() {
    assertEquals(
        Set.of("a_cursor_leads_into_no_list_of_somebody_else"),
        BrokenClauses.of(TrustsCursors.class));
  }

  @Test
  void traces_that_go_by_the_beginning_of_a_name_are_caught() {
    assertEquals(
        Set.of("strange_names_and_keys_are_told_apart"), BrokenClauses.of(CutsNames.class));
  }

  @Test
  void traces_that_bodies_are_in_the_way_of_are_caught() {
    assertEquals(Set.of("large_bodies_make_no_list_shorter"), BrokenClauses.of(OnlySmall.class));
  }

  static class Nothing extends TracesContract {
    @Override
    protected Fixture emptyArchive() {
      return new Fixture(DoingNothing.as(Archive.class), DoingNothing.as(Traces.class));
    }
  }

  static class Everybodys extends TracesContract {
    @Override
    protected Fixture emptyArchive() {
      return new Broken() {
        @Override
        public void keep(RawItem item) {
          super.keep(TracesContractGuardTest.of(item, item.person().map(_ -> "anybody")));
        }

        @Override
        public Page<TraceStep> of(String person, Optional<String> cursor, int limit) {
          return super.of("anybody", cursor, limit);
        }
      }.fixture();
    }
  }

  private static RawItem of(RawItem item, Optional<String> person) {
    return new RawItem(
        item.key(),
        item.kind(),
        item.reason(),
        person,
        item.at(),
        item.correlationId(),
        item.body());
  }

  static class OldestFirst extends TracesContract {
    @Override
    protected Fixture emptyArchive() {
      return new Broken() {
        @Override
        public Page<TraceStep> of(String person, Optional<String> cursor, int limit) {
          var page = super.of(person, cursor, limit);
          return new Page<>(page.items().reversed(), page.next());
        }
      }.fixture();
    }
  }

  static class Incoherent extends TracesContract {
    @Override
    protected Fixture emptyArchive() {
      return new Broken() {
        @Override
        public Page<TraceStep> of(String person, Optional<String> cursor, int limit) {
          var page = super.of(person, cursor, limit);
          return new Page<>(page.items().stream().map(this::alone).toList(), page.next());
        }

        private TraceStep alone(TraceStep step) {
          return new TraceStep(step.at(), Optional.empty(), step.key(), step.kind(), step.detail());
        }
      }.fixture();
    }
  }

  static class OnePart extends TracesContract {
    @Override
    protected Fixture emptyArchive() {
      return new Broken() {
        @Override
        public Page<TraceStep> of(String person, Optional<String> cursor, int limit) {
          return new Page<>(super.of(person, cursor, limit).items(), Optional.empty());
        }
      }.fixture();
    }
  }

  /** Goes on after the moment, not after the step, that it had come to. */
  static class PassesMoments extends TracesContract {
    @Override
    protected Fixture emptyArchive() {
      return new Broken() {
        @Override
        public Page<TraceStep> of(String person, Optional<String> cursor, int limit) {
          var before = cursor.map(PassesMoments::moment).orElse(Instant.MAX);
          var left =
              super.of(person, Optional.empty(), LIMIT_MAX).items().stream()
                  .filter(step -> step.at().isBefore(before))
                  .toList();
          var part = left.subList(0, Math.min(limit, left.size()));
          return new Page<>(
              part,
              part.size() < left.size()
                  ? Optional.of(part.getLast().at().toString())
                  : Optional.empty());
        }
      }.fixture();
    }

    private static Instant moment(String cursor) {
      try {
        return Instant.parse(cursor);
      } catch (DateTimeParseException never) {
        throw new IllegalArgumentException(never);
      }
    }
  }

  static class TakesAny extends TracesContract {
    @Override
    protected Fixture emptyArchive() {
      return new Broken() {
        @Override
        public Page<TraceStep> of(String person, Optional<String> cursor, int limit) {
          try {
            return super.of(person, cursor, limit);
          } catch (IllegalArgumentException _) {
            return super.of(person, Optional.empty(), limit);
          }
        }
      }.fixture();
    }
  }

  static class TrustsCursors extends TracesContract {
    @Override
    protected Fixture emptyArchive() {
      return new Broken() {
        @Override
        public Page<TraceStep> of(String person, Optional<String> cursor, int limit) {
          int cut = cursor.map(text -> text.indexOf('@')).orElse(0);
          var whose = cursor.map(text -> text.substring(0, Math.max(0, cut))).orElse(person);
          var page = super.of(whose, cursor.map(text -> text.substring(cut + 1)), limit);
          return new Page<>(page.items(), page.next().map(next -> whose + "@" + next));
        }
      }.fixture();
    }
  }

  static class CutsNames extends TracesContract {
    @Override
    protected Fixture emptyArchive() {
      return new Broken() {
        @Override
        public void keep(RawItem item) {
          super.keep(TracesContractGuardTest.of(item, item.person().map(this::cut)));
        }

        @Override
        public Page<TraceStep> of(String person, Optional<String> cursor, int limit) {
          return super.of(cut(person), cursor, limit);
        }

        private String cut(String person) {
          return person.substring(0, Math.min(1000, person.length()));
        }
      }.fixture();
    }
  }

  static class OnlySmall extends TracesContract {
    @Override
    protected Fixture emptyArchive() {
      return new Broken() {
        @Override
        public void keep(RawItem item) {
          if (item.body().length() < 1000) {
            super.keep(item);
          }
        }
      }.fixture();
    }
  }

  /** Keeps every promise; each variant breaks one. */
  private static class Broken implements Archive, Traces {
    private final InMemoryArchive real = new InMemoryArchive();

    TracesContract.Fixture fixture() {
      return new TracesContract.Fixture(this, this);
    }

    @Override
    public void keep(RawItem item) {
      real.keep(item);
    }

    @Override
    public Optional<RawInput> find(String key, Instant at) {
      return real.find(key, at);
    }

    @Override
    public Page<TraceStep> of(String person, Optional<String> cursor, int limit) {
      return real.of(person, cursor, limit);
    }
  }
}
