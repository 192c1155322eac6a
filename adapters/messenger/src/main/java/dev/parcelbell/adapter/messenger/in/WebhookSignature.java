package dev.parcelbell.adapter.messenger.in;

import dev.parcelbell.adapter.messenger.wire.AppSecret;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code X-Hub-Signature-256}: HMAC-SHA256 over the bytes as they came. The older header with SHA-1
 * counts for nothing.
 */
record WebhookSignature(List<AppSecret> secrets) {
  static final String HEADER = "x-hub-signature-256";

  private static final Pattern SHAPE = Pattern.compile("sha256=([0-9a-f]{64})");

  /** What the header says, if that can be a signature at all. */
  static Optional<byte[]> read(Optional<String> header) {
    return header
        .map(SHAPE::matcher)
        .filter(Matcher::matches)
        .map(found -> HexFormat.of().parseHex(found.group(1)));
  }

  /**
   * Whether one of the secrets made that signature of those bytes. Takes the same time for each.
   */
  boolean isGood(byte[] signature, byte[] body) {
    boolean good = false;
    for (var secret : secrets) {
      good |= MessageDigest.isEqual(secret.sign(body), signature);
    }
    return good;
  }
}
