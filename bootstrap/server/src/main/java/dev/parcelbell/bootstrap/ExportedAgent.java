package dev.parcelbell.bootstrap;

import dev.parcelbell.adapter.dialogflow.wire.AgentExport;
import java.util.Optional;

/** What the bot is taught, for programs that embed the application. */
public final class ExportedAgent {
  private ExportedAgent() {}

  /** The zip that {@code parcelbell agent export} writes, without a webhook. */
  public static byte[] zip() {
    return AgentExport.zip(Optional.empty());
  }
}
