package dev.parcelbell.adapter.dialogflow.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.regex.Pattern;

/** What an agent of ours shows with every request: Google signs none of them. */
public record FulfilmentKey(String secret) {
  private static final Pattern SHAPE = Pattern.compile("[!-~]{16,200}");

  public FulfilmentKey {
    if (!isKey(secret)) {
      throw new IllegalArgumentException("a key has 16 to 200 characters that can be printed");
    }
  }

  public static boolean isKey(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** Takes the same time for every wrong one. */
  boolean isShownAs(String given) {
    return MessageDigest.isEqual(secret.getBytes(UTF_8), given.getBytes(UTF_8));
  }

  @Override
  public String toString() {
    return "FulfilmentKey[]";
  }
}
