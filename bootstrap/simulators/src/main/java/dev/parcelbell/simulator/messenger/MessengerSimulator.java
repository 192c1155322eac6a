package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Call;
import dev.parcelbell.simulator.wire.CallHandler;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.World;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Messenger as a bot and as people see it. A call about somebody who does not exist throws {@link
 * NoSuchElementException}.
 */
public final class MessengerSimulator implements CallHandler, AutoCloseable {
  /** What a person does lets free-form messages through for so long. */
  public static final Duration WINDOW = Duration.ofHours(24);

  private final World world;
  private final People people = new People();
  private final Templates templates = new Templates();
  private final Events events;
  private final Webhook webhook;
  private final SendApi sendApi;
  private final GraphApi graphApi;

  public MessengerSimulator(World world, MessengerSettings settings) {
    var answers = new GraphAnswers(world);
    this.world = world;
    this.events = new Events(settings.pageId(), settings.appId());
    this.webhook = new Webhook(world, settings.appSecret(), settings.webhook());
    this.sendApi =
        new SendApi(
            world,
            new SendRules(people, templates),
            templates,
            events,
            webhook,
            answers,
            settings.peopleRead());
    this.graphApi = new GraphApi(world, settings, answers, sendApi, templates, people);
  }

  @Override
  public Answer answer(Call call) {
    return graphApi.answer(call);
  }

  /** Where events go from now on. */
  public void webhook(URI target) {
    webhook.target(target);
  }

  /** Whether people read what they get as soon as it is delivered. */
  public void peopleRead(boolean read) {
    sendApi.peopleRead(read);
  }

  /** Adds somebody, or replaces them. */
  public void addPerson(String psid, String name, Instant windowOpenUntil) {
    people.put(new Person(psid, name, windowOpenUntil, false));
  }

  /** Adds somebody who has just used the chat. */
  public void addPerson(String psid, String name) {
    addPerson(psid, name, world.now().plus(WINDOW));
  }

  public List<Person> people() {
    return people.all();
  }

  public void block(String psid) {
    people.change(psid, person -> person.withBlocked(true));
  }

  public void unblock(String psid) {
    people.change(psid, person -> person.withBlocked(false));
  }

  /** Writes to the page; whoever does so does not block it any more. */
  public void say(String psid, String text) {
    message(psid, text, Optional.empty());
  }

  /** Taps something that carries this payload, such as an entry of the menu. */
  public void postback(String psid, String payload) {
    postback(psid, payload, payload);
  }

  /**
   * Taps a button or quick reply of a message.
   *
   * @return where a link leads; nothing for what the page hears of
   * @throws NoSuchElementException when that person got no such message with such a button
   */
  public Optional<String> click(String psid, String providerMessageId, String title) {
    var sent =
        world.outbox().of(Channel.MESSENGER, psid).stream()
            .filter(one -> one.providerMessageId().equals(providerMessageId))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("no such message"));
    var button =
        sent.raw().path("message") instanceof ObjectNode message
            ? Buttons.find(message, title, templates)
            : Optional.<Buttons>empty();
    return switch (button.orElseThrow(() -> new NoSuchElementException("no such button"))) {
      case Buttons.Link(var url) -> Optional.of(url);
      case Buttons.Postback(var label, var payload) -> {
        postback(psid, label, payload);
        yield Optional.empty();
      }
      case Buttons.QuickReply(var label, var payload) -> {
        message(psid, label, Optional.of(payload));
        yield Optional.empty();
      }
    };
  }

  /** Reads everything that came so far. */
  public void read(String psid) {
    people.change(psid, person -> person);
    report(psid, events.read(psid, world.now(), world.now()));
  }

  private void message(String psid, String text, Optional<String> payload) {
    act(psid);
    report(psid, events.message(psid, world.now(), freshMid(), text, payload));
  }

  private void postback(String psid, String title, String payload) {
    act(psid);
    report(psid, events.postback(psid, world.now(), freshMid(), title, payload));
  }

  private void act(String psid) {
    var until = world.now().plus(WINDOW);
    people.change(psid, person -> person.withBlocked(false).withWindowUntil(until));
  }

  private String freshMid() {
    return "m_" + world.ids().text(48);
  }

  private void report(String psid, ObjectNode event) {
    webhook.post(psid, events.envelope(event, world.now()));
  }

  /** Nobody, and no template. */
  public void reset() {
    people.clear();
    templates.clear();
  }

  @Override
  public void close() {
    webhook.close();
  }
}
