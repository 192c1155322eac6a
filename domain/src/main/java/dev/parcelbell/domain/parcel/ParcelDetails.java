package dev.parcelbell.domain.parcel;

import java.util.Optional;

/**
 * What is known of a parcel beside its status.
 *
 * @param place where it is, at most 200 characters
 * @param description for the receiver, at most 500 characters
 */
public record ParcelDetails(
    Optional<String> place, Optional<ExpectedDelivery> expected, Optional<String> description) {
  public static final int PLACE_MAX = 200;
  public static final int DESCRIPTION_MAX = 500;
  public static final ParcelDetails NONE =
      new ParcelDetails(Optional.empty(), Optional.empty(), Optional.empty());

  public ParcelDetails {
    if (place.filter(text -> text.length() > PLACE_MAX).isPresent()
        || description.filter(text -> text.length() > DESCRIPTION_MAX).isPresent()) {
      throw new IllegalArgumentException("a place or description is too long");
    }
  }

  /** These details where they say something, the older ones where they do not. */
  public ParcelDetails over(ParcelDetails older) {
    return new ParcelDetails(
        place.or(older::place), expected.or(older::expected), description.or(older::description));
  }

  @Override
  public String toString() {
    return "ParcelDetails[]";
  }
}
