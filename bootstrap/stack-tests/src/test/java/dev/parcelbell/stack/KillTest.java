package dev.parcelbell.stack;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Under load and with everything going wrong at the providers, the application is killed at random
 * moments, and in between everything at once. Nothing that was promised may be lost or sent twice.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(600)
class KillTest {
  private static final int LINKED = 2;
  private static final int RESIDENTS = 6;
  private static final int PARCELS_EACH = 5;
  private static final int UPDATES_BETWEEN_MAX = 25;
  private static final int SOAK = 4;
  private static final Duration SETTLING = Duration.ofMinutes(2);

  /**
   * Every wait of the playground is over sooner or later by such steps, and so is the sweeper's.
   */
  private static final Duration STEP = Duration.ofSeconds(20);

  /** Those after which a hop may be tried again. */
  private static final Set<String> CERTAINLY_NOTHING_SENT = Set.of("THROTTLED", "NOT_SENT");

  @TempDir private Path data;
  private @Nullable Town running;
  private final Set<JsonNode> reached = new HashSet<>();

  @BeforeEach
  void start() throws IOException {
    running = new Town(EmbeddedStack.start("--data", data.toString()));
  }

  @AfterEach
  void stop() throws IOException {
    if (running != null) {
      running.close();
    }
  }

  private Town town() {
    return Objects.requireNonNull(running);
  }

  @Test
  void whatever_is_killed_every_promise_is_kept_and_nobody_gets_a_hop_twice(TestReporter reporter)
      throws Exception {
    long seed = seed();
    reporter.publishEntry("seed of the kills (-Dparcelbell.seed=…)", Long.toString(seed));
    var chance = new Random(seed);
    int kills = kills();
    try (var load = Load.on(town(), parcels(), new Random(chance.nextLong()))) {
      for (int i = 0; i < kills; i++) {
        awaitSomeMore(load, chance);
        application("kill");
        application("start");
        if (i == kills / 2) {
          awaitSomeMore(load, chance);
          killEverything();
          load.goesTo(town());
        }
      }
      awaitSomeMore(load, chance);
      load.finish();
      town().noFaults();
      var promised = load.promised();
      assertEquals(Set.copyOf(promised).size(), promised.size(), "seed " + seed);
      var stories = ends(promised);
      reporter.publishEntry("updates", Integer.toString(promised.size()));
      reached.addAll(town().outbox());
      assertNobodyGotAHopTwice("seed " + seed);
      stories.forEach(story -> assertNoSecondTryInDoubt("seed " + seed, story));
    }
  }

  private static long seed() {
    var given = System.getProperty("parcelbell.seed", "");
    return given.isEmpty() ? System.nanoTime() : Long.parseLong(given);
  }

  private static int kills() {
    boolean soaks = !System.getProperty("parcelbell.soak", "").isEmpty();
    return Integer.getInteger("parcelbell.kills", 5) * (soaks ? SOAK : 1);
  }

  private List<String> parcels() {
    var parcels = new ArrayList<String>();
    for (int i = 0; i < RESIDENTS; i++) {
      var resident = i < LINKED ? town().linked() : town().unlinked();
      for (int j = 0; j < PARCELS_EACH; j++) {
        parcels.add(town().parcelOf(resident));
      }
    }
    return parcels;
  }

  private static void awaitSomeMore(Load load, Random chance) {
    int enough = load.accepted() + 1 + chance.nextInt(UPDATES_BETWEEN_MAX);
    Patience.until(load::accepted, accepted -> accepted >= enough);
  }

  private void application(String action) {
    town().control("POST", "/api/application", "{'action':'" + action + "'}").good();
  }

  /** What reached people is known to the simulators alone, which do not survive this either. */
  private void killEverything() throws IOException {
    reached.addAll(town().outbox());
    town().kill();
    start();
  }

  private List<Story> ends(Iterable<String> deliveries) {
    var open = new HashSet<String>();
    deliveries.forEach(open::add);
    var ends = new ArrayList<Story>();
    Patience.until(
        SETTLING,
        () -> {
          open.stream().map(town()::story).filter(story -> !story.isOpen()).forEach(ends::add);
          ends.forEach(story -> open.remove(story.id()));
          if (!open.isEmpty()) {
            town().advance(STEP);
          }
          return open;
        },
        Set::isEmpty);
    return ends;
  }

  private void assertNobodyGotAHopTwice(String seed) {
    var messages =
        reached.stream()
            .collect(
                groupingBy(
                    sent -> sent.path("deliveryId").asText() + " " + sent.path("channel").asText(),
                    mapping(sent -> sent.path("providerMessageId").asText(), toSet())));
    assertTrue(messages.size() > UPDATES_BETWEEN_MAX, seed);
    messages.forEach((hop, ids) -> assertEquals(1, ids.size(), seed + ": " + hop));
  }

  private static void assertNoSecondTryInDoubt(String seed, Story story) {
    for (var channel : List.of("MESSENGER", "SMS", "EMAIL")) {
      long others =
          story.outcomes(channel).stream()
              .filter(outcome -> !CERTAINLY_NOTHING_SENT.contains(outcome))
              .count();
      assertTrue(others <= 1, seed + ": " + story);
    }
  }
}
