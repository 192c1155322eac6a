package dev.parcelbell.adapter.messenger.in;

import dev.parcelbell.adapter.messenger.wire.AppSecret;
import java.util.List;
import java.util.Optional;

/**
 * What makes the webhook ours. {@link #toString()} tells no secret.
 *
 * @param verifyToken what Meta has to say to have the address verified; without one it never is
 * @param appSecrets at least one; the current one and, after a reset, the one before
 */
public record WebhookSettings(Optional<String> verifyToken, List<AppSecret> appSecrets) {
  public WebhookSettings {
    appSecrets = List.copyOf(appSecrets);
    if (verifyToken.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("a verify token is not blank");
    }
    if (appSecrets.isEmpty()) {
      throw new IllegalArgumentException("without an app secret every event would be refused");
    }
  }

  @Override
  public String toString() {
    return "WebhookSettings[" + appSecrets.size() + " app secrets]";
  }
}
