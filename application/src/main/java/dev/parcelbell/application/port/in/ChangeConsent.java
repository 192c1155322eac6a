package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.customer.Wish;

/**
 * A person says STOP or START from a telephone. Holds for everybody who has that number, unless the
 * same was heard of something newer: platforms repeat and reorder what people say.
 */
public interface ChangeConsent {
  /**
   * @return how many customers it concerned
   */
  int change(PhoneNumber phone, Wish wish);
}
