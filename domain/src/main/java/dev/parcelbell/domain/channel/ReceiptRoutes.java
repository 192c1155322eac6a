package dev.parcelbell.domain.channel;

import java.util.Set;

/**
 * Which routes never tell what became of a message, so that being accepted has to do.
 *
 * @param silent channels and country codes of such routes
 */
public record ReceiptRoutes(Set<Silent> silent) {
  public static final ReceiptRoutes ALL_REPORT = new ReceiptRoutes(Set.of());

  /**
   * @param prefix beginning of the phone numbers concerned, e.g. {@code +1}; empty for all
   */
  public record Silent(Channel channel, String prefix) {}

  public ReceiptRoutes {
    silent = Set.copyOf(silent);
  }

  /** The status worth waiting for on the way to an address, when {@code wanted} is hoped for. */
  public ReceiptStatus goal(Address to, ReceiptStatus wanted) {
    return silent.stream().anyMatch(route -> isOn(route, to)) ? ReceiptStatus.ACCEPTED : wanted;
  }

  private static boolean isOn(Silent route, Address to) {
    return route.channel() == to.channel()
        && switch (to) {
          case Address.Sms(var number) -> number.e164().startsWith(route.prefix());
          case Address.WhatsApp(var number) -> number.e164().startsWith(route.prefix());
          case Address.Email _, Address.Messenger _ -> route.prefix().isEmpty();
        };
  }
}
