package dev.parcelbell.simulator.ses;

import java.util.Locale;
import java.util.stream.Stream;

/** What can happen to a mail on its way and in its box. */
public enum EmailEvent {
  SEND("Send"),
  DELIVERY("Delivery"),
  /** For good. */
  BOUNCE("Bounce"),
  /** For now, as with a full box. */
  TRANSIENT_BOUNCE("Bounce"),
  COMPLAINT("Complaint"),
  OPEN("Open"),
  CLICK("Click"),
  REJECT("Reject"),
  RENDERING_FAILURE("Rendering Failure"),
  DELIVERY_DELAY("DeliveryDelay"),
  SUBSCRIPTION("Subscription");

  private final String eventType;

  EmailEvent(String eventType) {
    this.eventType = eventType;
  }

  /** The name on the wire. */
  String eventType() {
    return eventType;
  }

  /**
   * The event of that name.
   *
   * @param kind such as {@code bounce} or {@code delivery-delay}, in any case
   * @throws IllegalArgumentException when there is no such event
   */
  public static EmailEvent parse(String kind) {
    var name = kind.toUpperCase(Locale.ROOT).replace('-', '_');
    return Stream.of(values())
        .filter(event -> event.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such event of a mail"));
  }
}
