package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.Occurred;
import dev.parcelbell.domain.parcel.Sequence;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Every delivery. {@link #load} sees every earlier write. After a {@link PortUnavailable} from a
 * write nobody knows whether it took effect: load again before deciding again. A conflict with
 * another transaction is retried inside; it is no outage.
 */
public interface Deliveries {
  /** The due index has this many shards; a delivery's is {@link DeliveryId#shard}. */
  int SHARDS = 16;

  Optional<Versioned<Delivery>> load(DeliveryId id);

  /**
   * Stores a new delivery and, in the same transaction, raises the fence of its parcel.
   *
   * @param fence empty for a delivery that announces nothing
   */
  Creation create(Delivery delivery, Optional<Announcement> fence);

  /**
   * What the fence of a parcel keeps: the newest change that was announced.
   *
   * @param occurred when the announced status was reached; of one that was only heard of the
   *     sequence alone has to be newer, and its time is kept all the same
   */
  record Announcement(TrackingNumber parcel, Sequence sequence, Occurred occurred) {}

  enum Creation {
    DONE,
    /** A delivery with this id is there already; nothing was changed. */
    EXISTS,
    /**
     * Something newer of the parcel has been announced, by sequence or by time; nothing changed.
     */
    OLD_NEWS
  }

  /** Writes the next state if nobody wrote since {@code seen} was read. */
  Write store(Versioned<Delivery> seen, Delivery next);

  /**
   * Writes a claim: the next state, if nobody wrote since {@code seen} was read, the customer's
   * consent counter is still {@code consent}, and nothing newer of the parcel was announced.
   */
  Claiming claim(Versioned<Delivery> seen, Delivery.Running next, long consent);

  enum Claiming {
    DONE,
    OUTDATED,
    /** The customer changed something that counts, or is gone; nothing was written. */
    CONSENT_CHANGED,
    /** A newer update of the parcel was announced; nothing was written. */
    SUPERSEDED
  }

  /**
   * Deliveries of one shard that have been due since before a moment, longest first. May lag a
   * little behind the writes, so load each before believing it.
   */
  List<DeliveryId> due(int shard, Instant before, int limit);

  /**
   * Takes a delivery that cannot be read, and whose ticket is parked, out of the due index. The
   * next write of it puts it back.
   */
  void hide(DeliveryId unreadable);

  /**
   * Lets a delivery that cannot be read rest: the due index names it as due at that moment, unless
   * that is earlier than it says already. What is not in the index stays out of it; the next write
   * puts the delivery into its own place.
   */
  void postpone(DeliveryId unreadable, Instant until);

  /** A customer's deliveries, newest first. May lag a little behind the writes. */
  Page<Delivery> of(CustomerId customer, Optional<String> cursor, int limit);
}
