package dev.parcelbell.domain.channel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContentTest {
  @Test
  void no_content_prints_what_it_says() {
    assertEquals("Text[6 characters]", new Content.Text("secret").toString());
    assertEquals("Mail[6 characters]", new Content.Mail("a", "secret", "b").toString());
    assertEquals(
        "Card[6 characters]", new Content.Card("secret", "b", Optional.empty()).toString());
    var parameter = new Content.Template.Parameter("name", "secret");
    assertEquals("Parameter[name]", parameter.toString());
    assertFalse(
        new Content.Template("parcel", Locale.ENGLISH, List.of(parameter))
            .toString()
            .contains("secret"));
  }
}
