package dev.parcelbell.adapter.httpapi.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who may call. Only digests are known here, so nobody can read a key out of settings or memory.
 */
public final class ApiKeys {
  private static final Pattern ENTRY = Pattern.compile("([A-Za-z0-9._-]{1,64}):([0-9a-fA-F]{64})");

  private final Map<String, byte[]> digests;

  /**
   * @param sha256ByName SHA-256 in hexadecimal of each caller's key
   * @throws IllegalArgumentException when a name or a digest is malformed
   */
  public ApiKeys(Map<String, String> sha256ByName) {
    digests = new LinkedHashMap<>();
    sha256ByName.forEach(
        (name, sha256) -> {
          if (!ENTRY.matcher(name + ":" + sha256).matches()) {
            throw new IllegalArgumentException("an API key is a name and a SHA-256 digest");
          }
          digests.put(name, HexFormat.of().parseHex(sha256));
        });
  }

  /** Reads {@code name:sha256hex,name:sha256hex}, unless it is malformed or names one twice. */
  public static Optional<ApiKeys> parse(String text) {
    var entries = new LinkedHashMap<String, String>();
    for (String part : text.split(",", -1)) {
      var entry = ENTRY.matcher(part.strip());
      if (!entry.matches() || entries.put(entry.group(1), entry.group(2)) != null) {
        return Optional.empty();
      }
    }
    return Optional.of(new ApiKeys(entries));
  }

  /**
   * The name of the caller who has this key. Takes as long for a wrong key as for any right one.
   */
  Optional<String> nameOf(String key) {
    byte[] presented = sha256(key);
    Optional<String> found = Optional.empty();
    for (var entry : digests.entrySet()) {
      if (MessageDigest.isEqual(entry.getValue(), presented)) {
        found = Optional.of(entry.getKey());
      }
    }
    return found;
  }

  private static byte[] sha256(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "ApiKeys" + digests.keySet();
  }
}
