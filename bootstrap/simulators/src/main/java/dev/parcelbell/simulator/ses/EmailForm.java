package dev.parcelbell.simulator.ses;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.simulator.wire.Form;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads mails from the parameters of {@code SendEmail} and {@code SendRawEmail}. */
final class EmailForm {
  private EmailForm() {}

  static Email simple(Form form) {
    var to = form.list("Destination.ToAddresses.member");
    var cc = form.list("Destination.CcAddresses.member");
    var bcc = form.list("Destination.BccAddresses.member");
    var subject = form.get("Message.Subject.Data").orElse("");
    var text = form.get("Message.Body.Text.Data");
    var html = form.get("Message.Body.Html.Data");
    var source = form.get("Source").orElse("");
    var headers = new ArrayList<MailHeader>();
    headers.add(new MailHeader("From", source));
    headers.add(new MailHeader("To", String.join(", ", to)));
    if (!cc.isEmpty()) {
      headers.add(new MailHeader("Cc", String.join(", ", cc)));
    }
    headers.add(new MailHeader("Subject", subject));
    headers.add(new MailHeader("MIME-Version", "1.0"));
    int bytes =
        Stream.of(Optional.of(subject), text, html)
            .flatMap(Optional::stream)
            .mapToInt(part -> part.getBytes(UTF_8).length)
            .sum();
    return new Email(
        source,
        Stream.of(to, cc, bcc).flatMap(List::stream).map(Addresses::bare).toList(),
        subject,
        text,
        html,
        headers,
        tags(form),
        form.get("ConfigurationSetName"),
        bytes);
  }

  /** Empty when the data is not base64. */
  static Optional<Email> raw(Form form) {
    try {
      var data = Base64.getDecoder().decode(form.get("RawMessage.Data").orElse(""));
      return Optional.of(raw(form, data));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  private static Email raw(Form form, byte[] data) {
    var mail = MimePart.parse(data);
    var named = form.list("Destinations.member");
    var tags = new LinkedHashMap<String, String>();
    mail.header("X-SES-MESSAGE-TAGS").ifPresent(listed -> tags.putAll(tags(listed)));
    tags.putAll(tags(form));
    return new Email(
        form.get("Source").or(() -> mail.header("From")).orElse(""),
        named.isEmpty() ? recipients(mail) : named.stream().map(Addresses::bare).toList(),
        EncodedWords.decode(mail.header("Subject").orElse("")),
        mail.text("text/plain"),
        mail.text("text/html"),
        mail.headers(),
        tags,
        form.get("ConfigurationSetName").or(() -> mail.header("X-SES-CONFIGURATION-SET")),
        data.length);
  }

  private static List<String> recipients(MimePart mail) {
    return Stream.of("To", "Cc", "Bcc")
        .flatMap(name -> mail.header(name).stream())
        .flatMap(header -> Addresses.split(header).stream())
        .toList();
  }

  private static Map<String, String> tags(Form form) {
    var tags = new LinkedHashMap<String, String>();
    for (int i = 1; form.get("Tags.member." + i + ".Name").isPresent(); i++) {
      tags.put(
          form.get("Tags.member." + i + ".Name").orElseThrow(),
          form.get("Tags.member." + i + ".Value").orElse(""));
    }
    return tags;
  }

  private static Map<String, String> tags(String header) {
    var tags = new LinkedHashMap<String, String>();
    for (var pair : header.split(",", -1)) {
      var halves = pair.strip().split("=", 2);
      tags.put(halves[0].strip(), halves.length == 2 ? halves[1].strip() : "");
    }
    return tags;
  }
}
