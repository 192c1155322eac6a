package dev.parcelbell.adapter.ses.out;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.domain.channel.Content;
import dev.parcelbell.domain.channel.EmailAddress;
import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MimeMailTest {
  private static final EmailAddress ANA = new EmailAddress("o'ana+x@mail.example");
  private static final Set<String> HEADERS =
      Set.of("From", "To", "Subject", "MIME-Version", "Auto-Submitted", "Content-Type");

  private static byte[] write(Content.Mail mail) {
    return MimeMail.write(Mails.SETTINGS, ANA, mail);
  }

  private static MimeMessage read(byte[] mime) throws MessagingException {
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mime));
  }

  private static MimeMessage withSubject(String subject) throws MessagingException {
    return read(write(new Content.Mail(subject, "text", "<p>html</p>")));
  }

  private static Set<String> headers(MimeMessage message) throws MessagingException {
    return Collections.list(message.getAllHeaders()).stream()
        .map(Header::getName)
        .collect(Collectors.toSet());
  }

  @Test
  void both_bodies_come_out_as_they_went_in() throws MessagingException, IOException {
    var text =
        "Grüße an Zoë 👋🏽: 5 < 6 & 100 % = a+b\r\n.\r\n\r\nFrom here  \r\n" + "lang ".repeat(500);
    var html = "<p title=\"ü\">日本 🎁 &amp; =3D</p>\r\n" + "x".repeat(2000);

    var message = read(write(new Content.Mail("Hi", text, html)));

    assertEquals("multipart/alternative", message.getContentType().replaceAll(";(?s).*", ""));
    var parts = (MimeMultipart) message.getContent();
    assertEquals(2, parts.getCount());
    assertEquals("text/plain; charset=UTF-8", parts.getBodyPart(0).getContentType());
    assertEquals(text, parts.getBodyPart(0).getContent());
    assertEquals("text/html; charset=UTF-8", parts.getBodyPart(1).getContentType());
    assertEquals(html, parts.getBodyPart(1).getContent());
  }

  @Test
  void only_ascii_and_short_lines_travel() {
    var mime =
        write(new Content.Mail("ü".repeat(300), "ü\n".repeat(100), "<p>" + "ß".repeat(5000)));

    var text = new String(mime, US_ASCII);
    assertArrayEquals(mime, text.getBytes(US_ASCII));
    assertTrue(text.lines().allMatch(line -> line.length() <= 78));
    assertEquals(text.replace("\r\n", "").length(), text.replaceAll("[\r\n]", "").length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Plain",
        "Päckchen für Zoë + 100 % & mehr",
        "📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦📦",
        "a very long subject that has to be folded because it is longer than a line may be in a"
            + " mail",
        "",
        "Ihr Paket <1234> \"heute\", (ab 9:00)"
      })
  void a_subject_comes_out_as_it_went_in(String subject) throws MessagingException {
    assertEquals(subject, withSubject(subject).getSubject());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hi\r\nBcc: eve@evil.example",
        "Hi\nBcc: eve@evil.example",
        "Hi\rBcc: eve@evil.example",
        "Hü\r\nBcc: eve@evil.example",
        "Hi\r\n\r\n<script>",
        "Hi\u2028Bcc: eve@evil.example",
        "Hi\u0085Bcc: eve@evil.example",
        "Hi\u0000\r\n Bcc: eve@evil.example",
        "\r\nBcc: eve@evil.example"
      })
  void a_subject_cannot_become_a_header(String subject) throws MessagingException {
    var message = withSubject(subject);

    assertEquals(HEADERS, headers(message));
    assertEquals(1, message.getHeader("Subject").length);
    assertEquals(1, message.getAllRecipients().length);
  }

  @Test
  void has_one_recipient_a_named_sender_and_no_traces_of_this_machine() throws MessagingException {
    var message = withSubject("Hi");

    assertEquals(HEADERS, headers(message));
    var from = (InternetAddress) message.getFrom()[0];
    assertEquals("news@shop.example", from.getAddress());
    assertEquals("Päckchen, Glocke", from.getPersonal());
    assertEquals(1, message.getAllRecipients().length);
    assertEquals(ANA.value(), message.getRecipients(RecipientType.TO)[0].toString());
    assertEquals("auto-generated", message.getHeader("Auto-Submitted", null));
  }

  @Test
  void the_name_of_the_sender_is_optional() throws MessagingException {
    var nameless = new SesSettings(Mails.FROM, Optional.empty(), Optional.empty(), 1000);

    var message = read(MimeMail.write(nameless, ANA, new Content.Mail("Hi", "a", "b")));

    assertEquals("news@shop.example", message.getFrom()[0].toString());
  }

  @Test
  void half_a_character_does_no_harm() throws MessagingException {
    assertEquals("broken ? end", withSubject("broken \ud83d end").getSubject());
  }
}
