package dev.parcelbell.simulator.messenger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.world.Channel;
import dev.parcelbell.simulator.world.World;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

/** What people do in their chats with the page. */
record Chats(
    World world,
    People people,
    Templates templates,
    Profile profile,
    QuickReplies quickReplies,
    Events events,
    Reports reports) {
  void say(String psid, String text) {
    say(psid, text, Optional.empty());
  }

  private void say(String psid, String text, Optional<String> payload) {
    act(psid);
    reports.post(psid, events.message(psid, world.now(), freshMid(), text, payload));
  }

  void attach(String psid, Attachment attachment) {
    act(psid);
    reports.post(psid, events.attachment(psid, world.now(), freshMid(), attachment));
  }

  void postback(String psid, String title, String payload) {
    act(psid);
    reports.post(psid, events.postback(psid, world.now(), freshMid(), title, payload));
  }

  void read(String psid) {
    people.change(psid, person -> person);
    reports.post(psid, events.read(psid, world.now(), world.now()));
  }

  void start(String psid) {
    var start =
        profile
            .property(ProfileRules.START)
            .orElseThrow(() -> new NoSuchElementException("no Get Started button"));
    postback(psid, "Get Started", start.path("payload").asText());
  }

  /** Where a link of the menu leads; nothing for what the page hears of. */
  Optional<String> menu(String psid, String title) {
    var person = people.change(psid, same -> same);
    var button =
        Template.stream(menu(person).path("call_to_actions"))
            .filter(item -> item.path("title").asText().equals(title))
            .flatMap(Buttons::of)
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("no such item of the menu"));
    return tap(psid, button);
  }

  /** In the person's language, or else for everybody. */
  private JsonNode menu(Person person) {
    var menus = profile.property(ProfileRules.MENU).orElse(MissingNode.getInstance());
    Predicate<JsonNode> theirs = menu -> menu.path("locale").asText().equals(person.locale());
    return Template.stream(menus)
        .filter(theirs)
        .findFirst()
        .or(
            () ->
                Template.stream(menus)
                    .filter(menu -> menu.path("locale").asText().equals("default"))
                    .findFirst())
        .orElse(MissingNode.getInstance());
  }

  /** Where a link leads; nothing for what the page hears of. */
  Optional<String> click(String psid, String mid, String title) {
    var sent =
        world.outbox().of(Channel.MESSENGER, psid).stream()
            .filter(one -> one.providerMessageId().equals(mid))
            .findFirst()
            .orElseThrow(() -> new NoSuchElementException("no such message"));
    var button =
        sent.raw().path("message") instanceof ObjectNode message
            ? Buttons.find(message, title, templates)
            : Optional.<Buttons>empty();
    if (button.filter(Buttons.QuickReply.class::isInstance).isPresent()
        && !quickReplies.stand(psid, mid)) {
      throw new QuickReplyGone();
    }
    return tap(psid, button.orElseThrow(() -> new NoSuchElementException("no such button")));
  }

  private Optional<String> tap(String psid, Buttons button) {
    return switch (button) {
      case Buttons.Link(var url) -> Optional.of(url);
      case Buttons.LogIn(var url) ->
          Optional.of(AccountLinking.address(url, "ARQ" + world.ids().text(48)));
      case Buttons.LogOut() -> {
        open(psid);
        reports.post(psid, events.unlinked(psid, world.now()));
        yield Optional.empty();
      }
      case Buttons.Postback(var label, var payload) -> {
        postback(psid, label, payload);
        yield Optional.empty();
      }
      case Buttons.QuickReply(var label, var payload) -> {
        say(psid, label, Optional.of(payload));
        yield Optional.empty();
      }
    };
  }

  /** Whatever somebody says or taps shows in the chat, and quick replies make way for it. */
  private void act(String psid) {
    open(psid);
    quickReplies.vanish(psid);
  }

  private void open(String psid) {
    var until = world.now().plus(MessengerSimulator.WINDOW);
    people.change(psid, person -> person.withBlocked(false).withWindowUntil(until));
  }

  private String freshMid() {
    return "m_" + world.ids().text(48);
  }
}
