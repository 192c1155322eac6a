package dev.parcelbell.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The store stops answering in the middle of everything, and comes back. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(240)
class OutageTest {
  /** Workers leave a queue alone for a while when what they need is away. */
  private static final Duration RECOVERY = Duration.ofSeconds(90);

  private static final String NEWS = "{'status':'DELIVERED'}";
  private static final String[] KEY = {"Idempotency-Key", "one-and-the-same"};

  @TempDir private Path data;
  private @Nullable Town running;

  @BeforeEach
  void start() throws IOException {
    running = new Town(EmbeddedStack.start("--data", data.toString()));
  }

  @AfterEach
  void stop() throws Exception {
    if (running != null) {
      storeGets("CONT");
      running.close();
    }
  }

  private Town town() {
    return Objects.requireNonNull(running);
  }

  @Test
  void a_call_during_an_outage_is_told_to_come_again_and_nothing_is_lost_or_said_twice()
      throws Exception {
    var early = town().unlinked();
    var late = town().unlinked();
    var earlyParcel = town().parcelOf(early);
    var lateParcel = town().parcelOf(late);
    var path = "/v1/parcels/" + lateParcel + "/updates";

    var promised = town().update(earlyParcel, "OUT_FOR_DELIVERY");
    storeGets("STOP");
    var refused = town().api("POST", path, NEWS, KEY);

    assertEquals(503, refused.status(), refused.body());
    assertTrue(Integer.parseInt(refused.header("retry-after")) > 0);
    assertEquals(503, refused.json().path("status").asInt());
    assertEquals(200, town().application().get("/health/live").status());

    storeGets("CONT");
    var accepted =
        Patience.until(() -> town().api("POST", path, NEWS, KEY), answer -> answer.status() != 503);

    assertEquals(202, accepted.status(), accepted.body());
    var delivery = accepted.json().path("deliveryId").asText();
    for (var each : List.of(promised, delivery)) {
      Patience.until(
          RECOVERY, () -> town().story(each), story -> story.state().equals("DELIVERED"));
      var channels = town().channels(each);
      assertEquals(Set.copyOf(channels).size(), channels.size(), channels::toString);
    }
    assertEquals(1, town().sentTo(late.phone()).size(), "whatever became of the refused call");
    Patience.until(
        () -> town().application().get("/health/ready"), answer -> answer.status() == 200);
  }

  /** A process that is stopped holds its connections and answers none. */
  private void storeGets(String signal) throws IOException, InterruptedException {
    var pid = Files.readString(data.resolve("run/dynamodb.pid")).strip();
    assertEquals(0, new ProcessBuilder("kill", "-" + signal, pid).start().waitFor());
  }
}
