package dev.parcelbell.simulator.ses;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.parcelbell.simulator.aws.AwsSettings;
import dev.parcelbell.simulator.aws.AwsTime;
import dev.parcelbell.simulator.wire.Json;
import java.util.Locale;

/** The {@code mail} of an event: which message it is about. */
record MailObject(AwsSettings settings) {
  /** Longer headers are cut off, so nobody should rely on one of their own. */
  private static final int HEADERS_MAX = 10 * 1024;

  ObjectNode of(Mailing mailing, String configurationSet) {
    var email = mailing.email();
    var sender = Addresses.bare(email.source());
    var mail =
        Json.object()
            .put("timestamp", AwsTime.millis(mailing.at()))
            .put("source", email.source())
            .put("sourceArn", settings.arn("ses", "identity/" + Addresses.domain(sender)))
            .put("sendingAccountId", settings.accountId())
            .put("messageId", mailing.messageId());
    email.destinations().forEach(mail.putArray("destination")::add);
    headers(mail, email);
    commonHeaders(mail, mailing);
    var tags = mail.putObject("tags");
    tags.putArray("ses:operation").add("SendRawEmail");
    tags.putArray("ses:configuration-set").add(configurationSet);
    tags.putArray("ses:source-ip").add("192.0.2.0");
    tags.putArray("ses:from-domain").add(Addresses.domain(sender));
    tags.putArray("ses:caller-identity").add("parcelbell");
    email.tags().forEach((name, value) -> tags.putArray(name).add(value));
    return mail;
  }

  private static void headers(ObjectNode mail, Email email) {
    mail.put("headersTruncated", false);
    var headers = mail.putArray("headers");
    int length = 0;
    for (var header : email.headers()) {
      length += header.name().length() + header.value().length();
      if (length > HEADERS_MAX) {
        mail.put("headersTruncated", true);
        return;
      }
      headers.addObject().put("name", header.name()).put("value", header.value());
    }
  }

  private static void commonHeaders(ObjectNode mail, Mailing mailing) {
    var common = mail.putObject("commonHeaders");
    for (var header : mailing.email().headers()) {
      switch (header.name().toLowerCase(Locale.ROOT)) {
        case "from", "to", "cc" ->
            common.putArray(header.name().toLowerCase(Locale.ROOT)).add(header.value());
        case "date" -> common.put("date", header.value());
        default -> {
          // Only these are repeated here.
        }
      }
    }
    common.put("messageId", mailing.messageId()).put("subject", mailing.email().subject());
  }
}
