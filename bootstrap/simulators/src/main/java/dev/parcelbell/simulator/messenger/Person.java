package dev.parcelbell.simulator.messenger;

import java.time.Instant;

/**
 * Somebody with the page in their Messenger. {@link #toString()} does not tell who.
 *
 * @param windowOpenUntil until when free-form messages may reach them
 * @param blocked whether they blocked the page
 */
public record Person(String psid, String name, Instant windowOpenUntil, boolean blocked) {
  Person withWindowUntil(Instant until) {
    return new Person(psid, name, until, blocked);
  }

  Person withBlocked(boolean nowBlocked) {
    return new Person(psid, name, windowOpenUntil, nowBlocked);
  }

  @Override
  public String toString() {
    return "Person[…]";
  }
}
