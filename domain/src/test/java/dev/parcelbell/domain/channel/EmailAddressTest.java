package dev.parcelbell.domain.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailAddressTest {
  @Test
  void the_domain_is_kept_in_lower_case_and_the_local_part_as_given() {
    assertEquals(
        Optional.of(new EmailAddress("Ana.B@example.org")),
        EmailAddress.parse("Ana.B@EXAMPLE.Org"));
  }

  @Test
  void what_no_mail_box_can_have_is_refused() {
    for (var wrong :
        List.of(
            "",
            "ana",
            "@example.org",
            "ana@",
            "ana@example",
            "a na@example.org",
            ".a@example.org",
            "a..b@example.org",
            "ana@-example.org",
            "ana@example.1",
            "änä@example.org",
            "ana@example.org\r\nBcc: x",
            "a@b@example.org")) {
      assertEquals(Optional.empty(), EmailAddress.parse(wrong), wrong);
      assertThrows(IllegalArgumentException.class, () -> new EmailAddress(wrong), wrong);
    }
  }

  @Test
  void the_local_part_has_at_most_64_characters() {
    assertTrue(EmailAddress.parse("a".repeat(64) + "@example.org").isPresent());
    assertTrue(EmailAddress.parse("a".repeat(65) + "@example.org").isEmpty());
  }

  @Test
  void the_whole_has_at_most_254_characters() {
    assertTrue(EmailAddress.parse(ofLength(254)).isPresent());
    assertTrue(EmailAddress.parse(ofLength(255)).isEmpty());
    assertThrows(IllegalArgumentException.class, () -> new EmailAddress(ofLength(255)));
  }

  private static String ofLength(int length) {
    var text = new StringBuilder("ana@");
    while (text.length() < length - 60) {
      text.append("b".repeat(49)).append('.');
    }
    return text.append("c".repeat(length - text.length() - 4)).append(".org").toString();
  }

  @Test
  void a_constructor_takes_no_domain_in_capitals() {
    assertThrows(IllegalArgumentException.class, () -> new EmailAddress("ana@Example.org"));
  }

  @Test
  void what_it_prints_names_nobody() {
    assertEquals("a…@example.org", new EmailAddress("ana@example.org").masked());
    assertEquals("EmailAddress[a…@example.org]", new EmailAddress("ana@example.org").toString());
  }
}
