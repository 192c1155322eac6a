package dev.parcelbell.playground;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parcelbell.simulator.Simulators;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The people of the playground: each a customer of the application and, when linked, somebody in
 * the simulated Messenger. They are kept, with their messaging windows, in the data directory.
 */
final class People {
  private static final String FILE = "people.json";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int PEOPLE_MAX = 10_000;

  private final DataDirectory data;
  private final Simulators simulators;
  private final Customers customers;
  private final MessengerLinks links;
  private final RandomGenerator chance;
  private final List<Person> all = new ArrayList<>();

  People(
      DataDirectory data,
      Simulators simulators,
      Customers customers,
      MessengerLinks links,
      RandomGenerator chance) {
    this.data = data;
    this.simulators = simulators;
    this.customers = customers;
    this.links = links;
    this.chance = chance;
  }

  synchronized List<Person> all() {
    return List.copyOf(all);
  }

  /**
   * Somebody new, under an id of our own.
   *
   * @param linked whether they have just been in the chat
   * @throws CustomerRefused when the application does not take them
   * @throws ApplicationUnavailable when it does not answer
   */
  Person add(String name, Optional<String> phone, Optional<String> email, boolean linked) {
    return add("person-" + digits(10), name, phone, email, Optional.empty(), linked);
  }

  /** Three people who show what differs between channels and languages. */
  synchronized void addSamples() {
    all.clear();
    add(
        "ana",
        "Ana",
        Optional.of("+4915112345601"),
        Optional.of("ana@parcelbell.example"),
        Optional.empty(),
        true);
    add(
        "ben",
        "Ben",
        Optional.of("+4915112345602"),
        Optional.of("ben@parcelbell.example"),
        Optional.of("de"),
        false);
    add(
        "cleo",
        "Cleo",
        Optional.empty(),
        Optional.of("cleo@parcelbell.example"),
        Optional.empty(),
        false);
  }

  private synchronized Person add(
      String id,
      String name,
      Optional<String> phone,
      Optional<String> email,
      Optional<String> locale,
      boolean linked) {
    if (all.size() == PEOPLE_MAX) {
      throw new IllegalArgumentException("too many people");
    }
    var psid = linked ? Optional.of("24" + digits(15)) : Optional.<String>empty();
    var person = new Person(id, name, psid, phone, email, locale);
    customers.put(person);
    psid.ifPresent(
        one -> {
          simulators.messenger().addPerson(one, name);
          links.link(id, one);
        });
    all.add(person);
    save();
    return person;
  }

  /** Brings back those of the run before; false when there was none. */
  synchronized boolean restore() throws IOException {
    var kept = data.read(FILE);
    if (kept.isEmpty()) {
      return false;
    }
    for (var json : JSON.readTree(kept.get())) {
      var person = read(json);
      all.add(person);
      person
          .psid()
          .ifPresent(
              psid ->
                  simulators
                      .messenger()
                      .addPerson(
                          psid, person.name(), Instant.parse(json.path("windowUntil").asText())));
    }
    return true;
  }

  private static Person read(JsonNode json) {
    return new Person(
        json.path("customerId").asText(),
        json.path("name").asText(),
        text(json, "psid"),
        text(json, "phone"),
        text(json, "email"),
        Optional.empty());
  }

  private static Optional<String> text(JsonNode json, String field) {
    return Optional.ofNullable(json.path(field).textValue());
  }

  /** Whatever people do may open a window, and that is kept. */
  synchronized void save() {
    if (data.keepsNothing()) {
      return;
    }
    Map<String, Instant> windows = new HashMap<>();
    simulators.messenger().people().forEach(one -> windows.put(one.psid(), one.windowOpenUntil()));
    var list = JSON.createArrayNode();
    for (var person : all) {
      var json = person.toJson();
      person
          .psid()
          .map(psid -> windows.getOrDefault(psid, Instant.EPOCH))
          .ifPresent(until -> json.put("windowUntil", until.toString()));
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

  private String digits(int count) {
    var digits = new StringBuilder();
    chance.ints(count, 0, 10).forEach(digits::append);
    return digits.toString();
  }
}
