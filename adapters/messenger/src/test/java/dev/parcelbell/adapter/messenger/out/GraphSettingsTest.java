package dev.parcelbell.adapter.messenger.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GraphSettingsTest {
  @Test
  void everything_that_is_wrong_is_said_at_once_and_no_value_is_repeated() {
    var wrong =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                new GraphSettings(
                    URI.create("ftp://secret.example/"),
                    "26",
                    "my page",
                    "secret token",
                    Optional.empty(),
                    Duration.ZERO,
                    Duration.ofSeconds(-1),
                    Duration.ZERO));

    assertEquals(
        "the base is no http or https address of a host; the version is not like v26.0;"
            + " the page id is not a number; the page token is not a token;"
            + " the connect time-out is not positive;"
            + " the time-out is shorter than the connect time-out;"
            + " the wait after a rate limit is not positive",
        wrong.getMessage());
  }

  @Test
  void what_is_printed_has_no_secret() {
    assertEquals(
        "GraphSettings[https://graph.facebook.com v26.0 page 100000000000001]",
        Playground.settings(GraphSettings.META).toString());
  }
}
