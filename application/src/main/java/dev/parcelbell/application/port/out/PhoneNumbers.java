package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.PhoneNumber;

/** Numbering plans of the world. */
public interface PhoneNumbers {
  /** Whether a number of this length and beginning can exist in its country. */
  boolean isPossible(PhoneNumber number);
}
