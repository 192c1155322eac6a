package dev.parcelbell.application.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.Archive.RawItem;
import dev.parcelbell.application.port.out.Traces;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.conversation.TraceStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/**
 * What every {@link Traces} owes over the {@link Archive} beside it. Extend it once per adapter.
 */
@DisplayName("the Traces contract")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class TracesContract {
  private static final Instant NOON = Instant.parse("2046-03-01T12:00:00.123456789Z");
  private static final String ANA = "7000000000000001";
  private static final String BEN = "7000000000000002";
  private static final RawInput BODY = new RawInput("{\"héllo\":1}".getBytes(UTF_8));

  /** An archive and what is told of it. */
  public record Fixture(Archive archive, Traces traces) {}

  /** Called for every test; the archive must be empty. */
  protected abstract Fixture emptyArchive();

  private Archive archive;
  private Traces traces;

  @BeforeEach
  final void open() {
    var fixture = emptyArchive();
    archive = fixture.archive();
    traces = fixture.traces();
  }

  private TraceStep kept(String person, String key, Instant at, Optional<String> correlationId) {
    return kept(person, key, at, correlationId, BODY);
  }

  private TraceStep kept(
      String person, String key, Instant at, Optional<String> correlationId, RawInput body) {
    archive.keep(
        new RawItem(key, "message", "why " + key, Optional.of(person), at, correlationId, body));
    return new TraceStep(at, correlationId, key, "message", "why " + key);
  }

  private TraceStep kept(String person, String key, Instant at) {
    return kept(person, key, at, Optional.of("c-" + key));
  }

  private List<TraceStep> first(String person) {
    return traces.of(person, Optional.empty(), Traces.LIMIT_MAX).items();
  }

  /** All that is told of somebody, in parts. */
  private List<TraceStep> inParts(String person, int limit) {
    var steps = new ArrayList<TraceStep>();
    Optional<String> cursor = Optional.empty();
    for (int part = 0; part < 20; part++) {
      var page = traces.of(person, cursor, limit);
      assertTrue(page.items().size() <= limit);
      steps.addAll(page.items());
      cursor = page.next();
      if (cursor.isEmpty()) {
        return steps;
      }
    }
    throw new AssertionError("it has no end");
  }

  @Test
  void a_step_says_all_but_the_body() {
    var alone = kept(ANA, "m_1", NOON, Optional.empty());
    assertEquals(List.of(alone), first(ANA));
    var because = kept(ANA, "m_2", NOON.plusNanos(1), Optional.of("01ARZ3NDEKTSV4RRFFQ69G5FAV"));
    assertEquals(List.of(because, alone), first(ANA));
  }

  @Test
  void steps_are_told_of_their_person_alone_and_newest_first() {
    var second = kept(ANA, "m_2", NOON.plusSeconds(2));
    var third = kept(ANA, "m_3", NOON.plusSeconds(10));
    var first = kept(ANA, "m_1", NOON.minusSeconds(86_400));
    var other = kept(BEN, "m_4", NOON.plusSeconds(3));
    archive.keep(new RawItem("m_5", "UNKNOWN", "", Optional.empty(), NOON, BODY));
    assertEquals(List.of(third, second, first), first(ANA));
    assertEquals(List.of(other), first(BEN));
  }

  @Test
  void a_list_comes_in_parts_that_are_the_whole_together() {
    var whole =
        IntStream.rangeClosed(1, 5)
            .mapToObj(i -> kept(ANA, "m_" + i, NOON.plusSeconds(i)))
            .sorted(Comparator.comparing(TraceStep::at).reversed())
            .toList();
    kept(BEN, "m_6", NOON);
    for (int limit : new int[] {1, 2, 5, 100}) {
      assertEquals(whole, inParts(ANA, limit));
    }
  }

  @Test
  void of_steps_of_one_moment_none_is_lost_between_two_parts() {
    var all = IntStream.rangeClosed(1, 5).mapToObj(i -> kept(ANA, "m_1/" + i, NOON)).toList();
    for (int limit : new int[] {1, 2}) {
      var steps = inParts(ANA, limit);
      assertEquals(all.size(), steps.size());
      assertEquals(new HashSet<>(all), new HashSet<>(steps));
    }
  }

  @Test
  void steps_of_times_that_cannot_be_are_told_as_well() {
    var late = kept(ANA, "m_1", Instant.parse("+20000-01-01T00:00:00.000000001Z"));
    var before = kept(ANA, "m_2", Instant.parse("1969-12-31T23:59:59.5Z"));
    var early = kept(ANA, "m_3", Instant.parse("-0044-03-15T00:00:00Z"));
    assertEquals(List.of(late, before, early), inParts(ANA, 1));
  }

  @Test
  void large_bodies_make_no_list_shorter() {
    var noise = new byte[400_000];
    new Random(1).nextBytes(noise);
    var all =
        IntStream.rangeClosed(1, 4)
            .mapToObj(
                i ->
                    kept(
                        ANA, "m_" + i, NOON.minusSeconds(i), Optional.empty(), new RawInput(noise)))
            .toList();
    assertEquals(all, inParts(ANA, 10));
  }

  @Test
  void of_somebody_unknown_there_is_nothing() {
    kept(ANA, "m_1", NOON);
    for (var person : List.of(BEN, ANA + "1", "7", "", " ", "%\u0000", "p".repeat(5000))) {
      assertEquals(List.of(), inParts(person, 10));
    }
  }

  @Test
  void strange_names_and_keys_are_told_apart() {
    var long1 = "p".repeat(5000) + "1";
    var step = kept(long1, "ä/#%\u0000\n 安", NOON);
    assertEquals(List.of(step), inParts(long1, 1));
    assertEquals(List.of(), first("p".repeat(5000) + "2"));
    kept(ANA, "k".repeat(5000) + "1", NOON);
    kept(ANA, "k".repeat(5000) + "2", NOON);
    var keys = inParts(ANA, 1).stream().map(TraceStep::key).toList();
    assertEquals(2, new HashSet<>(keys).size());
    for (var key : keys) {
      assertTrue(key.startsWith("k".repeat(100)));
    }
  }

  @Test
  void a_cursor_leads_into_no_list_of_somebody_else() {
    kept(ANA, "m_1", NOON);
    kept(ANA, "m_2", NOON.plusSeconds(2));
    var bens = kept(BEN, "m_3", NOON.plusSeconds(1));
    var cursor = traces.of(ANA, Optional.empty(), 1).next();
    assertTrue(cursor.isPresent());
    for (var step : traces.of(BEN, cursor, 10).items()) {
      assertEquals(bens, step);
    }
    assertEquals(1, traces.of(ANA, cursor, 10).items().size());
  }

  @Test
  void a_cursor_that_was_never_given_is_refused() {
    kept(ANA, "m_1", NOON);
    for (var strange : List.of("", "x", "%00", "AAAA", "null", "e30", "MQ\n", "-1")) {
      assertThrows(
          IllegalArgumentException.class,
          () -> traces.of(ANA, Optional.of(strange), 10),
          () -> "took " + strange);
    }
  }
}
