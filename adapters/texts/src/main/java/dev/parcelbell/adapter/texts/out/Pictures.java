package dev.parcelbell.adapter.texts.out;

import dev.parcelbell.domain.parcel.ParcelStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A picture for each status, 955 by 500, PNG. Addressed in lower case, found in any. */
public final class Pictures {
  private static final String ENDING = ".png";

  private final Map<ParcelStatus, byte[]> pngs;

  private Pictures(Map<ParcelStatus, byte[]> pngs) {
    this.pngs = new EnumMap<>(pngs);
  }

  /**
   * The pictures that come with this module.
   *
   * @throws IllegalStateException when one is missing
   */
  public static Pictures onClassPath() {
    var pngs = new EnumMap<ParcelStatus, byte[]>(ParcelStatus.class);
    for (var status : ParcelStatus.values()) {
      pngs.put(status, read("/pictures/" + fileName(status)));
    }
    return new Pictures(pngs);
  }

  /** The picture of a status. */
  public Optional<byte[]> png(ParcelStatus status) {
    return Optional.ofNullable(pngs.get(status)).map(byte[]::clone);
  }

  /** The picture behind the last segment of a path, such as {@code in_transit.png}. */
  public Optional<byte[]> png(String fileName) {
    return Arrays.stream(ParcelStatus.values())
        .filter(status -> fileName(status).equals(fileName.toLowerCase(Locale.ROOT)))
        .findFirst()
        .flatMap(this::png);
  }

  /** Where the picture of a status is, seen from outside. */
  static URI address(URI publicUrl, ParcelStatus status) {
    String base = publicUrl.toString();
    String separator = base.endsWith("/") ? "" : "/";
    return URI.create(base + separator + "pictures/" + fileName(status));
  }

  private static String fileName(ParcelStatus status) {
    return status.name().toLowerCase(Locale.ROOT) + ENDING;
  }

  private static byte[] read(String resource) {
    try (var in = Pictures.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + resource);
      }
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
