package dev.parcelbell.simulator.messenger;

import static java.util.Map.entry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Answer;
import dev.parcelbell.simulator.wire.Call;
import dev.parcelbell.simulator.wire.CallHandler;
import dev.parcelbell.simulator.wire.Json;
import dev.parcelbell.simulator.world.Receipts;
import dev.parcelbell.simulator.world.World;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

/**
 * Messenger as a bot and as people see it. A call about somebody who does not exist throws {@link
 * NoSuchElementException}.
 */
public final class MessengerSimulator implements CallHandler, AutoCloseable {
  /** What a person does lets free-form messages through for so long. */
  public static final Duration WINDOW = Duration.ofHours(24);

  /** Who writes when a human does so in the page's inbox (platform version 12 and later). */
  private static final long HUMAN_APP = 26390203743090L;

  private final World world;
  private final People people = new People();
  private final Templates templates = new Templates();
  private final Threads threads = new Threads();
  private final QuickReplies quickReplies = new QuickReplies();
  private final SenderActions actions = new SenderActions();
  private final Profile profile;
  private final Subscription subscription;
  private final Webhook webhook;
  private final Arrivals arrivals;
  private final ThreadControl threadControl;
  private final Chats chats;
  private final GraphApi graphApi;

  public MessengerSimulator(World world, MessengerSettings settings) {
    var answers = new GraphAnswers(world);
    var events = new Events(settings.pageId());
    this.world = world;
    this.profile = new Profile(world, answers);
    this.subscription = new Subscription(world, settings, answers);
    this.webhook = new Webhook(world, settings.appSecret(), settings.webhook(), subscription);
    var reports = new Reports(world, events, threads, subscription, webhook);
    this.arrivals =
        new Arrivals(world, templates, events, reports, quickReplies, settings.peopleRead());
    this.threadControl =
        new ThreadControl(world, settings, people, threads, events, reports, answers);
    this.chats = new Chats(world, people, templates, profile, quickReplies, events, reports);
    var sendApi =
        new SendApi(
            world, settings, new SendRules(people, templates, threads), arrivals, actions, answers);
    var templateApi = new TemplateApi(world, templates, answers);
    this.graphApi = new GraphApi(settings, answers, people, edges(sendApi, templateApi));
  }

  /** What can be asked of the page beside what it is, by method and name. */
  private Map<String, Function<ObjectNode, Answer>> edges(
      SendApi sendApi, TemplateApi templateApi) {
    return Map.ofEntries(
        entry("POST messages", sendApi::send),
        entry("GET message_templates", templateApi::list),
        entry("POST message_templates", templateApi::create),
        entry("DELETE message_templates", templateApi::delete),
        entry("GET subscribed_apps", _ -> subscription.read()),
        entry("POST subscribed_apps", subscription::subscribe),
        entry("DELETE subscribed_apps", _ -> subscription.unsubscribe()),
        entry("GET messenger_profile", profile::read),
        entry("POST messenger_profile", profile::write),
        entry("DELETE messenger_profile", profile::delete),
        entry("POST pass_thread_control", threadControl::pass),
        entry("POST take_thread_control", threadControl::take),
        entry("POST release_thread_control", threadControl::release));
  }

  @Override
  public Answer answer(Call call) {
    return graphApi.answer(call);
  }

  /** Where events go from now on. */
  public void webhook(URI target) {
    webhook.target(target);
  }

  /** Tells the app nothing any more, as after an hour in which it took nothing. */
  public void unsubscribe() {
    subscription.unsubscribe();
  }

  /** Whether people read what they get as soon as it is delivered. */
  public void peopleRead(boolean read) {
    arrivals.peopleRead(read);
  }

  /** Adds somebody, or replaces them. */
  public void addPerson(Person person) {
    people.put(person);
  }

  /** Adds somebody whose language is English, or replaces them. */
  public void addPerson(String psid, String name, Instant windowOpenUntil) {
    addPerson(new Person(psid, name, windowOpenUntil, false, "en_US"));
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
    chats.say(psid, text);
  }

  /** Sends something that is no text. */
  public void attach(String psid, Attachment attachment) {
    chats.attach(psid, attachment);
  }

  /** Taps something that carries this payload. */
  public void postback(String psid, String payload) {
    chats.postback(psid, payload, payload);
  }

  /**
   * Taps a button or quick reply of a message. The buttons that link and unlink accounts are called
   * {@code Log In} and {@code Log Out}, as Messenger calls them.
   *
   * @return where a link or the Log In button leads; nothing for what the page hears of
   * @throws NoSuchElementException when that person got no such message with such a button
   * @throws QuickReplyGone when the person has said something since the quick reply was offered
   */
  public Optional<String> click(String psid, String providerMessageId, String title) {
    return chats.click(psid, providerMessageId, title);
  }

  /**
   * Taps an item of the menu that the page has set for the person's language.
   *
   * @return where a link leads; nothing for what the page hears of
   * @throws NoSuchElementException when there is no such item
   */
  public Optional<String> menu(String psid, String title) {
    return chats.menu(psid, title);
  }

  /**
   * Taps Get Started.
   *
   * @throws NoSuchElementException also when the page has not set that button
   */
  public void getStarted(String psid) {
    chats.start(psid);
  }

  /** Reads everything that came so far. */
  public void read(String psid) {
    chats.read(psid);
  }

  /** People of the page take the thread over in its inbox, or give it back to the app. */
  public void thread(String psid, ThreadOwner to) {
    people.change(psid, same -> same);
    threadControl.moveByHand(psid, to);
  }

  /** The thread has been the inbox's for long, and the app has been told. */
  public void wasInInbox(String psid) {
    people.change(psid, same -> same);
    threads.move(psid, ThreadOwner.INBOX);
  }

  /** A human writes to the person in the page's inbox, whoever owns the thread. */
  public void humanSays(String psid, String text) {
    people.change(psid, same -> same);
    var message = Json.object().put("text", text);
    ObjectNode raw = Json.object().set("message", message);
    arrivals.arrive(psid, message, HUMAN_APP, raw, Receipts.PROMPT);
  }

  /** How it stands between the page and that person. */
  public ChatState chat(String psid) {
    return new ChatState(
        people.change(psid, same -> same),
        threads.owner(psid),
        actions.of(psid).stream().map(SenderActions.Action::toJson).toList());
  }

  /** Nobody, no template, a page that nobody has set up, an app that is told everything. */
  public void reset() {
    people.clear();
    templates.clear();
    threads.clear();
    quickReplies.clear();
    actions.clear();
    profile.clear();
    subscription.reset();
  }

  @Override
  public void close() {
    webhook.close();
  }
}
