package dev.parcelbell.adapter.messenger.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.messenger.out.GraphProbe.Finding;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GraphProbeTest {
  @Test
  void a_page_that_is_set_up_has_nothing_to_do() {
    try (var playground = new Playground()) {
      assertEquals(
          List.of(
              new Finding(true, "The page token is good."),
              new Finding(true, "The page tells us everything that we need.")),
          new GraphProbe(playground.graph).look());
    }
  }

  @Test
  void a_bad_token_is_said_with_the_code_and_without_the_token() {
    try (var playground = new Playground();
        var graph =
            new GraphApi(
                Playground.settings(
                    playground.simulators.graph(), "another-token", Optional.empty()))) {
      var findings = new GraphProbe(graph).look();

      assertEquals(
          List.of(
              new Finding(
                  false,
                  "The Graph API refuses (graph 190):"
                      + " check page id, page token, app secret and version")),
          findings);
      assertFalse(findings.toString().contains("another-token"));
    }
  }

  @Test
  void a_page_that_nobody_listens_to_needs_a_subscription() {
    var answers = "{\"id\":\"100000000000001\",\"data\":[]}";
    try (var server = new RudeServer(RudeServer.answering("200 OK", answers))) {
      var text = look(server.uri()).getLast().text();

      assertTrue(text.contains("message_reads"), text);
      assertTrue(text.contains("POST /100000000000001/subscribed_apps"), text);
    }
  }

  @Test
  void what_is_missing_is_named() {
    var answers =
        """
        {"id":"100000000000001","data":[{"subscribed_fields":["messages"]},
        {"subscribed_fields":["messages","messaging_postbacks","message_deliveries",
        "message_echoes"]}]}\
        """;
    try (var server = new RudeServer(RudeServer.answering("200 OK", answers))) {
      var finding = look(server.uri()).getLast();

      assertFalse(finding.isGood());
      assertTrue(finding.text().startsWith("The page does not tell of message_reads:"));
    }
  }

  @Test
  void a_token_of_another_page_is_found() {
    try (var server = new RudeServer(RudeServer.answering("200 OK", "{\"id\":\"1\"}"))) {
      var finding = look(server.uri()).getFirst();

      assertFalse(finding.isGood());
      assertTrue(finding.text().contains("another page"), finding.text());
    }
  }

  @Test
  void a_graph_that_is_not_there_is_said() {
    var nowhere = URI.create("http://localhost:" + GraphSenderContractTest.closedPort());
    var finding = look(nowhere).getFirst();

    assertFalse(finding.isGood());
    assertTrue(finding.text().contains("does not answer"), finding.text());
  }

  private static List<Finding> look(URI base) {
    try (var graph = new GraphApi(Playground.settings(base))) {
      return new GraphProbe(graph).look();
    }
  }
}
