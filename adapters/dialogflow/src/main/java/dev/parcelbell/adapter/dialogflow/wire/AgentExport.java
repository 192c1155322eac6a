package dev.parcelbell.adapter.dialogflow.wire;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The agent as the zip that Dialogflow ES exports and imports. It is made of the agent's files and
 * nothing else: ids are hashes of names, times are fixed, so the same files give the same bytes.
 */
public final class AgentExport {
  /** The earliest that a zip can tell. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final ObjectWriter JSON =
      new ObjectMapper()
          .writer(
              new DefaultPrettyPrinter()
                  .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                  .withArrayIndenter(new DefaultIndenter("  ", "\n")));

  private AgentExport() {}

  /**
   * Makes the zip.
   *
   * @param webhook where Dialogflow asks for answers; without one it gives none
   */
  public static byte[] zip(Optional<URI> webhook) {
    var files = new TreeMap<String, JsonNode>();
    files.putAll(AgentFiles.of(webhook));
    files.putAll(EntityFiles.all());
    files.putAll(IntentFiles.all(webhook.isPresent()));
    return zipped(files);
  }

  private static byte[] zipped(Map<String, JsonNode> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        var entry = new ZipEntry(file.getKey());
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(JSON.writeValueAsBytes(file.getValue()));
      }
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return bytes.toByteArray();
  }
}
