package dev.parcelbell.bootstrap.settings;

import dev.parcelbell.adapter.messenger.in.WebhookSettings;
import dev.parcelbell.adapter.messenger.out.GraphSettings;
import dev.parcelbell.adapter.messenger.out.TemplateSettings;
import dev.parcelbell.adapter.messenger.wire.AppSecret;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One Messenger page.
 *
 * @param graph how messages go out
 * @param webhook how they come in
 * @param templates what may be said outside the window
 */
public record MessengerSettings(
    GraphSettings graph, WebhookSettings webhook, TemplateSettings templates) {
  private static final String PAGE = "PARCELBELL_MESSENGER_PAGE_ID";

  static Optional<MessengerSettings> from(SettingsReader reader) {
    var page = reader.text(PAGE);
    var token = reader.secret("PARCELBELL_MESSENGER_PAGE_TOKEN");
    var secrets =
        reader
            .secret("PARCELBELL_MESSENGER_APP_SECRETS")
            .map(all -> Stream.of(all.split(",", -1)).map(String::strip).toList())
            .orElse(List.of());
    var verifyToken = reader.secret("PARCELBELL_MESSENGER_VERIFY_TOKEN");
    var base = reader.webAddress("PARCELBELL_MESSENGER_GRAPH_URL").orElse(GraphSettings.META);
    var version = reader.text("PARCELBELL_MESSENGER_GRAPH_VERSION").orElse(GraphSettings.VERSION);
    var timeout = reader.duration("PARCELBELL_PROVIDER_TIMEOUT", Duration.ofSeconds(10));
    var throttleWait =
        reader.duration("PARCELBELL_MESSENGER_THROTTLE_WAIT", Duration.ofSeconds(60));
    var names = reader.list("PARCELBELL_MESSENGER_TEMPLATES");
    var utility = reader.flag("PARCELBELL_MESSENGER_UTILITY", true);
    var maxAge = reader.duration("PARCELBELL_MESSENGER_TEMPLATES_MAX_AGE", Duration.ofSeconds(60));
    if (page.isEmpty()) {
      return Optional.empty();
    }
    if (token.isEmpty()) {
      reader.missing("PARCELBELL_MESSENGER_PAGE_TOKEN");
    }
    if (secrets.isEmpty()) {
      reader.missing("PARCELBELL_MESSENGER_APP_SECRETS");
    }
    if (token.isEmpty() || secrets.isEmpty()) {
      return Optional.empty();
    }
    try {
      var appSecrets = secrets.stream().map(AppSecret::new).toList();
      return Optional.of(
          new MessengerSettings(
              new GraphSettings(
                  withoutSlash(base),
                  version,
                  page.orElseThrow(),
                  token.orElseThrow(),
                  Optional.of(appSecrets.getFirst()),
                  timeout.compareTo(CONNECT) < 0 ? timeout : CONNECT,
                  timeout,
                  throttleWait),
              new WebhookSettings(verifyToken, appSecrets),
              new TemplateSettings(
                  names.isEmpty() ? TemplateSettings.NAMES : names, utility, maxAge, CONNECT)));
    } catch (IllegalArgumentException wrong) {
      reader.problem(PAGE, "and what belongs to it: " + wrong.getMessage());
      return Optional.empty();
    }
  }

  private static final Duration CONNECT = Duration.ofSeconds(3);

  private static URI withoutSlash(URI base) {
    var text = base.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
  }
}
