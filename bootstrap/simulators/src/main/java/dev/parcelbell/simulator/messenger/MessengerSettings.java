package dev.parcelbell.simulator.messenger;

import java.net.URI;
import java.util.Optional;

/**
 * The page, its app, and where the app listens. {@link #toString()} tells no secret.
 *
 * @param appId comes back in every echo
 * @param proofRequired whether calls need {@code appsecret_proof}; one that is there is always
 *     checked
 * @param webhook where events go; without one they are dropped
 * @param peopleRead whether people read what they get as soon as it is delivered
 */
public record MessengerSettings(
    String pageId,
    String pageToken,
    long appId,
    String appSecret,
    boolean proofRequired,
    Optional<URI> webhook,
    boolean peopleRead) {

  /** The page and the secrets of the playground; no webhook, and people do not read. */
  public static MessengerSettings playground() {
    return new MessengerSettings(
        "100000000000001",
        "playground-page-token",
        200_000_000_000_002L,
        "playground-app-secret",
        false,
        Optional.empty(),
        false);
  }

  public MessengerSettings withWebhook(URI target) {
    return new MessengerSettings(
        pageId, pageToken, appId, appSecret, proofRequired, Optional.of(target), peopleRead);
  }

  public MessengerSettings withProofRequired() {
    return new MessengerSettings(pageId, pageToken, appId, appSecret, true, webhook, peopleRead);
  }

  public MessengerSettings withPeopleWhoRead() {
    return new MessengerSettings(pageId, pageToken, appId, appSecret, proofRequired, webhook, true);
  }

  @Override
  public String toString() {
    return "MessengerSettings[page " + pageId + "]";
  }
}
