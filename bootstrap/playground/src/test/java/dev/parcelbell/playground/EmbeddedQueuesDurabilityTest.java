package dev.parcelbell.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class EmbeddedQueuesDurabilityTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path dir;

  @Test
  void what_was_answered_survives_a_kill_with_its_times_counts_and_order() throws Exception {
    var sent = new ArrayList<String>();
    try (var life = start();
        var probe = probe(life)) {
      probe.create("q");
      probe.create("q.fifo");
      probe.send("q", "hidden");
      assertEquals(List.of("hidden"), probe.receive("q", HOUR));
      probe.send("q", "deleted");
      probe.delete("q", probe.messages("q", HOUR).path(0));
      probe.send("q", "received once");
      probe.receive("q", Duration.ZERO);
      for (int number = 1; number <= 10; number++) {
        sent.add("ü " + number);
        probe.sendInGroup("q.fifo", "g", "ü " + number);
      }
      life.kill();
    }
    try (var life = start();
        var probe = probe(life)) {
      var messages = probe.messages("q", HOUR);
      assertEquals(1, messages.size());
      assertEquals("received once", messages.path(0).path("Body").asText());
      var attributes = messages.path(0).path("Attributes");
      assertEquals(2, attributes.path("ApproximateReceiveCount").asInt());
      assertEquals(sent, probe.receive("q.fifo", HOUR));
      assertEquals(List.of(), probe.receive("q.fifo", HOUR));
    }
  }

  @Test
  void an_orderly_stop_loses_nothing_either() throws Exception {
    try (var life = start();
        var probe = probe(life)) {
      probe.create("q");
      probe.send("q", "a");
      life.process().outputWriter().append('q').close();
      assertTrue(life.process().waitFor(20, TimeUnit.SECONDS));
      assertEquals(0, life.process().exitValue());
    }
    try (var life = start();
        var probe = probe(life)) {
      assertEquals(List.of("a"), probe.receive("q", HOUR));
    }
  }

  private JavaProcess start() throws Exception {
    return new JavaProcess(QueuesOnDisk.class, dir.resolve("a queue file").toString());
  }

  private static QueueProbe probe(JavaProcess life) throws Exception {
    return new QueueProbe(Integer.parseInt(life.line()));
  }
}
