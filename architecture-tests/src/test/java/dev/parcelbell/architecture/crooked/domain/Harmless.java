package dev.parcelbell.architecture.crooked.domain;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;

/** The straight one in a crooked house: no wall may stand in its way. */
public record Harmless(String text) {
  Instant now(Clock clock) {
    return Instant.now(clock);
  }

  Instant instant(InstantSource source) {
    return source.instant();
  }

  String normal(URI uri) {
    return Normalizer.normalize(uri.getPath(), Normalizer.Form.NFC);
  }

  byte[] digest(byte[] bytes) throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }

  void copy(int[] from, int[] to) {
    System.arraycopy(from, 0, to, 0, from.length);
  }
}
