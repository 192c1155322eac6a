package dev.parcelbell.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.simulator.dialogflow.TaughtAgent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An agent written by hand as Dialogflow ES would export it. */
final class SmallAgent {
  private SmallAgent() {}

  static TaughtAgent taught() {
    return TaughtAgent.of(zip(files()));
  }

  static Map<String, String> files() {
    var files = new LinkedHashMap<String, String>();
    files.put("package.json", "{\"version\":\"1.0.0\"}");
    files.put(
        "agent.json",
        "{\"language\":\"en\",\"supportedLanguages\":[\"de\"],\"mlMinConfidence\":0.3}");
    files.put(
        "intents/order.json",
        """
        {"id":"0b5b1f1e-0000-3000-8000-000000000001","name":"order","fallbackIntent":false,
         "contexts":[],"events":[],
         "responses":[{"action":"order.pizza",
           "affectedContexts":[{"name":"Ordering","lifespan":2}],
           "parameters":[{"name":"size","dataType":"@size"},{"name":"code","dataType":"@code"}]}]}
        """);
    files.put(
        "intents/order_usersays_en.json",
        """
        [{"data":[{"text":"I want a "},{"text":"big","alias":"size","meta":"@size"},{"text":" pizza"}]},
         {"data":[{"text":"pizza please"}]}]
        """);
    files.put("intents/order_usersays_de.json", "[{\"data\":[{\"text\":\"Pizza bitte\"}]}]");
    files.put(
        "intents/more.json",
        """
        {"id":"0b5b1f1e-0000-3000-8000-000000000002","name":"more","contexts":["ordering"],
         "events":[],"responses":[{"action":"more"}]}
        """);
    files.put("intents/more_usersays_en.json", "[{\"data\":[{\"text\":\"one more\"}]}]");
    files.put(
        "intents/welcome.json",
        """
        {"id":"0b5b1f1e-0000-3000-8000-000000000003","name":"welcome","contexts":[],
         "events":[{"name":"WELCOME"}],"responses":[{"action":"welcome"}]}
        """);
    files.put(
        "intents/nothing.json",
        """
        {"id":"0b5b1f1e-0000-3000-8000-000000000004","name":"nothing","fallbackIntent":true,
         "contexts":[],"events":[],"responses":[{"action":"input.unknown"}]}
        """);
    files.put("entities/size.json", "{\"name\":\"size\",\"isRegexp\":false}");
    files.put(
        "entities/size_entries_en.json",
        """
        [{"value":"L","synonyms":["big","large"]},{"value":"XL","synonyms":["very big"]}]
        """);
    files.put("entities/code.json", "{\"name\":\"code\",\"isRegexp\":true}");
    files.put(
        "entities/code_entries_en.json", "[{\"value\":\"[A-Z]{2}[0-9]{4}\",\"synonyms\":[]}]");
    return files;
  }

  static byte[] zip(Map<String, String> files) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(UTF_8));
      }
    } catch (IOException neverInMemory) {
      throw new UncheckedIOException(neverInMemory);
    }
    return bytes.toByteArray();
  }
}
