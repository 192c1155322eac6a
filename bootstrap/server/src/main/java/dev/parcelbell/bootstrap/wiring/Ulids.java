package dev.parcelbell.bootstrap.wiring;

import dev.parcelbell.application.port.out.Ids;
import java.security.SecureRandom;
import java.time.InstantSource;

/** ULIDs: 48 bits of time and 80 of chance, in Crockford's base32. */
final class Ulids implements Ids {
  private static final char[] ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int TIME_DIGITS = 10;
  private static final int CHANCE_DIGITS = 16;

  private final SecureRandom random = new SecureRandom();
  private final InstantSource clock;

  Ulids(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public String ulid() {
    var text = new char[TIME_DIGITS + CHANCE_DIGITS];
    long time = clock.millis();
    for (int i = TIME_DIGITS - 1; i >= 0; i--) {
      text[i] = ALPHABET[(int) (time & 31)];
      time >>>= 5;
    }
    for (int i = TIME_DIGITS; i < text.length; i++) {
      text[i] = ALPHABET[random.nextInt(ALPHABET.length)];
    }
    return new String(text);
  }
}
