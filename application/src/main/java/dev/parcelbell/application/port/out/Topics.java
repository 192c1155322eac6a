package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.PreparedReply;
import dev.parcelbell.domain.conversation.ReplyResult;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;

/**
 * What happened, for everybody who subscribed to it. Returns when it is durable for all of them.
 * Each gets what concerns one person in the order of publishing, and at least once; the same thing
 * published again within five minutes is usually not given again. Throws {@link PortUnavailable}
 * when nobody knows whether it was published: publish it again.
 */
public interface Topics {
  /** Somebody did something, or a platform tells something. */
  void publish(InboundItem item);

  /** A reply is ready to be sent. */
  void publish(PreparedReply reply);

  /** One try to send a reply came to an end. */
  void publish(ReplyResult result);

  /** A receiver wishes that a parcel goes elsewhere, or at another time. */
  void publish(TrackingNumber parcel, Rerouting wish);
}
