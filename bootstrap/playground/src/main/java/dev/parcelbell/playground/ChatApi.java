package dev.parcelbell.playground;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Router;
import dev.parcelbell.simulator.messenger.Attachment;
import dev.parcelbell.simulator.messenger.MessengerSimulator;
import dev.parcelbell.simulator.messenger.ThreadOwner;
import java.util.Optional;
import java.util.function.Function;

/**
 * What people do in Messenger, and what humans of the page do in its inbox. On return the
 * application has been told.
 */
final class ChatApi {
  private static final int WORD_MAX = 20;
  private static final int TEXT_MAX = 2000;
  private static final int PAYLOAD_MAX = 1000;

  private final Playground playground;
  private final MessengerSimulator messenger;

  ChatApi(Playground playground) {
    this.playground = playground;
    this.messenger = playground.simulators().messenger();
  }

  Router routes() {
    return Router.builder()
        .get("/api/messenger/{psid}", this::look)
        .post("/api/messenger/{psid}/messages", this::say)
        .post("/api/messenger/{psid}/attachments", this::attach)
        .post("/api/messenger/{psid}/postbacks", this::postback)
        .post("/api/messenger/{psid}/clicks", this::click)
        .post("/api/messenger/{psid}/menu", this::menu)
        .post("/api/messenger/{psid}/get-started", this::getStarted)
        .post("/api/messenger/{psid}/thread", this::thread)
        .post("/api/messenger/{psid}/human-messages", this::humanSays)
        .build();
  }

  private HttpResponse look(HttpRequest request) {
    return HttpResponse.json(200, messenger.chat(psid(request)).toJson());
  }

  private HttpResponse say(HttpRequest request) {
    messenger.say(psid(request), onlyText(request, "text", TEXT_MAX));
    return told();
  }

  private HttpResponse attach(HttpRequest request) {
    var kind =
        onlyChoice(request, "type", "image, audio, video, file or sticker", Attachment::parse);
    messenger.attach(psid(request), kind);
    return told();
  }

  private HttpResponse postback(HttpRequest request) {
    messenger.postback(psid(request), onlyText(request, "payload", PAYLOAD_MAX));
    return told();
  }

  private HttpResponse click(HttpRequest request) {
    var fields = JsonFields.of(request);
    var messageId = fields.text("providerMessageId", PAYLOAD_MAX);
    var title = fields.text("title", PAYLOAD_MAX);
    fields.done();
    return toldOrLed(messenger.click(psid(request), messageId, title));
  }

  private HttpResponse menu(HttpRequest request) {
    return toldOrLed(messenger.menu(psid(request), onlyText(request, "title", PAYLOAD_MAX)));
  }

  private HttpResponse getStarted(HttpRequest request) {
    messenger.getStarted(psid(request));
    return told();
  }

  private HttpResponse thread(HttpRequest request) {
    var owner = onlyChoice(request, "owner", "inbox or app", ThreadOwner::parse);
    messenger.thread(psid(request), owner);
    return told();
  }

  private HttpResponse humanSays(HttpRequest request) {
    messenger.humanSays(psid(request), onlyText(request, "text", TEXT_MAX));
    return told();
  }

  /** A link leads somewhere, and that is answered; everything else is told to the page. */
  private HttpResponse toldOrLed(Optional<String> leadsTo) {
    var told = told();
    return leadsTo
        .map(url -> JsonNodeFactory.instance.objectNode().put("url", url))
        .map(json -> HttpResponse.json(200, json))
        .orElse(told);
  }

  private HttpResponse told() {
    playground.simulators().timeMoved();
    playground.people().save();
    return HttpResponse.empty(204);
  }

  private static String psid(HttpRequest request) {
    return request.variable("psid");
  }

  private static String onlyText(HttpRequest request, String name, int lengthMax) {
    var fields = JsonFields.of(request);
    var text = fields.text(name, lengthMax);
    fields.done();
    return text;
  }

  private static <T> T onlyChoice(
      HttpRequest request, String name, String choices, Function<String, T> parse) {
    var fields = JsonFields.of(request);
    var choice = parsed(fields.text(name, WORD_MAX), parse);
    if (choice.isEmpty()) {
      fields.refuse(name, "unknown_" + name, "This must be " + choices + ".");
    }
    fields.done();
    return choice.orElseThrow();
  }

  private static <T> Optional<T> parsed(String text, Function<String, T> parse) {
    try {
      return Optional.of(parse.apply(text));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }
}
