package dev.parcelbell.adapter.dialogflow.out;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which agent is asked, and where.
 *
 * @param base without a slash at its end; {@link #google} in production
 * @param project the id of the agent's project
 * @param location where the agent is kept, when that is not the whole world
 * @param environment the published environment; without one, the draft
 * @param timeout how long an answer may take, its token and its body included
 */
public record DialogflowSettings(
    URI base,
    String project,
    Optional<String> location,
    Optional<String> environment,
    Duration timeout) {
  public static final Duration TIMEOUT = Duration.ofSeconds(3);

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");

  public DialogflowSettings {
    if (!isBase(base)
        || !isName(project)
        || !location.map(DialogflowSettings::isLocation).orElse(true)
        || !environment.map(DialogflowSettings::isName).orElse(true)
        || !timeout.isPositive()) {
      throw new IllegalArgumentException("not how an agent is reached");
    }
  }

  /** Where Google keeps agents of a location. */
  public static URI google(Optional<String> location) {
    return URI.create(
        "https://" + location.map(it -> it + "-").orElse("") + "dialogflow.googleapis.com");
  }

  /** Whether a path can be put behind it. */
  public static boolean isBase(URI base) {
    return base.getHost() != null
        && List.of("http", "https").contains(base.getScheme())
        && base.getQuery() == null
        && base.getFragment() == null
        && !base.getPath().endsWith("/");
  }

  /** A project or an environment: one segment of a path. */
  public static boolean isName(String text) {
    return NAME.matcher(text).matches();
  }

  /** It also becomes part of a host's name. */
  public static boolean isLocation(String text) {
    return text.matches("[a-z][a-z0-9-]{0,39}");
  }

  /** The address of detectIntent for a session, in the forms of the REST API v2. */
  URI detectIntent(String session) {
    return URI.create(
        base
            + "/v2/projects/"
            + project
            + location.map(it -> "/locations/" + it).orElse("")
            + "/agent"
            + environment.map(it -> "/environments/" + it + "/users/-").orElse("")
            + "/sessions/"
            + session
            + ":detectIntent");
  }
}
