package dev.parcelbell.simulator.world;

import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Fresh ids in the looks of the providers. Safe for many threads at a time. */
public final class Ids {
  private final RandomGenerator chance;

  Ids(RandomGenerator chance) {
    this.chance = chance;
  }

  public String uuid() {
    return UUID.nameUUIDFromBytes(bytes(16)).toString();
  }

  public String hex(int bytes) {
    return HexFormat.of().formatHex(bytes(bytes));
  }

  /** Letters, digits, hyphen and underscore. */
  public String text(int bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(bytes));
  }

  /** So many decimal digits. */
  public String digits(int count) {
    synchronized (chance) {
      return chance.ints(count, 0, 10).mapToObj(String::valueOf).collect(Collectors.joining());
    }
  }

  private byte[] bytes(int count) {
    var fresh = new byte[count];
    synchronized (chance) {
      chance.nextBytes(fresh);
    }
    return fresh;
  }
}
