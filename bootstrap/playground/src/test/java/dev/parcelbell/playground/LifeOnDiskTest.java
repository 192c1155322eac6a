package dev.parcelbell.playground;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One playground after the other in the same directory, each ending in another way. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(180)
class LifeOnDiskTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @TempDir private Path temporary;

  @Test
  void a_killed_playground_leaves_no_process_and_the_next_goes_on_where_it_stopped()
      throws Exception {
    var data = temporary.resolve("some data");
    String people;
    String psid;
    List<ProcessHandle> children;
    try (var life = new JavaProcess(PlaygroundOnDisk.class, data.toString())) {
      var ports = ports(life);
      try (var control = new Web("http://localhost:" + ports.get(0));
          var queues = new QueueProbe(ports.get(2))) {
        control.post("/api/clock/advance", "{'seconds':7200}");
        people = control.get("/api/people").body();
        psid = control.get("/api/people").json().at("/0/psid").asText();
        control.post("/api/messenger/" + psid + "/thread", "{'owner':'inbox'}");
        queues.create("q");
        queues.send("q", "a");
        queues.receive("q", HOUR);
      }
      children = life.process().descendants().toList();
      assertEquals(2, children.size());
      assertEquals(
          pid(data, "application") + pid(data, "dynamodb"),
          children.stream().mapToLong(ProcessHandle::pid).sum());
      life.kill();
    }
    assertTrue(Files.exists(data.resolve("dynamodb/shared-local-instance.db-wal")));
    try (var life = new JavaProcess(PlaygroundOnDisk.class, data.toString())) {
      var ports = ports(life);
      for (var child : children) {
        assertFalse(child.isAlive());
      }
      try (var control = new Web("http://localhost:" + ports.get(0));
          var application = new Web("http://localhost:" + ports.get(1));
          var queues = new QueueProbe(ports.get(2))) {
        assertEquals(people, control.get("/api/people").body());
        var chat = control.get("/api/messenger/" + psid).json();
        assertEquals("inbox", chat.path("threadOwner").asText());
        assertEquals("7200000", application.get("/seen").json().path("offset").asText());
        assertEquals(List.of(), queues.receive("q", HOUR));
        control.post("/api/clock/advance", "{'seconds':3601}");
        assertEquals(List.of("a"), queues.receive("q", HOUR));
      }
      children = life.process().descendants().toList();
      // What Ctrl-C sends to everybody in the terminal, children too; they must leave it to us.
      for (var child : children) {
        signal("INT", child.pid());
      }
      signal("TERM", life.process().pid());
      assertTrue(life.process().waitFor(60, TimeUnit.SECONDS));
      assertEquals(143, life.process().exitValue());
      for (var child : children) {
        assertFalse(child.isAlive());
      }
    }
    assertFalse(Files.exists(data.resolve("run/application.pid")));
    assertTrue(Files.exists(data.resolve("run/application.log")));
  }

  @Test
  void a_directory_in_use_is_refused_by_name_and_process() throws Exception {
    var taken = DataDirectory.take(Optional.of(temporary));
    try (var second = new JavaProcess(PlaygroundOnDisk.class, temporary.toString())) {
      var line = second.line();

      assertTrue(line.contains(temporary.toString()), line);
      assertTrue(line.contains("process " + ProcessHandle.current().pid()), line);
      assertTrue(second.process().waitFor(20, TimeUnit.SECONDS));
      assertEquals(1, second.process().exitValue());
    } finally {
      taken.close();
    }
  }

  private static List<Integer> ports(JavaProcess life) throws IOException {
    var line = life.line();
    assertTrue(line.matches("\\d+ \\d+ \\d+"), line);
    return Stream.of(line.split(" ", -1)).map(Integer::valueOf).toList();
  }

  private static long pid(Path data, String process) throws IOException {
    return Long.parseLong(Files.readString(data.resolve("run/" + process + ".pid")).strip());
  }

  private static void signal(String name, long pid) throws IOException, InterruptedException {
    assertEquals(0, new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start().waitFor());
  }
}
