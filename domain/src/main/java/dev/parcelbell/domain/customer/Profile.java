package dev.parcelbell.domain.customer;

import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * What a back office knows of a customer.
 *
 * @param name 1 to 200 characters
 * @param locale the language of messages; texts fall back where they have none
 */
public record Profile(
    String name, Reach reach, Locale locale, ZoneId timeZone, Optional<QuietHours> quietHours) {
  public static final int NAME_MAX = 200;

  public Profile {
    if (name.isBlank() || name.length() > NAME_MAX) {
      throw new IllegalArgumentException("a name has 1 to 200 characters");
    }
  }

  /** How to reach the customer. A change invalidates decisions to send made before. */
  public record Reach(
      Optional<EmailAddress> email, Optional<PhoneNumber> phone, Optional<ContactPlan> plan) {}

  /** The customer's own plan, or the usual one. */
  public ContactPlan plan() {
    return reach.plan().orElse(ContactPlan.DEFAULT);
  }

  @Override
  public String toString() {
    return "Profile[" + locale + "]";
  }
}
