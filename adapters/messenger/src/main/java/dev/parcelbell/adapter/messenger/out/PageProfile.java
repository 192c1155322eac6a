package dev.parcelbell.adapter.messenger.out;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.adapter.messenger.wire.Json;
import java.net.URI;
import java.util.Locale;

/**
 * How the page shall present itself in its chat: the properties of the Messenger Profile API.
 * German for Germans, English for everybody else.
 *
 * @param publicUrl where this server is, seen from outside
 */
record PageProfile(URI publicUrl) {
  private static final String HELLO =
      "Hello {{user_first_name}}! I am an automatic assistant: I tell you where your parcel is. You"
          + " can talk to a person at any time.";
  private static final String HALLO =
      "Hallo {{user_first_name}}! Ich bin ein automatischer Assistent und sage Ihnen, wo Ihr Paket"
          + " ist. Sie können jederzeit mit einem Menschen sprechen.";

  /**
   * All properties as they shall be.
   *
   * @param found what is set now: domains of others stay allowed
   */
  ObjectNode wanted(ObjectNode found) {
    var profile = Json.object();
    profile.putObject("get_started").put("payload", MenuItem.GET_STARTED);
    profile.set("greeting", greeting());
    profile.set("persistent_menu", menu());
    profile.put("account_linking_url", base() + "/link");
    profile.set("whitelisted_domains", domains(found.path("whitelisted_domains")));
    return profile;
  }

  boolean isHttps() {
    return "https".equals(publicUrl.getScheme());
  }

  /** Whether only this machine can open our pages. */
  boolean isLocal() {
    return "localhost".equals(publicUrl.getHost());
  }

  private static ArrayNode greeting() {
    var greeting = JsonNodeFactory.instance.arrayNode();
    greeting.addObject().put("locale", "default").put("text", HELLO);
    greeting.addObject().put("locale", "de_DE").put("text", HALLO);
    return greeting;
  }

  private static ArrayNode menu() {
    var menu = JsonNodeFactory.instance.arrayNode();
    items(menu.addObject().put("locale", "default"), Locale.ENGLISH);
    items(menu.addObject().put("locale", "de_DE"), Locale.GERMAN);
    return menu;
  }

  private static void items(ObjectNode menu, Locale language) {
    menu.put("composer_input_disabled", false);
    var items = menu.putArray("call_to_actions");
    for (var item : MenuItem.values()) {
      items
          .addObject()
          .put("type", "postback")
          .put("title", item.title(language))
          .put("payload", item.payload());
    }
  }

  private ArrayNode domains(JsonNode found) {
    var domains = JsonNodeFactory.instance.arrayNode();
    found.forEach(domains::add);
    var ours = domain();
    boolean isThere =
        found.valueStream().anyMatch(one -> withoutSlash(one.asText()).equalsIgnoreCase(ours));
    if (!isThere) {
      domains.add(ours);
    }
    return domains;
  }

  private String domain() {
    return publicUrl.getScheme() + "://" + publicUrl.getAuthority();
  }

  private String base() {
    return withoutSlash(publicUrl.toString());
  }

  private static String withoutSlash(String address) {
    return address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
  }
}
