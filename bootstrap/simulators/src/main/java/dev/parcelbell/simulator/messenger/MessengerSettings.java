package dev.parcelbell.simulator.messenger;

import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * The page, its app, and where the app listens. {@link #toString()} tells no secret.
 *
 * @param appId comes back in every echo
 * @param proofRequired whether calls need {@code appsecret_proof}; one that is there is always
 *     checked
 * @param webhook where events go; without one they are dropped
 * @param profileFields what the app may know about people
 * @param peopleRead whether people read what they get as soon as it is delivered
 */
public record MessengerSettings(
    String pageId,
    String pageToken,
    long appId,
    String appSecret,
    boolean proofRequired,
    Optional<URI> webhook,
    Set<String> profileFields,
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
        UserProfiles.FIELDS,
        false);
  }

  public MessengerSettings withWebhook(URI target) {
    return with(proofRequired, Optional.of(target), profileFields, peopleRead);
  }

  public MessengerSettings withProofRequired() {
    return with(true, webhook, profileFields, peopleRead);
  }

  public MessengerSettings withPeopleWhoRead() {
    return with(proofRequired, webhook, profileFields, true);
  }

  public MessengerSettings withProfileFields(Set<String> granted) {
    return with(proofRequired, webhook, granted, peopleRead);
  }

  private MessengerSettings with(
      boolean proof, Optional<URI> target, Set<String> granted, boolean read) {
    return new MessengerSettings(
        pageId, pageToken, appId, appSecret, proof, target, Set.copyOf(granted), read);
  }

  @Override
  public String toString() {
    return "MessengerSettings[page " + pageId + "]";
  }
}
