package dev.parcelbell.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps people and their messaging windows in the data directory. */
final class PeopleFile {
  private static final String FILE = "people.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Somebody as they are kept.
   *
   * @param windowUntil until when their messaging window is open; only for who is linked
   * @param isInInbox whether humans of the page answer them
   */
  record Kept(Person person, Optional<Instant> windowUntil, boolean isInInbox) {}

  private final DataDirectory data;

  PeopleFile(DataDirectory data) {
    this.data = data;
  }

  void write(List<Kept> people) {
    if (data.keepsNothing()) {
      return;
    }
    var list = JSON.createArrayNode();
    for (var kept : people) {
      var json = kept.person.toJson();
      kept.windowUntil.ifPresent(until -> json.put("windowUntil", until.toString()));
      if (kept.isInInbox) {
        json.put("isInInbox", true);
      }
      list.add(json);
    }
    try {
      data.write(FILE, JSON.writeValueAsString(list));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree that cannot be written", impossible);
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }

  /** Those of the run before; nothing when there was none. */
  Optional<List<Kept>> read() throws IOException {
    var text = data.read(FILE);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(JSON.readTree(text.get()).valueStream().map(PeopleFile::read).toList());
  }

  private static Kept read(JsonNode json) {
    var person =
        new Person(
            json.path("customerId").asText(),
            json.path("name").asText(),
            text(json, "psid"),
            text(json, "phone"),
            text(json, "email"),
            Optional.empty());
    return new Kept(
        person, text(json, "windowUntil").map(Instant::parse), json.path("isInInbox").asBoolean());
  }

  private static Optional<String> text(JsonNode json, String field) {
    return Optional.ofNullable(json.path(field).textValue());
  }
}
