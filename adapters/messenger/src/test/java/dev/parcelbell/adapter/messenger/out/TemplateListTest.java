package dev.parcelbell.adapter.messenger.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Lists that come in pages, or do not. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class TemplateListTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration HASTE = Duration.ofSeconds(1);

  private final AtomicInteger pages = new AtomicInteger();

  @Test
  void every_page_is_read() {
    try (var server = new RudeServer(this::threePages)) {
      assertEquals(Optional.of(List.of("t0", "t1", "t2")), names(server));
      assertEquals(3, server.requests().size());
      assertTrue(
          server.requests().get(1).contains("after=cursor0&")
              || server.requests().get(1).contains("after=cursor0 "),
          server.requests().get(1));
    }
  }

  @Test
  void a_list_without_end_is_given_up() {
    try (var server =
        new RudeServer(connection -> answer(connection, page(pages.getAndIncrement(), true)))) {
      assertEquals(Optional.empty(), names(server));
      assertTrue(server.requests().size() <= 50);
    }
  }

  @Test
  void half_a_list_is_none() {
    try (var server =
        new RudeServer(
            connection ->
                answer(
                    connection,
                    pages.getAndIncrement() == 0 ? page(0, true) : "{\"error\":{\"code\":2}}"))) {
      assertEquals(Optional.empty(), names(server));
    }
  }

  @Test
  void a_list_that_does_not_come_is_not_waited_for() {
    var end = new CountDownLatch(1);
    try (var server = new RudeServer(_ -> end.await())) {
      assertEquals(Optional.empty(), names(server, HASTE));
    } finally {
      end.countDown();
    }
  }

  private void threePages(Socket connection) throws IOException, InterruptedException {
    int page = pages.getAndIncrement();
    answer(connection, page(page, page < 2));
  }

  private static void answer(Socket connection, String body)
      throws IOException, InterruptedException {
    RudeServer.answering("200 OK", body).treat(connection);
  }

  private static String page(int number, boolean more) {
    return """
    {"data":[{"name":"t%d","language":"de","status":"APPROVED","category":"UTILITY",
    "components":[{"type":"BODY","text":"Neues"}]},
    {"name":"pending","language":"de","status":"PENDING","category":"UTILITY"}, 7, null],
    "paging":{"cursors":{"before":"x","after":"cursor%d"}%s}}\
    """
        .formatted(number, number, more ? ",\"next\":\"https://evil.example/\"" : "");
  }

  private static Optional<List<String>> names(RudeServer server) {
    return names(server, PATIENCE);
  }

  private static Optional<List<String>> names(RudeServer server, Duration patience) {
    try (var graph = new GraphApi(Playground.settings(server.uri()))) {
      return new TemplateList(graph)
          .read(patience)
          .map(list -> list.stream().map(UtilityTemplate::name).toList());
    }
  }
}
