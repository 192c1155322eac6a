package dev.parcelbell.adapter.texts.out;

import dev.parcelbell.domain.parcel.ParcelStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A picture for each status, 955 by 500, PNG. */
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
      pngs.put(status, read("/pictures/" + status.name().toLowerCase(Locale.ROOT) + ENDING));
    }
    return new Pictures(pngs);
  }

  /** The picture of a status. */
  public Optional<byte[]> png(ParcelStatus status) {
    return Optional.ofNullable(pngs.get(status)).map(byte[]::clone);
  }

  /** Where the picture of a status is, seen from outside: its name is that of the status. */
  static URI address(URI publicUrl, ParcelStatus status) {
    String base = publicUrl.toString();
    String separator = base.endsWith("/") ? "" : "/";
    return URI.create(base + separator + "pictures/" + status + ENDING);
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
