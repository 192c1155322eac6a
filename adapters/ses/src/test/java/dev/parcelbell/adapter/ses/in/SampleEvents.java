package dev.parcelbell.adapter.ses.in;

import java.util.Map;

/** Events as SES writes them ("Contents of event data", SES developer guide). */
final class SampleEvents {
  static final String MESSAGE_ID = "0107018f2a3b4c5d-1b2c3d4e-000000";

  /** The object that belongs to each kind. */
  static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("Send", "\"send\":{}"),
          Map.entry(
              "Delivery",
              """
              "delivery":{"timestamp":"2026-11-20T08:00:02.000Z","processingTimeMillis":512,
              "recipients":["a@x.example"],"smtpResponse":"250 ok","reportingMTA":"m",
              "remoteMtaIp":"192.0.2.4"}\
              """),
          Map.entry("Bounce", bounce("Permanent", "NoEmail")),
          Map.entry("Complaint", complaint("null", "abuse")),
          Map.entry("Reject", "\"reject\":{\"reason\":\"Bad content\"}"),
          Map.entry(
              "Open",
              """
              "open":{"ipAddress":"192.0.2.1","timestamp":"2026-11-20T08:00:02.000Z",
              "userAgent":"u"}\
              """),
          Map.entry(
              "Click",
              """
              "click":{"ipAddress":"192.0.2.1","timestamp":"2026-11-20T08:00:02.000Z",
              "userAgent":"u","link":"https://shop.example/","linkTags":{"k":["v"]}}\
              """),
          Map.entry(
              "Rendering Failure",
              """
              "failure":{"errorMessage":"Attribute 'name' is missing","templateName":"welcome"}\
              """),
          Map.entry(
              "DeliveryDelay",
              """
              "deliveryDelay":{"timestamp":"2026-11-20T08:00:02.000Z","delayType":"MailboxFull",
              "expirationTime":"2026-11-20T20:00:00.000Z","delayedRecipients":[{"emailAddress":
              "a@x.example","status":"4.2.2","diagnosticCode":"d"}],"reportingMTA":"m"}\
              """),
          Map.entry(
              "Subscription",
              """
              "subscription":{"contactList":"L","timestamp":"2026-11-20T08:00:02.000Z",
              "source":"UnsubscribeHeader","newTopicPreferences":{"unsubscribeAll":true},
              "oldTopicPreferences":{}}\
              """));

  private SampleEvents() {}

  static String body(String kind) {
    return BODIES.getOrDefault(kind, "");
  }

  static String of(String kind) {
    return of(kind, body(kind));
  }

  static String of(String kind, String body) {
    return event("eventType", kind, "\"attempt\":[\"" + Recorder.KNOWN.wire() + "\"]", body);
  }

  static String event(String kindField, String kind, String tags, String body) {
    return """
    {"%s":"%s","mail":{"timestamp":"2026-11-20T08:00:00.000Z","messageId":"%s",
    "source":"news@shop.example","sourceArn":"arn:aws:ses:eu-west-1:1:identity/shop.example",
    "sendingAccountId":"1","destination":["a@x.example"],"headersTruncated":false,
    "headers":[{"name":"Message-ID","value":"<orig>"}],
    "commonHeaders":{"subject":"Hi","messageId":"<m>"},
    "tags":{"ses:configuration-set":["main"],%s}},%s}\
    """
        .formatted(kindField, kind, MESSAGE_ID, tags, body);
  }

  static String bounce(String type, String subType) {
    return """
    "bounce":{"bounceType":"%s","bounceSubType":"%s","bouncedRecipients":[{"emailAddress":
    "a@x.example","action":"failed","status":"5.1.1","diagnosticCode":"smtp; 550"}],
    "timestamp":"2026-11-20T08:00:02.000Z","feedbackId":"0102","reportingMTA":"dns; e"}\
    """
        .formatted(type, subType);
  }

  /**
   * @param subType JSON
   */
  static String complaint(String subType, String feedbackType) {
    return """
    "complaint":{"complainedRecipients":[{"emailAddress":"a@x.example"}],
    "timestamp":"2026-11-20T08:00:02.000Z","feedbackId":"f","complaintSubType":%s,
    "userAgent":"u","complaintFeedbackType":"%s","arrivalDate":"2026-11-20T08:00:01.000Z"}\
    """
        .formatted(subType, feedbackType);
  }
}
