package dev.parcelbell.domain.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.regex.Pattern;

/** {@code dlv_} and 26 characters of base32 (RFC 4648, lower case). */
public record DeliveryId(String value) {
  private static final Pattern SHAPE = Pattern.compile("dlv_[a-z2-7]{26}");
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 26;

  public DeliveryId {
    if (!isId(value)) {
      throw new IllegalArgumentException("not a delivery id");
    }
  }

  public static boolean isId(String text) {
    return SHAPE.matcher(text).matches();
  }

  /** The same parcel and update always give the same delivery, so redelivery makes it once. */
  public static DeliveryId of(TrackingNumber parcel, UpdateId update) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(parcel.value().getBytes(UTF_8));
      digest.update((byte) 0); // neither part can contain it, so no two pairs look alike
      digest.update(update.value().getBytes(UTF_8));
      return new DeliveryId("dlv_" + base32(digest.digest()));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  /** The shard of the due index that the delivery belongs to. */
  public int shard(int shards) {
    return Math.floorMod(value.hashCode(), shards);
  }

  private static String base32(byte[] bytes) {
    var text = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      int bit = i * 5;
      int window = (bytes[bit / 8] & 0xff) << 8 | (bytes[bit / 8 + 1] & 0xff);
      text.append(ALPHABET.charAt(window >> (11 - bit % 8) & 31));
    }
    return text.toString();
  }
}
