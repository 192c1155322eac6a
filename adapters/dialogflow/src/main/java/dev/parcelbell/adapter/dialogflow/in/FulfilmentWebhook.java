package dev.parcelbell.adapter.dialogflow.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.dialogflow.wire.Json;
import dev.parcelbell.adapter.dialogflow.wire.QueryResult;
import dev.parcelbell.application.port.in.AnswerRequest;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.conversation.Reply;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.http.HttpHandler;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * {@code POST /webhooks/dialogflow/es}: an agent of Dialogflow ES that is itself connected with
 * Messenger asks what to say. It waits for 5 s and takes 64 KiB. Who is asking is told by the
 * header {@value #KEY_HEADER}; whom it is about is believed only then.
 */
public final class FulfilmentWebhook implements HttpHandler {
  public static final String KEY_HEADER = "x-parcelbell-key";

  private static final String CUSTOMER = "/originalDetectIntentRequest/payload/data/sender/id";
  private static final String MESSAGE = "/originalDetectIntentRequest/payload/data/message/mid";

  private final FulfilmentKey key;
  private final AnswerRequest answers;
  private final Function<Reply, Optional<ObjectNode>> messenger;
  private final InstantSource clock;

  /**
   * @param messenger a reply as Messenger's message, if it shows something there
   */
  public FulfilmentWebhook(
      FulfilmentKey key,
      AnswerRequest answers,
      Function<Reply, Optional<ObjectNode>> messenger,
      InstantSource clock) {
    this.key = key;
    this.answers = answers;
    this.messenger = messenger;
    this.clock = clock;
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    boolean isKnown = request.header(KEY_HEADER).filter(key::isShownAs).isPresent();
    if (!isKnown) {
      return Problem.of(401, "Only agents that show our key are answered.").toResponse();
    }
    return Json.object(request.body().bytes())
        .flatMap(this::command)
        .map(answers::answer)
        .map(replies -> HttpResponse.json(200, FulfilmentAnswer.of(replies, messenger)))
        .orElseGet(
            () ->
                Problem.of(400, "This is no request of an agent that is connected with Messenger.")
                    .toResponse());
  }

  private Optional<AnswerRequest.Command> command(ObjectNode body) {
    var result = body.path("queryResult");
    var person = Optional.of(body.at(CUSTOMER).asText()).filter(Psid::isPsid).map(Psid::new);
    // A postback has no message; then the request itself is what is asked once.
    var asked =
        List.of(body.at(MESSAGE).asText(), body.path("responseId").asText()).stream()
            .filter(id -> !id.isBlank() && id.getBytes(UTF_8).length <= 512)
            .findFirst();
    return result.isObject() && person.isPresent() && asked.isPresent()
        ? Optional.of(
            new AnswerRequest.Command(
                new Address.Messenger(person.get()),
                request(result),
                "dialogflow/" + asked.get(),
                clock.instant()))
        : Optional.empty();
  }

  /** How sure the agent must be is the agent's own setting. */
  private static Request request(JsonNode result) {
    var understood = QueryResult.read(result, result.path("queryText").asText());
    return new Request(understood.intent(), understood.slots());
  }
}
