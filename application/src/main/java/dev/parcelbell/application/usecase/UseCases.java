package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.in.AcceptEvent;
import dev.parcelbell.application.port.in.AcceptWebhook;
import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.application.port.in.ArchiveInboundItem;
import dev.parcelbell.application.port.in.ChangeConsent;
import dev.parcelbell.application.port.in.KeepRaw;
import dev.parcelbell.application.port.in.LinkMessenger;
import dev.parcelbell.application.port.in.OpenWindow;
import dev.parcelbell.application.port.in.PreviewText;
import dev.parcelbell.application.port.in.RecordMessengerReceipt;
import dev.parcelbell.application.port.in.RecordParcelUpdate;
import dev.parcelbell.application.port.in.RecordReceipt;
import dev.parcelbell.application.port.in.RedriveDelivery;
import dev.parcelbell.application.port.in.RegisterCustomer;
import dev.parcelbell.application.port.in.RegisterParcel;
import dev.parcelbell.application.port.in.ShowCustomer;
import dev.parcelbell.application.port.in.ShowDelivery;
import dev.parcelbell.application.port.in.ShowParcel;
import dev.parcelbell.application.port.in.SortInboundItem;
import dev.parcelbell.application.port.in.SweepDeliveries;
import dev.parcelbell.application.port.in.WorkTicket;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.application.port.out.IntentRecognizer;
import dev.parcelbell.application.port.out.Versioned;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Makes every use case from the ports it speaks through. */
public final class UseCases {
  private final Ports ports;
  private final EngineSettings settings;
  private final InstantSource clock;

  public UseCases(Ports ports, EngineSettings settings, InstantSource clock) {
    this.ports = ports;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A recogniser that can always be asked: the first of these that can be, or else one that
   * understands nothing.
   */
  public static IntentRecognizer degrading(List<IntentRecognizer> recognizers) {
    return new DegradingRecognizer(recognizers);
  }

  public RegisterCustomer registerCustomer() {
    return new RegisterCustomerService(ports.customers(), ports.phoneNumbers());
  }

  public ShowCustomer showCustomer() {
    return id -> ports.customers().find(id).map(Versioned::value);
  }

  public LinkMessenger linkMessenger() {
    return new LinkMessengerService(ports.customers());
  }

  public ChangeConsent changeConsent() {
    return new ChangeConsentService(ports.customers());
  }

  public RegisterParcel registerParcel() {
    return new RegisterParcelService(ports.customers(), ports.parcels());
  }

  public ShowParcel showParcel() {
    return new ShowParcelService(ports.parcels());
  }

  public RecordParcelUpdate recordParcelUpdate() {
    return new RecordParcelUpdateService(ports.parcels(), ports.idempotency(), ports.ids(), clock);
  }

  public AnnounceParcelChange announceParcelChange() {
    return new AnnounceParcelChangeService(
        ports.customers(), ports.deliveries(), ports.tickets(), ports.texts(), settings, clock);
  }

  public WorkTicket workTicket() {
    var outside =
        new Outside(
            ports.customers(),
            ports.windows(),
            ports.channelStates(),
            ports.templates(),
            ports.texts(),
            ports.senders(),
            settings);
    var calling =
        new Calling(ports.senders(), ports.channelStates(), ports.observer(), settings, clock);
    return new WorkTicketService(
        ports.deliveries(),
        ports.tickets(),
        outside,
        calling,
        new Arming(ports.deliveries(), ports.tickets(), ports.patience(), clock),
        ports.observer(),
        ports.ids(),
        ports.chance(),
        settings,
        clock);
  }

  public SweepDeliveries sweepDeliveries() {
    return new SweepDeliveriesService(
        ports.deliveries(), ports.tickets(), ports.observer(), settings, clock);
  }

  public RecordReceipt recordReceipt() {
    return new RecordReceiptService(ports.deliveries(), ports.tickets(), ports.observer(), clock);
  }

  public RecordMessengerReceipt recordMessengerReceipt() {
    return new RecordMessengerReceiptService(
        ports.sentMessages(), ports.replyClaims(), recordReceipt(), clock);
  }

  public SortInboundItem sortInboundItem() {
    return new SortInboundItemService(ports.topics(), ports.inboundQueue(), clock);
  }

  public ArchiveInboundItem archiveInboundItem() {
    return new ArchiveInboundItemService(ports.archive());
  }

  public OpenWindow openWindow() {
    return new OpenWindowService(ports.windows(), settings, clock);
  }

  public AcceptWebhook acceptWebhook() {
    return (correlationId, body) ->
        ports
            .inboundQueue()
            .putWebhook(new InboundQueue.Inbound(correlationId, clock.instant(), body));
  }

  public AcceptEvent acceptEvent() {
    return (correlationId, body) ->
        ports
            .inboundQueue()
            .putEvent(new InboundQueue.Inbound(correlationId, clock.instant(), body));
  }

  public KeepRaw keepRaw() {
    return (key, kind, reason, body) ->
        ports
            .archive()
            .keep(new Archive.RawItem(key, kind, reason, Optional.empty(), clock.instant(), body));
  }

  public ShowDelivery showDelivery() {
    return new ShowDeliveryService(ports.deliveries(), ports.parcels(), ports.customers());
  }

  public RedriveDelivery redriveDelivery() {
    return new RedriveDeliveryService(ports.deliveries(), ports.tickets(), clock);
  }

  public PreviewText previewText(ZoneId zone) {
    return new PreviewTextService(ports.texts(), zone, clock);
  }
}
