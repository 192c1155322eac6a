package dev.parcelbell.application.port.out;

import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.time.Duration;

/** Counts and alarms for operators. Never fails and never keeps anybody waiting. */
public interface Observer {
  void attempted(Channel channel, SendOutcome outcome, Duration took);

  void ended(Delivery.Ended delivery);

  void parked(String reason);

  /** Somebody looked at a delivery that cannot be read. It will be looked at again. */
  void unreadable(DeliveryId delivery);

  /** Something that a person must look at now. */
  void alarm(Channel channel, Reason reason);
}
