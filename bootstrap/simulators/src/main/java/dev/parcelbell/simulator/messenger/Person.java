package dev.parcelbell.simulator.messenger;

import java.time.Instant;

/**
 * Somebody with the page in their Messenger. {@link #toString()} does not tell who.
 *
 * @param windowOpenUntil until when free-form messages may reach them
 * @param blocked whether they blocked the page
 * @param locale as Meta writes it, such as {@code de_DE}
 */
public record Person(
    String psid, String name, Instant windowOpenUntil, boolean blocked, String locale) {
  Person withWindowUntil(Instant until) {
    return new Person(psid, name, until, blocked, locale);
  }

  Person withBlocked(boolean nowBlocked) {
    return new Person(psid, name, windowOpenUntil, nowBlocked, locale);
  }

  @Override
  public String toString() {
    return "Person[…]";
  }
}
