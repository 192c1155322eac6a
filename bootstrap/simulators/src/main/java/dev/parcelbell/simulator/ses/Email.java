package dev.parcelbell.simulator.ses;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.wire.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asks to send. {@link #toString()} tells nothing of it.
 *
 * @param source the sender's address, with or without a name
 * @param headers of a raw message as they are, of another one those that SES would write
 * @param bytes how long it is
 */
record Email(
    String source,
    List<String> destinations,
    String subject,
    Optional<String> text,
    Optional<String> html,
    List<MailHeader> headers,
    Map<String, String> tags,
    Optional<String> configurationSet,
    int bytes) {

  /** What a person reads without any formatting. */
  String readable() {
    return text.or(() -> html).orElse("");
  }

  /** Everything, for whoever looks into the box. */
  ObjectNode toJson() {
    var json = Json.object().put("source", source);
    destinations.forEach(json.putArray("destinations")::add);
    json.put("subject", subject);
    text.ifPresent(plain -> json.put("text", plain));
    html.ifPresent(formatted -> json.put("html", formatted));
    configurationSet.ifPresent(name -> json.put("configurationSet", name));
    var tagged = json.putObject("tags");
    tags.forEach(tagged::put);
    var listed = json.putArray("headers");
    headers.forEach(
        header -> listed.addObject().put("name", header.name()).put("value", header.value()));
    return json;
  }

  @Override
  public String toString() {
    return "Email[" + bytes + " bytes]";
  }
}
