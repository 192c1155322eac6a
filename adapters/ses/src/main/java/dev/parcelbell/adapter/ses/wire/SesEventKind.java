package dev.parcelbell.adapter.ses.wire;

import java.util.Optional;
import java.util.stream.Stream;

/** What can happen to a mail ("Contents of event data", SES developer guide). */
public enum SesEventKind {
  SEND("Send", "send"),
  DELIVERY("Delivery", "delivery"),
  BOUNCE("Bounce", "bounce"),
  COMPLAINT("Complaint", "complaint"),
  REJECT("Reject", "reject"),
  OPEN("Open", "open"),
  CLICK("Click", "click"),
  RENDERING_FAILURE("Rendering Failure", "failure"),
  DELIVERY_DELAY("DeliveryDelay", "deliveryDelay"),
  SUBSCRIPTION("Subscription", "subscription");

  private final String label;
  private final String field;

  SesEventKind(String label, String field) {
    this.label = label;
    this.field = field;
  }

  /** The kind of that name on the wire; AWS may add some. */
  public static Optional<SesEventKind> named(String label) {
    return Stream.of(values()).filter(kind -> kind.label.equals(label)).findFirst();
  }

  public String label() {
    return label;
  }

  /** A pointer to a field of the object that tells more. */
  public String pointer(String name) {
    return "/" + field + "/" + name;
  }
}
