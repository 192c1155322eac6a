package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.parcel.TrackingNumber;

/**
 * Something is stored under the number of a parcel that cannot be read as one, or leaves no room
 * for what is to be written: another program did that, or a newer version. Trying again does not
 * help.
 */
public final class UnusableParcel extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String part;

  /**
   * @param part what of it is missing or wrong, such as {@code attribute status} or {@code size}
   */
  public UnusableParcel(TrackingNumber id, String part, Throwable cause) {
    super(id.value() + " cannot be used", cause);
    this.part = part;
  }

  public String part() {
    return part;
  }
}
