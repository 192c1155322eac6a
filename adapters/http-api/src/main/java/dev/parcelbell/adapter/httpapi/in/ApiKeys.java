package dev.parcelbell.adapter.httpapi.in;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who may call. Only digests are known here, so nobody can read a key out of settings or memory.
 */
public final class ApiKeys {
  private static final Pattern ENTRY =
      Pattern.compile("([A-Za-z0-9._-]{1,64}):([0-9a-fA-F]{64})(?::([a-z+]{1,64}))?");

  /** Lets nobody in. */
  public static final ApiKeys NONE = new ApiKeys(Map.of());

  private final Map<Caller, byte[]> digests;

  private ApiKeys(Map<Caller, byte[]> digests) {
    this.digests = digests;
  }

  /**
   * Reads {@code name:sha256hex,name:sha256hex:role+role}, unless it is malformed, names one twice
   * or has a role that there is not.
   */
  public static Optional<ApiKeys> parse(String text) {
    var names = new HashSet<String>();
    var digests = new LinkedHashMap<Caller, byte[]>();
    for (String part : text.split(",", -1)) {
      var entry = ENTRY.matcher(part.strip());
      if (!entry.matches() || !names.add(entry.group(1))) {
        return Optional.empty();
      }
      var roles = roles(entry.group(3));
      if (roles.isEmpty()) {
        return Optional.empty();
      }
      var caller = new Caller(entry.group(1), roles.get());
      digests.put(caller, HexFormat.of().parseHex(entry.group(2)));
    }
    return Optional.of(new ApiKeys(Collections.unmodifiableMap(digests)));
  }

  private static Optional<Set<Role>> roles(@Nullable String text) {
    var roles = EnumSet.noneOf(Role.class);
    if (text == null) {
      return Optional.of(roles);
    }
    for (String label : text.split("\\+", -1)) {
      var role = Role.parse(label);
      if (role.isEmpty() || !roles.add(role.get())) {
        return Optional.empty();
      }
    }
    return Optional.of(roles);
  }

  /** Whether anybody may call at all. */
  public boolean isEmpty() {
    return digests.isEmpty();
  }

  /** Whether any caller has this role. */
  public boolean hasAny(Role role) {
    return digests.keySet().stream().anyMatch(caller -> caller.is(role));
  }

  /** Who has this key. Takes as long for a wrong key as for any right one. */
  Optional<Caller> callerWith(String key) {
    byte[] presented = sha256(key);
    Optional<Caller> found = Optional.empty();
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
    return "ApiKeys" + digests.keySet().stream().map(Caller::name).toList();
  }
}
