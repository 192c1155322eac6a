package dev.parcelbell.domain.customer;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Psid;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who gets to know where parcels are.
 *
 * @param messenger the linked Messenger user, if any
 * @param optOuts channels on which the customer wants nothing
 * @param consent counts the changes that make an earlier decision to send invalid: opt-out, change
 *     of an address, the plan or the quiet hours. A claim is refused when it has moved on.
 */
public record Customer(
    CustomerId id, Profile profile, Optional<Psid> messenger, Set<Channel> optOuts, long consent) {
  public Customer {
    optOuts = Set.copyOf(optOuts);
  }

  public static Customer register(CustomerId id, Profile profile) {
    return new Customer(id, profile, Optional.empty(), Set.of(), 0);
  }

  /** Replaces what a back office says; the Messenger link and the opt-outs are the customer's. */
  public Customer correct(Profile next) {
    boolean stillHolds =
        profile.reach().equals(next.reach())
            && profile.quietHours().equals(next.quietHours())
            && profile.timeZone().equals(next.timeZone());
    return new Customer(id, next, messenger, optOuts, stillHolds ? consent : consent + 1);
  }

  public Customer link(Psid psid) {
    return messenger.equals(Optional.of(psid))
        ? this
        : new Customer(id, profile, Optional.of(psid), optOuts, consent + 1);
  }

  public Customer optOut(Channel channel) {
    if (optOuts.contains(channel)) {
      return this;
    }
    var more = EnumSet.of(channel);
    more.addAll(optOuts);
    return new Customer(id, profile, messenger, more, consent + 1);
  }

  /** Takes an opt-out back. No decision becomes invalid by being allowed more. */
  public Customer optIn(Channel channel) {
    if (!optOuts.contains(channel)) {
      return this;
    }
    var fewer = EnumSet.copyOf(optOuts);
    fewer.remove(channel);
    return new Customer(id, profile, messenger, fewer, consent);
  }

  public boolean hasOptedOutOf(Channel channel) {
    return optOuts.contains(channel);
  }

  public Optional<Address> addressOn(Channel channel) {
    return switch (channel) {
      case MESSENGER -> messenger.map(Address.Messenger::new);
      case WHATSAPP -> profile.reach().phone().map(Address.WhatsApp::new);
      case SMS -> profile.reach().phone().map(Address.Sms::new);
      case EMAIL -> profile.reach().email().map(Address.Email::new);
    };
  }

  /** Until when nothing may ring this customer's phone, if it is quiet now. */
  public Optional<Instant> quietUntil(Instant now) {
    return profile.quietHours().flatMap(quiet -> quiet.quietUntil(now, profile.timeZone()));
  }

  @Override
  public String toString() {
    return "Customer[" + id.value() + "]";
  }
}
