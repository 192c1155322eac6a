package dev.parcelbell.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parcelbell.simulator.world.Sent;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailContentTest {
  private static final String ALTERNATIVES =
      """
      From: =?UTF-8?B?UMOkY2tjaGVuYm90ZQ==?= <bell@shop.example>
      To: ana@c.example
      Subject: =?UTF-8?Q?Dein_P=C3=A4ckchen_?= =?UTF-8?Q?kommt_=F0=9F?=
       =?UTF-8?Q?=93=A6?=
      List-Unsubscribe: <https://shop.example/u/1>,
       <mailto:stop@shop.example>
      List-Unsubscribe-Post: List-Unsubscribe=One-Click
      MIME-Version: 1.0
      X-SES-MESSAGE-TAGS: attempt=dlv_aa-0-bb, kind=update
      Content-Type: multipart/mixed; boundary="outer"

      preamble
      --outer
      Content-Type: multipart/alternative;
       boundary=inner

      --inner
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      Gr=C3=BC=C3=9Fe aus K=C3=B6ln, eine lange Zeile die =
      weitergeht =3D

      --inner
      Content-Type: text/html; charset=ISO-8859-1
      Content-Transfer-Encoding: base64

      PHA+R3L832U8L3A+
      --inner--

      --outer
      Content-Type: text/plain; name="a.txt"
      Content-Disposition: attachment; filename="a.txt"

      not the text
      --outer--
      epilogue
      """;

  @AutoClose private final TestBed bed = new TestBed();

  @Test
  void text_and_html_are_found_and_decoded() {
    var arrived = arrived(ALTERNATIVES);

    assertEquals("Grüße aus Köln, eine lange Zeile die weitergeht =", arrived.text().strip());
    assertEquals("<p>Grüße</p>", arrived.raw().path("html").asText());
  }

  @Test
  void a_subject_in_several_words_is_put_together_even_within_a_character() {
    assertEquals("Dein Päckchen kommt 📦", arrived(ALTERNATIVES).raw().path("subject").asText());
  }

  @Test
  void headers_are_kept_as_they_are_but_unfolded() {
    var raw = arrived(ALTERNATIVES).raw();

    assertEquals(
        Optional.of("<https://shop.example/u/1>, <mailto:stop@shop.example>"),
        header(raw, "List-Unsubscribe"));
    assertEquals(Optional.of("List-Unsubscribe=One-Click"), header(raw, "List-Unsubscribe-Post"));
  }

  @Test
  void tags_may_stand_in_a_header() {
    var arrived = arrived(ALTERNATIVES);

    assertEquals(Optional.of("dlv_aa"), arrived.deliveryId());
    assertEquals("update", arrived.raw().at("/tags/kind").asText());
  }

  @Test
  void a_mail_without_a_plain_text_shows_its_html() {
    var arrived =
        arrived(
            """
            From: a@b.example
            To: ana@c.example
            Subject: x
            Content-Type: text/html

            <b>Hi</b>\
            """);

    assertEquals("<b>Hi</b>", arrived.text());
  }

  @Test
  void damaged_mails_do_no_harm() {
    for (var type :
        new String[] {
          "multipart/mixed", "multipart/mixed; boundary=", "text/plain; charset=klingon", ";;;"
        }) {
      var mail =
          "From: a@b.example\nTo: ana@c.example\nSubject: =?x?Q?=Z?=\nContent-Type: "
              + type
              + "\nContent-Transfer-Encoding: base64\n\n=?=";
      assertEquals(200, bed.ses(SesWireTest.raw(mail)).statusCode());
    }
    var deep = new StringBuilder("From: a@b.example\nTo: ana@c.example\n");
    for (int i = 0; i < 50; i++) {
      deep.append("Content-Type: multipart/mixed; boundary=b").append(i).append("\n\n--b");
      deep.append(i).append("\n");
    }
    assertEquals(200, bed.ses(SesWireTest.raw(deep + "\n\nHi")).statusCode());
    assertTrue(bed.simulators.outbox().all().size() >= 5);
  }

  private Sent arrived(String mail) {
    var answer = bed.ses(SesWireTest.raw(mail.replace("\n", "\r\n")));
    assertEquals(200, answer.statusCode(), answer.body());
    return bed.simulators.outbox().all().getLast();
  }

  private static Optional<String> header(JsonNode raw, String name) {
    for (var header : raw.path("headers")) {
      if (header.path("name").asText().equals(name)) {
        return Optional.of(header.path("value").asText());
      }
    }
    return Optional.empty();
  }
}
