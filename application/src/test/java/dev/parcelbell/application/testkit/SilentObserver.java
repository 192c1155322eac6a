package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Observer;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.time.Duration;

/** Looks away. */
public final class SilentObserver implements Observer {
  @Override
  public void attempted(Channel channel, SendOutcome outcome, Duration took) {}

  @Override
  public void ended(Delivery.Ended delivery) {}

  @Override
  public void parked(String reason) {}

  @Override
  public void unreadable(DeliveryId delivery) {}

  @Override
  public void alarm(Channel channel, Reason reason) {}
}
