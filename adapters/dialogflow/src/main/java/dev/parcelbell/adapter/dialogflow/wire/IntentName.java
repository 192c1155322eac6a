package dev.parcelbell.adapter.dialogflow.wire;

import dev.parcelbell.domain.conversation.Intent;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an intent is called in an agent: its display name, and its action. */
public final class IntentName {
  private IntentName() {}

  public static String of(Intent intent) {
    return intent.name().toLowerCase(Locale.ROOT);
  }

  /** Nothing for a name of somebody else. */
  public static Optional<Intent> parse(String name) {
    return Stream.of(Intent.values()).filter(intent -> of(intent).equals(name)).findFirst();
  }
}
