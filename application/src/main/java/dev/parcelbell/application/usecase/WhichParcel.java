package dev.parcelbell.application.usecase;

import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.ParcelsOfCustomer;
import dev.parcelbell.application.port.out.UnusableParcel;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.Request;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds the parcel that somebody means: the one they name, else the last one mentioned, else the
 * only one they have. Nobody ever finds another customer's.
 */
final class WhichParcel {
  /** Which one is meant. */
  sealed interface Meant {
    record This(Parcel parcel) implements Meant {}

    /** Unknown or another customer's; which of the two is nobody's business. */
    record NotTheirs(TrackingNumber number) implements Meant {}

    /** More than one could be meant. */
    record Several(List<Parcel> parcels) implements Meant {}

    /** They have none. */
    record NoneAtAll() implements Meant {}
  }

  private final Parcels parcels;
  private final ParcelsOfCustomer index;

  WhichParcel(Parcels parcels, ParcelsOfCustomer index) {
    this.parcels = parcels;
    this.index = index;
  }

  Meant of(Request request, Conversation before, Customer customer) {
    if (request.parcel().isPresent()) {
      var number = request.parcel().get();
      return theirs(number, customer.id())
          .<Meant>map(Meant.This::new)
          .orElseGet(() -> new Meant.NotTheirs(number));
    }
    return before
        .parcel()
        .flatMap(number -> theirs(number, customer.id()))
        .<Meant>map(Meant.This::new)
        .orElseGet(() -> among(all(customer.id())));
  }

  /** Everything that a customer has, what is on its way first, the newest of those first. */
  List<Parcel> all(CustomerId customer) {
    return index.of(customer, ParcelsOfCustomer.LIMIT_MAX).stream()
        .sorted(
            Comparator.comparing(WhichParcel::isOver)
                .thenComparing(WhichParcel::reachedAt, Comparator.reverseOrder())
                .thenComparing(parcel -> parcel.id().value()))
        .toList();
  }

  private static Meant among(List<Parcel> all) {
    return switch (all.size()) {
      case 0 -> new Meant.NoneAtAll();
      case 1 -> new Meant.This(all.getFirst());
      default -> new Meant.Several(all);
    };
  }

  private Optional<Parcel> theirs(TrackingNumber number, CustomerId customer) {
    try {
      return parcels
          .find(number)
          .map(Versioned::value)
          .filter(parcel -> parcel.customer().equals(customer));
    } catch (UnusableParcel _) {
      return Optional.empty(); // nothing of it can be told, not even whose it is
    }
  }

  /** Whether nothing more happens to it. */
  static boolean isOver(Parcel parcel) {
    return switch (parcel.status()) {
      case DELIVERED, RETURNED, LOST -> true;
      case REGISTERED,
          RECEIVED,
          IN_TRANSIT,
          AT_DEPOT,
          OUT_FOR_DELIVERY,
          DELIVERY_ATTEMPTED,
          DELAYED ->
          false;
    };
  }

  static boolean isDelivered(Parcel parcel) {
    return parcel.status() == ParcelStatus.DELIVERED;
  }

  private static Instant reachedAt(Parcel parcel) {
    return parcel.occurredAt().orElse(Instant.EPOCH);
  }
}
