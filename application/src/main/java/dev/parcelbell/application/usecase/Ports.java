package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.ApprovedTemplates;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.Chance;
import dev.parcelbell.application.port.out.ChannelStates;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.Ids;
import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.application.port.out.Observer;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.Patience;
import dev.parcelbell.application.port.out.PhoneNumbers;
import dev.parcelbell.application.port.out.ReplyClaims;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.application.port.out.Texts;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.Topics;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.domain.channel.Channel;
import java.util.Map;

/**
 * Every out-port, as one installation has them.
 *
 * @param senders the channels that are built and configured
 */
public record Ports(
    Customers customers,
    Parcels parcels,
    Idempotency idempotency,
    Deliveries deliveries,
    Tickets tickets,
    Windows windows,
    SentMessages sentMessages,
    ReplyClaims replyClaims,
    ChannelStates channelStates,
    Archive archive,
    InboundQueue inboundQueue,
    Topics topics,
    Texts texts,
    ApprovedTemplates templates,
    PhoneNumbers phoneNumbers,
    Map<Channel, Sender> senders,
    Observer observer,
    Ids ids,
    Chance chance,
    Patience patience) {
  public Ports {
    senders = Map.copyOf(senders);
  }
}
