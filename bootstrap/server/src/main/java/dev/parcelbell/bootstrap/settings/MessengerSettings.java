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
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final String TOKEN = "PARCELBELL_MESSENGER_PAGE_TOKEN";
  private static final String SECRETS = "PARCELBELL_MESSENGER_APP_SECRETS";
  private static final String URL = "PARCELBELL_MESSENGER_GRAPH_URL";
  private static final String TEMPLATES = "PARCELBELL_MESSENGER_TEMPLATES";

  /**
   * @param timeout within which Messenger answers
   */
  static Optional<MessengerSettings> from(SettingsReader reader, Duration timeout) {
    var page =
        reader.text(
            "PARCELBELL_MESSENGER_PAGE_ID", "the number of a page", GraphSettings::isPageId);
    var token =
        reader
            .secret(TOKEN)
            .filter(reader.only(GraphSettings::isPageToken, TOKEN, "up to 1000 ASCII characters"));
    var secrets = secrets(reader);
    var verifyToken = reader.secret("PARCELBELL_MESSENGER_VERIFY_TOKEN");
    var base =
        reader
            .webAddress(URL)
            .map(MessengerSettings::withoutSlash)
            .filter(reader.only(GraphSettings::isBase, URL, "an address without a query"))
            .orElse(GraphSettings.META);
    var version =
        reader
            .text(
                "PARCELBELL_MESSENGER_GRAPH_VERSION",
                "a version such as " + GraphSettings.VERSION,
                GraphSettings::isVersion)
            .orElse(GraphSettings.VERSION);
    var throttleWait =
        reader.duration("PARCELBELL_MESSENGER_THROTTLE_WAIT", Duration.ofSeconds(60));
    var templates = templates(reader);
    if (page.isPresent() && token.isEmpty()) {
      reader.missing(TOKEN);
    }
    if (page.isPresent() && secrets.isEmpty()) {
      reader.missing(SECRETS);
    }
    if (page.isEmpty() || token.isEmpty() || secrets.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new MessengerSettings(
            new GraphSettings(
                base,
                version,
                page.orElseThrow(),
                token.orElseThrow(),
                Optional.of(secrets.getFirst()),
                timeout.compareTo(CONNECT) < 0 ? timeout : CONNECT,
                timeout,
                throttleWait),
            new WebhookSettings(verifyToken, secrets),
            templates));
  }

  private static List<AppSecret> secrets(SettingsReader reader) {
    return reader
        .secret(SECRETS)
        .map(all -> Stream.of(all.split(",", -1)).map(String::strip).toList())
        .filter(
            reader.only(
                all -> all.stream().noneMatch(String::isEmpty), SECRETS, "a list without gaps"))
        .map(all -> all.stream().map(AppSecret::new).toList())
        .orElse(List.of());
  }

  private static TemplateSettings templates(SettingsReader reader) {
    var names =
        Optional.of(reader.list(TEMPLATES))
            .filter(all -> !all.isEmpty())
            .filter(
                reader.only(
                    all -> all.stream().allMatch(TemplateSettings::isName),
                    TEMPLATES,
                    "names of templates: lower case letters, digits and underscores"))
            .orElse(TemplateSettings.NAMES);
    var utility = reader.flag("PARCELBELL_MESSENGER_UTILITY", true);
    var maxAge = reader.duration(TEMPLATES + "_MAX_AGE", Duration.ofSeconds(60));
    return new TemplateSettings(names, utility, maxAge, CONNECT);
  }

  private static URI withoutSlash(URI base) {
    var text = base.toString();
    return text.endsWith("/") ? URI.create(text.substring(0, text.length() - 1)) : base;
  }
}
