package dev.parcelbell.adapter.ses.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.EmailAddress;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * A mail as it goes over the wire (RFC 5322, 2045 to 2047): seven bits, short lines, no secrets.
 */
final class MimeMail {
  /** What would end a header, or look as if it did. */
  private static final Pattern NOT_FOR_A_HEADER =
      Pattern.compile("[\\p{Cntrl}\\u0085\\u2028\\u2029]+");

  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final Session SESSION = Session.getInstance(new Properties());

  private MimeMail() {}

  static byte[] write(SesSettings settings, EmailAddress to, Content.Mail mail) {
    try {
      var message = new Unnamed();
      message.setFrom(
          new InternetAddress(
              settings.from().value(), settings.fromName().orElse(null), UTF_8.name()));
      message.setRecipient(RecipientType.TO, new InternetAddress(to.value()));
      message.setSubject(NOT_FOR_A_HEADER.matcher(mail.subject()).replaceAll(" "), UTF_8.name());
      message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday replies, please
      message.setContent(
          new MimeMultipart("alternative", part(mail.text(), "plain"), part(mail.html(), "html")));
      message.saveChanges();
      message.removeHeader("Date"); // SES says when
      var bytes = new ByteArrayOutputStream();
      message.writeTo(bytes);
      return bytes.toByteArray();
    } catch (MessagingException | IOException impossible) {
      throw new IllegalStateException("a mail of checked parts can be written", impossible);
    }
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    var part = new MimeBodyPart();
    part.setText(LINE_END.matcher(text).replaceAll("\r\n"), UTF_8.name(), subtype);
    part.setHeader("Content-Transfer-Encoding", "quoted-printable");
    return part;
  }

  /** The id is for SES to give; the library would make one out of the name of this machine. */
  private static final class Unnamed extends MimeMessage {
    Unnamed() {
      super(SESSION);
    }

    @Override
    protected void updateMessageID() {}
  }
}
