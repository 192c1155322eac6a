package dev.parcelbell.simulator.ses;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.aws.AwsTime;
import dev.parcelbell.simulator.wire.Json;
import dev.parcelbell.simulator.world.Ids;
import java.time.Instant;
import java.util.regex.Pattern;

/** The shapes of published events: "Contents of event data" of the SES developer guide. */
record SesEvents(AwsSettings settings, Ids ids) {
  private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>)]+");
  private static final String USER_AGENT = "Mozilla/5.0 (simulated)";

  ObjectNode event(
      EmailEvent kind, Mailing mailing, String configurationSet, String to, Instant at) {
    var event = Json.object().put("eventType", kind.eventType());
    event.set("mail", new MailObject(settings).of(mailing, configurationSet));
    var time = AwsTime.millis(at);
    switch (kind) {
      case SEND -> event.putObject("send");
      case DELIVERY -> delivery(event.putObject("delivery"), to, time);
      case BOUNCE -> bounce(event.putObject("bounce"), to, time, true);
      case TRANSIENT_BOUNCE -> bounce(event.putObject("bounce"), to, time, false);
      case COMPLAINT -> complaint(event.putObject("complaint"), to, time);
      case OPEN -> visit(event.putObject("open"), time);
      case CLICK -> {
        var click = visit(event.putObject("click"), time);
        click.put("link", firstLink(mailing.email())).putNull("linkTags");
      }
      case REJECT -> event.putObject("reject").put("reason", "Bad content");
      case RENDERING_FAILURE ->
          event
              .putObject("failure")
              .put("errorMessage", "Attribute 'name' is not present in the rendering data.")
              .put("templateName", "simulated");
      case DELIVERY_DELAY -> delay(event.putObject("deliveryDelay"), to, time);
      case SUBSCRIPTION -> subscription(event.putObject("subscription"), time);
    }
    return event;
  }

  private static void delivery(ObjectNode delivery, String to, String time) {
    delivery.put("timestamp", time).put("processingTimeMillis", 512);
    delivery.putArray("recipients").add(to);
    delivery
        .put("smtpResponse", "250 2.6.0 Message received")
        .put("remoteMtaIp", "192.0.2.25")
        .put("reportingMTA", reporter());
  }

  private void bounce(ObjectNode bounce, String to, String time, boolean permanent) {
    bounce
        .put("feedbackId", feedbackId())
        .put("bounceType", permanent ? "Permanent" : "Transient")
        .put("bounceSubType", permanent ? "General" : "MailboxFull");
    bounce
        .putArray("bouncedRecipients")
        .addObject()
        .put("emailAddress", to)
        .put("action", "failed")
        .put("status", permanent ? "5.1.1" : "4.2.2")
        .put(
            "diagnosticCode",
            permanent ? "smtp; 550 5.1.1 user unknown" : "smtp; 452 4.2.2 mailbox full");
    bounce.put("timestamp", time).put("reportingMTA", "dns; " + reporter());
  }

  private void complaint(ObjectNode complaint, String to, String time) {
    complaint.put("feedbackId", feedbackId()).putNull("complaintSubType");
    complaint.putArray("complainedRecipients").addObject().put("emailAddress", to);
    complaint
        .put("timestamp", time)
        .put("userAgent", "Amazon SES Mailbox Simulator")
        .put("complaintFeedbackType", "abuse")
        .put("arrivalDate", time);
  }

  private static ObjectNode visit(ObjectNode visit, String time) {
    return visit.put("timestamp", time).put("userAgent", USER_AGENT).put("ipAddress", "192.0.2.1");
  }

  private static void delay(ObjectNode delay, String to, String time) {
    delay.put("timestamp", time).put("delayType", "TransientCommunicationFailure");
    delay
        .putArray("delayedRecipients")
        .addObject()
        .put("emailAddress", to)
        .put("status", "4.4.1")
        .put("diagnosticCode", "smtp; 421 4.4.1 Unable to connect to remote host");
    delay.put("expirationTime", time).put("reportingMTA", reporter());
  }

  private static void subscription(ObjectNode subscription, String time) {
    subscription
        .put("contactList", "simulated")
        .put("timestamp", time)
        .put("source", "UnsubscribeHeader");
    subscription.putObject("newTopicPreferences").put("unsubscribeAll", true);
    subscription.putObject("oldTopicPreferences").put("unsubscribeAll", false);
  }

  private static String firstLink(Email email) {
    var found = LINK.matcher(email.html().orElse("") + " " + email.text().orElse(""));
    return found.find() ? found.group().replace("&amp;", "&") : "https://example.com/";
  }

  private String feedbackId() {
    return "0107" + ids.hex(6) + "-" + ids.uuid() + "-000000";
  }

  private static String reporter() {
    return "a6-239.smtp-out.eu-central-1.amazonses.com";
  }
}
