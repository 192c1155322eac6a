package dev.parcelbell.adapter.sns.in;

import dev.parcelbell.application.port.in.AcceptEvent;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.http.Correlation;
import dev.parcelbell.http.HttpHandler;
import dev.parcelbell.http.HttpRequest;
import dev.parcelbell.http.HttpResponse;
import dev.parcelbell.http.Problem;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * {@code POST /webhooks/sns}, for topics that cannot be subscribed by the queue {@code events}.
 * What SNS signed for one of our topics is durable before the answer is 200, exactly as it came; it
 * is the same as when the queue gets it. SNS may send it again under the same id: who works on
 * events is used to that. A subscription that SNS asks to be confirmed is, for our topics.
 * Everything else is forbidden, and nothing is kept of it.
 */
public final class SnsWebhook implements HttpHandler {
  /** The largest message that SNS publishes unless asked for more. */
  static final int BODY_MAX = 256 * 1024;

  private static final Logger LOG = System.getLogger(SnsWebhook.class.getName());
  private static final String TOPIC_HEADER = "x-amz-sns-topic-arn";

  /** SNS tries for an hour; what is older is somebody who repeats what he has seen. */
  private static final Duration AGE_MAX = Duration.ofHours(2);

  private static final Duration AHEAD_MAX = Duration.ofMinutes(5);
  private static final String RETRY_AFTER_SECONDS = "20";

  private final SnsSettings settings;
  private final AcceptEvent accept;
  private final SnsHost sns;
  private final SigningKeys keys;
  private final InstantSource clock;

  public SnsWebhook(SnsSettings settings, AcceptEvent accept, SnsHost sns, InstantSource clock) {
    this.settings = settings;
    this.accept = accept;
    this.sns = sns;
    this.keys = new SigningKeys(sns);
    this.clock = clock;
  }

  @Override
  public HttpResponse answer(HttpRequest request) {
    if (!isOurs(request.header(TOPIC_HEADER))) {
      return forbidden(); // and what it brings is not read
    }
    var body = request.content().read(BODY_MAX);
    var envelope = body.text().flatMap(SignedEnvelope::read).filter(this::mayBeGenuine);
    if (envelope.isEmpty()) {
      return forbidden();
    }
    return switch (keys.at(envelope.get().certificate())) {
      case SigningKeys.Found.Key(var key) ->
          envelope.get().isSignedBy(key) && isFresh(envelope.get())
              ? take(envelope.get(), new RawInput(body.bytes()))
              : forbidden();
      case SigningKeys.Found.None() -> forbidden();
      case SigningKeys.Found.Unknown() -> later();
    };
  }

  private boolean isOurs(Optional<String> topic) {
    return topic
        .filter(TopicArn::isArn)
        .map(TopicArn::new)
        .filter(settings.topics()::contains)
        .isPresent();
  }

  private boolean mayBeGenuine(SignedEnvelope envelope) {
    return settings.topics().contains(envelope.topic())
        && SigningKeys.isAddress(envelope.certificate(), envelope.topic());
  }

  private boolean isFresh(SignedEnvelope envelope) {
    var now = clock.instant();
    return envelope.at().isAfter(now.minus(AGE_MAX)) && envelope.at().isBefore(now.plus(AHEAD_MAX));
  }

  private HttpResponse take(SignedEnvelope envelope, RawInput body) {
    return switch (envelope.kind()) {
      case NOTIFICATION -> {
        accept.accept(Correlation.current().orElse("uncorrelated"), body);
        yield HttpResponse.text(200, "accepted\n");
      }
      case SUBSCRIPTION ->
          envelope
              .subscribeUrl()
              .filter(address -> isConfirmation(address, envelope.topic()))
              .map(address -> confirm(address, envelope.topic()))
              .orElseGet(SnsWebhook::forbidden);
      case UNSUBSCRIPTION -> {
        LOG.log(Level.WARNING, "the subscription of {0} has ended", envelope.topic());
        yield forbidden();
      }
    };
  }

  private static boolean isConfirmation(URI address, TopicArn topic) {
    return topic.isAtHome(address)
        && address.getRawQuery() != null
        && address.getRawQuery().startsWith("Action=ConfirmSubscription&");
  }

  private HttpResponse confirm(URI address, TopicArn topic) {
    try {
      int status = sns.get(address).status();
      if (status == 200) {
        LOG.log(Level.INFO, "the subscription of {0} is confirmed", topic);
        return HttpResponse.text(200, "confirmed\n");
      }
      LOG.log(Level.WARNING, "the subscription of {0} is not confirmed: {1}", topic, status);
    } catch (IOException down) {
      LOG.log(Level.WARNING, "a subscription cannot be confirmed now", down);
    }
    return later();
  }

  private static HttpResponse forbidden() {
    return Problem.of(403, "This is not signed by SNS, now and for a topic of ours.").toResponse();
  }

  /** SNS tries again after this, and not after 403. */
  private static HttpResponse later() {
    return Problem.of(503, "SNS cannot be asked at the moment. Nothing is kept; try again.")
        .toResponse()
        .with("retry-after", RETRY_AFTER_SECONDS);
  }
}
