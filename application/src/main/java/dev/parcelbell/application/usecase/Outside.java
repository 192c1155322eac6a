package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.ApprovedTemplates;
import dev.parcelbell.application.port.out.ChannelStates;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.Texts;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.MessagingWindow;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.delivery.Circumstances;
import dev.parcelbell.domain.delivery.Decision;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.Hop;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at everything outside a delivery that its next decision needs, and at nothing more. */
final class Outside {
  private final Customers customers;
  private final Windows windows;
  private final ChannelStates states;
  private final ApprovedTemplates templates;
  private final Texts texts;
  private final Map<Channel, Sender> senders;
  private final EngineSettings settings;

  Outside(
      Customers customers,
      Windows windows,
      ChannelStates states,
      ApprovedTemplates templates,
      Texts texts,
      Map<Channel, Sender> senders,
      EngineSettings settings) {
    this.customers = customers;
    this.windows = windows;
    this.states = states;
    this.templates = templates;
    this.texts = texts;
    this.senders = senders;
    this.settings = settings;
  }

  /**
   * What was seen.
   *
   * @param consent the customer's counter at that moment
   * @param templates the filled-in template of each channel that would need one
   */
  record Seen(
      Circumstances circumstances,
      long consent,
      Optional<Texts.Reader> reader,
      Map<Channel, Content.Template> templates) {}

  Seen look(Delivery.Running delivery, Instant now) {
    var progress = delivery.progress();
    var customer = customers.find(progress.assignment().customer()).map(Versioned::value);
    var reader = customer.map(Outside::reader);
    var seen = new HashMap<Address, MessagingWindow>();
    for (var user : users(progress.hops(), customer)) {
      seen.put(user, windows.of(user));
    }
    var fitting = new EnumMap<Channel, Content.Template>(Channel.class);
    for (var channel : closed(seen, now)) {
      reader
          .flatMap(who -> templates.fitting(channel, progress.assignment().notification(), who))
          .ifPresent(template -> fitting.put(channel, template));
    }
    var circumstances =
        new Circumstances(
            now, customer, unavailable(now), seen, fitting.keySet(), settings.routes());
    return new Seen(circumstances, customer.map(Customer::consent).orElse(-1L), reader, fitting);
  }

  /** Whose windows will be asked about before the hops can be claimed. */
  private List<Address> users(List<Hop> hops, Optional<Customer> customer) {
    return hops.stream()
        .filter(hop -> hop.plan().channel().hasMessagingWindow() && hop.isUnclaimed())
        .filter(hop -> senders.containsKey(hop.plan().channel()))
        .flatMap(
            hop ->
                hop
                    .plan()
                    .to()
                    .or(() -> customer.flatMap(who -> who.addressOn(hop.plan().channel())))
                    .stream())
        .distinct()
        .toList();
  }

  /** The channels that need a template for somebody. */
  private static Set<Channel> closed(Map<Address, MessagingWindow> windows, Instant now) {
    return windows.entrySet().stream()
        .filter(window -> !window.getValue().isOpenAt(now))
        .map(window -> window.getKey().channel())
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Channel.class)));
  }

  private Map<Channel, Reason> unavailable(Instant now) {
    var reasons = new EnumMap<Channel, Reason>(Channel.class);
    reasons.putAll(states.paused(now));
    for (var channel : Channel.values()) {
      if (!senders.containsKey(channel)) {
        reasons.put(channel, Reason.CHANNEL_NOT_AVAILABLE);
      }
    }
    return reasons;
  }

  /** The message for a claim, in the form that was decided on. */
  Content content(Decision.Claim claim, Seen seen) {
    var channel = claim.to().channel();
    var template = seen.templates().get(channel);
    return claim.template() && template != null
        ? template
        : texts.render(
            channel,
            claim.delivery().progress().assignment().notification(),
            seen.reader().orElseThrow());
  }

  private static Texts.Reader reader(Customer customer) {
    var profile = customer.profile();
    return new Texts.Reader(profile.name(), profile.locale(), profile.timeZone());
  }
}
