package dev.parcelbell.playground;

import dev.parcelbell.simulator.Simulators;
import dev.parcelbell.simulator.messenger.ThreadOwner;
import java.io.IOException;
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
  private static final int PEOPLE_MAX = 10_000;

  private final PeopleFile file;
  private final Simulators simulators;
  private final Customers customers;
  private final MessengerLinks links;
  private final RandomGenerator chance;
  private final List<Person> all = new ArrayList<>();

  People(
      PeopleFile file,
      Simulators simulators,
      Customers customers,
      MessengerLinks links,
      RandomGenerator chance) {
    this.file = file;
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
    var before = file.read();
    for (var kept : before.orElse(List.of())) {
      var person = kept.person();
      all.add(person);
      var until = kept.windowUntil().orElse(Instant.EPOCH);
      person
          .psid()
          .ifPresent(
              psid -> {
                simulators.messenger().addPerson(psid, person.name(), until);
                if (kept.isInInbox()) {
                  simulators.messenger().wasInInbox(psid);
                }
              });
    }
    return before.isPresent();
  }

  /** Whatever people do may open a window or move a thread, and that is kept. */
  synchronized void save() {
    Map<String, Instant> windows = new HashMap<>();
    simulators.messenger().people().forEach(one -> windows.put(one.psid(), one.windowOpenUntil()));
    file.write(
        all.stream()
            .map(
                person ->
                    new PeopleFile.Kept(
                        person,
                        person.psid().map(windows::get),
                        person.psid().filter(this::isInInbox).isPresent()))
            .toList());
  }

  private boolean isInInbox(String psid) {
    return simulators.messenger().chat(psid).threadOwner() == ThreadOwner.INBOX;
  }

  private String digits(int count) {
    var digits = new StringBuilder();
    chance.ints(count, 0, 10).forEach(digits::append);
    return digits.toString();
  }
}
