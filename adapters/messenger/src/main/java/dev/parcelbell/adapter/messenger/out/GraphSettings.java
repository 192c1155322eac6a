package dev.parcelbell.adapter.messenger.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.adapter.messenger.wire.AppSecret;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How to reach the Graph API as a page. {@link #toString()} tells no secret.
 *
 * @param base without version and without a slash at its end, {@link #META} in production
 * @param version such as {@code v26.0}; Meta retires each after about two years
 * @param pageId the page that sends
 * @param pageToken the access token of that page; ids of people are valid with it only
 * @param appSecret proves calls ({@code appsecret_proof}); needed when the app requires it
 * @param connectTimeout how long connecting may take; not longer than {@code timeout}
 * @param timeout how long a whole call may take, connecting and the body of the answer included
 * @param throttleWait how long to wait after a rate limit that does not say how long
 */
public record GraphSettings(
    URI base,
    String version,
    String pageId,
    String pageToken,
    Optional<AppSecret> appSecret,
    Duration connectTimeout,
    Duration timeout,
    Duration throttleWait) {
  public static final URI META = URI.create("https://graph.facebook.com");
  public static final String VERSION = "v26.0";

  private static final Pattern VERSION_SHAPE = Pattern.compile("v[1-9][0-9]{0,2}\\.[0-9]{1,2}");
  private static final Pattern PAGE_SHAPE = Pattern.compile("[0-9]{1,32}");
  private static final Pattern TOKEN_SHAPE = Pattern.compile("[!-~]{1,1000}");

  public GraphSettings {
    var problems =
        Stream.of(
                problem(!isBase(base), "the base is no http or https address of a host"),
                problem(!isVersion(version), "the version is not like v26.0"),
                problem(!isPageId(pageId), "the page id is not a number"),
                problem(!isPageToken(pageToken), "the page token is not a token"),
                problem(!connectTimeout.isPositive(), "the connect time-out is not positive"),
                problem(
                    timeout.compareTo(connectTimeout) < 0,
                    "the time-out is shorter than the connect time-out"),
                problem(!throttleWait.isPositive(), "the wait after a rate limit is not positive"))
            .flatMap(List::stream)
            .toList();
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
  }

  private static List<String> problem(boolean isThere, String text) {
    return isThere ? List.of(text) : List.of();
  }

  public static boolean isVersion(String text) {
    return VERSION_SHAPE.matcher(text).matches();
  }

  public static boolean isPageId(String text) {
    return PAGE_SHAPE.matcher(text).matches();
  }

  public static boolean isPageToken(String text) {
    return TOKEN_SHAPE.matcher(text).matches();
  }

  /** Whether the version and what follows can be put behind it. */
  public static boolean isBase(URI base) {
    return base.getHost() != null
        && List.of("http", "https").contains(base.getScheme())
        && base.getQuery() == null
        && !base.getPath().endsWith("/");
  }

  /** HMAC-SHA256 of the page token with the app secret, in lower-case hex. */
  Optional<String> proof() {
    return appSecret.map(
        secret -> HexFormat.of().formatHex(secret.sign(pageToken.getBytes(UTF_8))));
  }

  @Override
  public String toString() {
    return "GraphSettings[" + base + " " + version + " page " + pageId + "]";
  }
}
