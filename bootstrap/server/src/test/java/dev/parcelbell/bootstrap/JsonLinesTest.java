package dev.parcelbell.bootstrap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parcelbell.http.Correlation;
import java.io.IOException;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JsonLinesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final LogRecord line = new LogRecord(Level.WARNING, "said {0}\nand more");

  JsonLinesTest() {
    line.setLoggerName("dev.parcelbell.x");
    line.setParameters(new Object[] {"\"this\""});
    line.setInstant(Instant.parse("2026-11-01T12:00:00Z"));
  }

  @Test
  void a_record_is_one_line_of_json_whatever_it_says() throws JsonProcessingException {
    String written = new JsonLines().format(line);

    assertEquals(written.length() - 1, written.indexOf('\n'));
    assertEquals(
        JSON.readTree(
            """
            {"at": "2026-11-01T12:00:00Z", "level": "WARNING", "logger": "dev.parcelbell.x",
             "message": "said \\"this\\"\\nand more"}
            """),
        JSON.readTree(written));
  }

  @Test
  void the_correlation_id_ties_lines_together() throws JsonProcessingException {
    assertEquals("c-1", Correlation.call("c-1", this::written).path("correlationId").asText());
  }

  @Test
  void of_an_exception_types_and_places_are_written_but_no_message() throws Exception {
    line.setThrown(new IllegalStateException("ana@example.com", new IOException("+4915112345")));

    var errors = written().path("errors");

    assertEquals("java.lang.IllegalStateException", errors.path(0).path("type").asText());
    assertEquals("java.io.IOException", errors.path(1).path("type").asText());
    assertTrue(errors.path(0).path("at").path(0).asText().contains("JsonLinesTest"));
    assertFalse(errors.toString().contains("ana@example.com"));
    assertFalse(errors.toString().contains("+4915112345"));
  }

  private JsonNode written() throws JsonProcessingException {
    return JSON.readTree(new JsonLines().format(line));
  }
}
