package dev.parcelbell.adapter.dialogflow.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.adapter.dialogflow.wire.Json;
import dev.parcelbell.agent.Agent;
import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.domain.conversation.Recognition;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;

/**
 * Asks an agent of Dialogflow ES (detectIntent, REST v2) that was made of our export. Each person
 * has a session there, in which the agent keeps its contexts, so a question is never asked twice:
 * whatever goes wrong, the recogniser is unavailable for this text. Text is cut at {@value
 * QueryText#LENGTH_MAX} characters. Safe for use by many threads.
 */
public final class DialogflowRecognizer implements IntentRecognizer, AutoCloseable {
  private static final Logger LOG = System.getLogger(DialogflowRecognizer.class.getName());
  private static final int OK = 200;
  private static final int UNAUTHENTICATED = 401;
  private static final int TOO_MANY_REQUESTS = 429;

  private final DialogflowSettings settings;
  private final Calls calls;
  private final Tokens tokens;
  private final SessionIds sessions;
  private final BackOff backOff;

  /**
   * Asks nothing yet.
   *
   * @param clock by which it keeps quiet after too many requests
   */
  public DialogflowRecognizer(
      DialogflowSettings settings, ServiceAccountKey key, InstantSource clock) {
    this.settings = settings;
    this.calls = new Calls(settings.timeout());
    this.tokens =
        new Tokens(() -> key.credentials(() -> new TokenTransport(calls, settings.timeout())));
    this.sessions = new SessionIds(key.secret());
    this.backOff = new BackOff(clock);
  }

  @Override
  public Recognition recognize(Utterance utterance, Locale language) {
    var text = QueryText.of(utterance.text());
    if (text.isEmpty()) {
      return Recognition.nothing();
    }
    if (backOff.isQuiet()) {
      throw new PortUnavailable("Dialogflow", NoAnswer.quiet());
    }
    try {
      return ask(sessions.of(utterance.person()), text.get(), Agent.languageFor(language));
    } catch (NoAnswer why) {
      LOG.log(Level.WARNING, "Dialogflow is not available: {0}", why.getMessage());
      throw new PortUnavailable("Dialogflow", why);
    }
  }

  private Recognition ask(String session, String text, Locale language) throws NoAnswer {
    long begin = System.nanoTime();
    var token = tokens.current();
    var body = Json.object();
    body.putObject("queryInput")
        .putObject("text")
        .put("text", text)
        .put("languageCode", language.getLanguage());
    var request =
        HttpRequest.newBuilder(settings.detectIntent(session))
            .header("authorization", "Bearer " + token)
            .header("content-type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofByteArray(body.toString().getBytes(UTF_8)))
            .build();
    var left = settings.timeout().minus(Duration.ofNanos(System.nanoTime() - begin));
    var answer = calls.make(request, left);
    checked(answer.statusCode());
    return Answers.read(answer.body(), text);
  }

  private void checked(int status) throws NoAnswer {
    switch (status) {
      case OK -> backOff.answered();
      case UNAUTHENTICATED -> {
        tokens.forget();
        throw NoAnswer.of(status);
      }
      case TOO_MANY_REQUESTS -> {
        backOff.throttled();
        throw NoAnswer.of(status);
      }
      default -> throw NoAnswer.of(status);
    }
  }

  @Override
  public void close() {
    calls.close();
  }
}
