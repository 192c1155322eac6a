package dev.parcelbell.application.testkit.simulation;

import dev.parcelbell.application.port.in.AnnounceParcelChange;
import dev.parcelbell.application.port.in.ChangeConsent;
import dev.parcelbell.application.port.in.RecordReceipt;
import dev.parcelbell.application.port.in.RedriveDelivery;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.InboundQueue;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.Sender;
import dev.parcelbell.application.port.out.Tickets;
import dev.parcelbell.application.port.out.Windows;
import dev.parcelbell.application.testkit.InMemoryCustomers;
import dev.parcelbell.application.testkit.InMemoryDeliveries;
import dev.parcelbell.application.testkit.InMemoryTickets;

/** A way to break the application on purpose, or not at all. */
interface Variant {
  Variant NONE = new Variant() {};

  default Deliveries deliveries(Deliveries good, Parts parts) {
    return good;
  }

  default Parcels parcels(Parcels good) {
    return good;
  }

  default Tickets tickets(Tickets good, Parts parts) {
    return good;
  }

  default Windows windows(Windows good) {
    return good;
  }

  default InboundQueue inbound(InboundQueue good) {
    return good;
  }

  default Sender sender(Sender good, Parts parts) {
    return good;
  }

  default AnnounceParcelChange announce(AnnounceParcelChange good, Parts parts) {
    return good;
  }

  default RecordReceipt receipts(RecordReceipt good, Parts parts) {
    return good;
  }

  default ChangeConsent consent(ChangeConsent good, Parts parts) {
    return good;
  }

  default RedriveDelivery redrive(RedriveDelivery good) {
    return good;
  }

  /** What a broken part may get hold of. */
  interface Parts {
    InMemoryDeliveries deliveries();

    InMemoryCustomers customers();

    InMemoryTickets queue();

    Tickets tickets();

    MovableClock clock();
  }
}
