package dev.parcelbell.playground;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Somebody who lives here. {@link #toString()} does not tell who. */
record Person(
    String customerId,
    String name,
    Optional<String> psid,
    Optional<String> phone,
    Optional<String> email,
    Optional<String> locale) {

  /** What the control API shows. */
  ObjectNode toJson() {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("customerId", customerId).put("name", name);
    psid.ifPresent(value -> json.put("psid", value));
    json.put("phone", phone.orElse(null)).put("email", email.orElse(null));
    return json;
  }

  /** What the application is told. */
  ObjectNode toCustomer() {
    var json = JsonNodeFactory.instance.objectNode().put("name", name);
    phone.ifPresent(value -> json.put("phone", value));
    email.ifPresent(value -> json.put("email", value));
    locale.ifPresent(value -> json.put("locale", value));
    return json;
  }

  @Override
  public String toString() {
    return "Person[" + customerId + "]";
  }
}
