package dev.parcelbell.application.port.in;

import dev.parcelbell.domain.channel.PhoneNumber;

/** A person says STOP or START from a telephone. Holds for everybody who has that number. */
public interface ChangeConsent {
  /**
   * @return how many customers it concerned
   */
  int change(PhoneNumber phone, Wish wish);

  enum Wish {
    STOP,
    START
  }
}
