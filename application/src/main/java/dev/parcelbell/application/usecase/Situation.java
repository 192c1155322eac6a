package dev.parcelbell.application.usecase;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.customer.Customer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Everything that an answer depends on.
 *
 * @param customer whose chat this is, if it is linked
 * @param words in the person's language
 * @param usualZone of people of whom no other time zone is known
 * @param event names what is being answered
 * @param saidAt in the platform's time
 */
record Situation(
    Address person,
    Optional<Customer> customer,
    Conversation before,
    Wording words,
    ZoneId usualZone,
    String event,
    Instant saidAt,
    Instant now) {
  /** Whoever writes in another language, and never asked for one, is answered in it from now on. */
  Situation in(Locale language) {
    return language.equals(words.language()) || before.language().isPresent()
        ? this
        : new Situation(
            person,
            customer,
            before.speaking(language),
            new Wording(words.texts(), language),
            usualZone,
            event,
            saidAt,
            now);
  }

  ZoneId zone() {
    return customer.map(known -> known.profile().timeZone()).orElse(usualZone);
  }

  LocalDate today() {
    return now.atZone(zone()).toLocalDate();
  }
}
