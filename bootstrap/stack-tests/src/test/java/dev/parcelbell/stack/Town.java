package dev.parcelbell.stack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/** Everything that tests do to a stack: what shops ask of the API, and what people and fate do. */
final class Town implements AutoCloseable {
  static final String KEY = "playground";
  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private final EmbeddedStack stack;
  private final Web application;
  private final Web control;

  Town(EmbeddedStack stack) {
    this.stack = stack;
    this.application = new Web(stack.url("application"));
    this.control = new Web(stack.url("control API"));
  }

  /** Somebody who can be reached in these ways. */
  record Resident(String id, String phone, String email, String psid) {}

  String url(String part) {
    return stack.url(part);
  }

  Web application() {
    return application;
  }

  /** Asks the application with the key. */
  Web.Answer api(String method, String path, String body, String... headers) {
    var all = new String[headers.length + 2];
    System.arraycopy(headers, 0, all, 0, headers.length);
    all[headers.length] = "x-api-key";
    all[headers.length + 1] = KEY;
    return application.send(method, path, body, all);
  }

  Web.Answer control(String method, String path, String body) {
    return control.send(method, path, body);
  }

  // ---- people ---------------------------------------------------------------------------------

  /** Somebody in the chat, with a phone and an e-mail address. */
  Resident linked() {
    var phone = freshPhone();
    var email = freshEmail();
    var person = control("POST", "/api/people", people(phone, email)).good();
    return new Resident(
        person.path("customerId").asText(), phone, email, person.path("psid").asText());
  }

  private static String people(String phone, String email) {
    return "{'name':'Dora','phone':'%s','email':'%s','linked':true}".formatted(phone, email);
  }

  /** Somebody with a phone and an e-mail address. */
  Resident unlinked() {
    return unlinked("");
  }

  /**
   * Somebody with a phone and an e-mail address.
   *
   * @param more fields, beginning with a comma
   */
  Resident unlinked(String more) {
    var resident = new Resident("stack-" + number(), freshPhone(), freshEmail(), "");
    put(resident, more);
    return resident;
  }

  void put(Resident resident, String more) {
    api("PUT", "/v1/customers/" + resident.id, body(resident, more)).good();
  }

  static String body(Resident resident, String more) {
    return "{'name':'Emil','phone':'%s','email':'%s'%s}"
        .formatted(resident.phone, resident.email, more);
  }

  static int number() {
    return NUMBERS.incrementAndGet();
  }

  private static String freshPhone() {
    return "+4915112%06d".formatted(400_000 + number());
  }

  private static String freshEmail() {
    return "resident%d@parcelbell.example".formatted(number());
  }

  // ---- parcels --------------------------------------------------------------------------------

  String parcelOf(Resident resident) {
    var parcel = Integer.toString(30_000_000 + number());
    api("PUT", "/v1/parcels/" + parcel, "{'customerId':'" + resident.id + "'}").good();
    return parcel;
  }

  /** Reports a status; answers the id of the delivery. */
  String update(String parcel, String status) {
    return api("POST", "/v1/parcels/" + parcel + "/updates", "{'status':'" + status + "'}")
        .good()
        .path("deliveryId")
        .asText();
  }

  /** A status of a new parcel; answers the id of the delivery. */
  String news(Resident resident, String status) {
    return update(parcelOf(resident), status);
  }

  Story story(String delivery) {
    return new Story(api("GET", "/v1/deliveries/" + delivery, "").good());
  }

  Story awaitState(String delivery, String state) {
    return Patience.until(() -> story(delivery), story -> story.state().equals(state));
  }

  /** Waits until it is over, whatever that means. */
  Story awaitEnd(String delivery) {
    return Patience.until(() -> story(delivery), story -> !story.isOpen());
  }

  /** Waits until it is known how the call of a hop ended. */
  void awaitWaiting(String delivery, String channel) {
    Patience.until(
        () -> story(delivery),
        story ->
            List.of("ACCEPTED", "IN_FLIGHT").contains(story.hopState(channel))
                && !story.outcomes(channel).contains("null"));
  }

  // ---- what reached people, and what goes wrong -----------------------------------------------

  List<JsonNode> outbox() {
    return list(control("GET", "/api/outbox", "").good());
  }

  /** The channels on which a delivery reached somebody, in that order. */
  List<String> channels(String delivery) {
    return sent(delivery).stream().map(sent -> sent.path("channel").asText()).toList();
  }

  List<JsonNode> sent(String delivery) {
    return outbox().stream()
        .filter(sent -> sent.path("deliveryId").asText().equals(delivery))
        .toList();
  }

  List<JsonNode> sentTo(String address) {
    return outbox().stream().filter(sent -> sent.path("to").asText().equals(address)).toList();
  }

  void fault(String channel, String kind) {
    control(
            "POST",
            "/api/faults",
            "{'channel':'%s','kind':'%s','times':1}".formatted(channel, kind))
        .good();
  }

  void noFaults() {
    control("DELETE", "/api/faults", "").good();
  }

  void advance(Duration by) {
    control("POST", "/api/clock/advance", "{'seconds':" + by.toSeconds() + "}").good();
  }

  Instant now() {
    return Instant.parse(control("GET", "/api/clock", "").good().path("now").asText());
  }

  static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  /** Every process at once, like a machine that loses power. */
  void kill() {
    application.close();
    control.close();
    stack.kill();
  }

  @Override
  public void close() throws IOException {
    application.close();
    control.close();
    stack.close();
  }
}
