package dev.parcelbell.bootstrap.settings;

import dev.parcelbell.adapter.httpapi.in.ApiKeys;
import java.net.URI;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;

/**
 * What callers and readers meet.
 *
 * @param keys who may call the API; nobody when none is set
 * @param publicUrl where this server is, seen from outside: platforms fetch pictures there
 * @param locale the language of customers who named none, and of texts that lack theirs
 */
public record ApiSettings(ApiKeys keys, URI publicUrl, Locale locale, ZoneId timeZone) {
  private static final String LOG_IN = "/link";
  private static final URI HERE = URI.create("http://localhost:8080");

  /** Where people log in who come from a chat. */
  public URI logInPage() {
    return URI.create(publicUrl.toString().replaceFirst("/+$", "") + LOG_IN);
  }

  static ApiSettings from(SettingsReader reader) {
    var keys =
        reader
            .secret("PARCELBELL_API_KEYS")
            .flatMap(
                text -> {
                  var parsed = ApiKeys.parse(text);
                  if (parsed.isEmpty()) {
                    reader.problem(
                        "PARCELBELL_API_KEYS",
                        "is not a list of name:sha256 in hexadecimal, each perhaps with :admin");
                  }
                  return parsed;
                })
            .orElse(ApiKeys.NONE);
    return new ApiSettings(
        keys,
        reader.webAddress("PARCELBELL_PUBLIC_URL").orElse(HERE),
        reader
            .read("PARCELBELL_LOCALE", "a language tag such as en or de-AT", ApiSettings::locale)
            .orElse(Locale.ENGLISH),
        reader
            .read("PARCELBELL_TIME_ZONE", "a time zone such as Europe/Berlin", ZoneId::of)
            .orElse(ZoneId.of("Europe/Berlin")));
  }

  private static Locale locale(String tag) {
    var locale = new Locale.Builder().setLanguageTag(tag).build();
    if (locale.getLanguage().isEmpty()) {
      throw new IllformedLocaleException("no language");
    }
    return locale;
  }
}
