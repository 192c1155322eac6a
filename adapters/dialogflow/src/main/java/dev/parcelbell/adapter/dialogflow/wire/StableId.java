package dev.parcelbell.adapter.dialogflow.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Ids of an export: the same for the same thing, so that importing again changes in place. */
final class StableId {
  private StableId() {}

  /**
   * @param path what leads to the thing, from the outside in
   */
  static String of(String... path) {
    var name = "parcelbell/" + String.join("/", path);
    return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
  }
}
