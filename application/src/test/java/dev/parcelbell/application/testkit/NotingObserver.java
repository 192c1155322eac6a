package dev.parcelbell.application.testkit;

import dev.parcelbell.application.port.out.Observer;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.delivery.DeliveryId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Notes down what it sees. */
public final class NotingObserver implements Observer {
  public final List<String> seen = new ArrayList<>();

  @Override
  public void attempted(Channel channel, SendOutcome outcome, Duration took) {
    seen.add("attempted " + channel + " " + outcome.getClass().getSimpleName() + " " + took);
  }

  @Override
  public void ended(Delivery.Ended delivery) {
    seen.add("ended " + delivery.getClass().getSimpleName());
  }

  @Override
  public void parked(String reason) {
    seen.add("parked " + reason);
  }

  @Override
  public void unreadable(DeliveryId delivery) {
    seen.add("unreadable " + delivery.value());
  }

  @Override
  public void alarm(Channel channel, Reason reason) {
    seen.add("alarm " + channel + " " + reason);
  }
}
