package dev.parcelbell.domain.customer;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Psid;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who gets to know where parcels are.
 *
 * @param messenger the linked Messenger user, if any
 * @param wishes the newest thing that the customer said about each channel
 * @param consent counts the changes that make an earlier decision to send invalid: opt-out, change
 *     of an address, the plan or the quiet hours. A claim is refused when it has moved on.
 */
public record Customer(
    CustomerId id,
    Profile profile,
    Optional<Psid> messenger,
    Map<Channel, Wish> wishes,
    long consent) {
  public Customer {
    wishes = Map.copyOf(wishes);
  }

  public static Customer register(CustomerId id, Profile profile) {
    return new Customer(id, profile, Optional.empty(), Map.of(), 0);
  }

  /** Replaces what a back office says; the Messenger link and the wishes are the customer's. */
  public Customer correct(Profile next) {
    boolean stillHolds =
        profile.reach().equals(next.reach())
            && profile.quietHours().equals(next.quietHours())
            && profile.timeZone().equals(next.timeZone());
    return new Customer(id, next, messenger, wishes, stillHolds ? consent : consent + 1);
  }

  public Customer link(Psid psid) {
    return messenger.equals(Optional.of(psid))
        ? this
        : new Customer(id, profile, Optional.of(psid), wishes, consent + 1);
  }

  /**
   * Takes what the customer said about a channel; nothing changes when something newer is known. No
   * decision becomes invalid by being allowed more, so only a stop that is news counts as a change
   * of consent.
   */
  public Customer hear(Channel channel, Wish wish) {
    var known = Optional.ofNullable(wishes.get(channel));
    if (known.filter(before -> !wish.overrules(before)).isPresent()) {
      return this;
    }
    var next = new EnumMap<Channel, Wish>(Channel.class);
    next.putAll(wishes);
    next.put(channel, wish);
    boolean isNews = wish instanceof Wish.Stop && !hasOptedOutOf(channel);
    return new Customer(id, profile, messenger, next, isNews ? consent + 1 : consent);
  }

  public boolean hasOptedOutOf(Channel channel) {
    return wishes.get(channel) instanceof Wish.Stop;
  }

  /** The channels on which the customer wants nothing. */
  public Set<Channel> optOuts() {
    return wishes.keySet().stream().filter(this::hasOptedOutOf).collect(Collectors.toSet());
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
