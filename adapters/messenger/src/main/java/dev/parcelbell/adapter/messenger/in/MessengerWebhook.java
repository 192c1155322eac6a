package dev.parcelbell.adapter.messenger.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.adapter.messenger.wire.Json;
import dev.parcelbell.application.port.in.AcceptWebhook;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.http.Correlation;
import dev.parcelbell.http.HttpHandler;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET|POST /webhooks/messenger}. What Meta signed is durable before the answer is 200, and
 * is looked at only afterwards: nothing that stands in a body can make the answer another one,
 * because an hour of such answers takes the app off the page. An outage of what keeps it durable is
 * thrown on to whoever answers with 503; then Meta comes again.
 */
public final class MessengerWebhook implements HttpHandler {
  private static final String PAGE = "page";
  private static final String RECEIVED = "EVENT_RECEIVED";

  private final WebhookSettings settings;
  private final WebhookSignature signature;
  private final AcceptWebhook accept;

  public MessengerWebhook(WebhookSettings settings, AcceptWebhook accept) {
    this.settings = settings;
    this.signature = new WebhookSignature(settings.appSecrets());
    this.accept = accept;
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    return switch (request.method()) {
      case "GET" -> verify(request);
      case "POST" -> take(request);
      default ->
          Problem.of(405, "This address does not know this method.")
              .toResponse()
              .with("allow", "GET, POST");
    };
  }

  private HttpResponse verify(HttpRequest request) {
    boolean subscribes = request.parameter("hub.mode").equals(Optional.of("subscribe"));
    var challenge = request.parameter("hub.challenge");
    return subscribes && isTokenGood(request.parameter("hub.verify_token"))
        ? challenge
            .map(text -> HttpResponse.text(200, text).with("x-content-type-options", "nosniff"))
            .orElseGet(MessengerWebhook::forbidden)
        : forbidden();
  }

  private boolean isTokenGood(Optional<String> given) {
    return settings.verifyToken().isPresent()
        && given.isPresent()
        && MessageDigest.isEqual(
            settings.verifyToken().get().getBytes(UTF_8), given.get().getBytes(UTF_8));
  }

  private HttpResponse take(HttpRequest request) {
    var given = WebhookSignature.read(request.header(WebhookSignature.HEADER));
    if (given.isEmpty()) {
      return forbidden(); // and what it brings is not read
    }
    byte[] body = request.body().bytes();
    if (!signature.isGood(given.orElseThrow(), body)) {
      return forbidden();
    }
    if (isOfSomethingElse(body)) {
      return Problem.of(404, "Only events of pages are taken here.").toResponse();
    }
    accept.accept(Correlation.current().orElse("uncorrelated"), new RawInput(body));
    return HttpResponse.text(200, RECEIVED);
  }

  /** What cannot be read is kept all the same: Meta does not tell it again in other words. */
  private static boolean isOfSomethingElse(byte[] body) {
    return RawJson.of(body).members().orElse(List.of()).stream()
        .filter(member -> member.name().equals("object"))
        .flatMap(member -> Json.value(member.value().bytes()).stream())
        .anyMatch(object -> object.isTextual() && !object.asText().equals(PAGE));
  }

  private static HttpResponse forbidden() {
    return Problem.of(403, "This is not signed by our app, or not verified.").toResponse();
  }
}
