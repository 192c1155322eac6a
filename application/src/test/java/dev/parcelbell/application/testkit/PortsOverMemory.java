package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.in.ReceivedTicket;
import dev.parcelbell.application.port.out.ApprovedTemplates;
import dev.parcelbell.application.port.out.Chance;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Observer;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.Patience;
import dev.parcelbell.application.port.out.PhoneNumbers;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.usecase.EngineSettings;
import dev.parcelbell.application.usecase.Ports;
import dev.parcelbell.application.usecase.UseCases;
import dev.parcelbell.domain.channel.Channel;
import java.util.Map;
import java.util.Optional;

/** Ports over memory of which a test replaces one. */
public final class PortsOverMemory {
  private final AppOverMemory app;
  public Deliveries deliveries;
  public Tickets tickets;
  public Customers customers;
  public Parcels parcels;
  public PhoneNumbers phoneNumbers = _ -> true;
  public ApprovedTemplates templates = (_, _, _) -> Optional.empty();
  public Map<Channel, Sender> senders;
  public Observer observer = new SilentObserver();
  public Chance chance = () -> 0.5;
  public Patience patience;
  public EngineSettings settings = EngineSettings.defaults();
  private int ids = 1000;

  public PortsOverMemory(AppOverMemory app) {
    this.app = app;
    deliveries = app.deliveries;
    tickets = app.tickets;
    customers = app.customers;
    parcels = app.parcels;
    senders =
        Map.of(Channel.MESSENGER, app.messenger, Channel.SMS, app.sms, Channel.EMAIL, app.email);
    patience = app.clock::moveTo;
  }

  public UseCases use() {
    return new UseCases(
        new Ports(
            customers,
            parcels,
            app.idempotency,
            deliveries,
            tickets,
            app.windows,
            app.sentMessages,
            app.replyClaims,
            app.channels,
            app.archive,
            app.inbound,
            app.topics,
            new PlainTexts(),
            templates,
            phoneNumbers,
            senders,
            observer,
            () -> "%026d".formatted(ids++),
            chance,
            patience),
        settings,
        app.clock);
  }

  /** A ticket as a worker receives it now, for the first time, of a delivery just made. */
  public ReceivedTicket receive() {
    return app.tickets.receive(1).getFirst();
  }
}
