package dev.parcelbell.adapter.messenger.out;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.messenger.wire.Json;
import dev.parcelbell.domain.conversation.Intent;
import java.net.URI;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageProfileTest {
  @ParameterizedTest
  @EnumSource(MenuItem.class)
  void every_item_is_an_intent_and_fits_into_the_menu(MenuItem item) {
    assertEquals(item.payload(), Intent.valueOf(item.payload()).name());
    assertTrue(item.title(Locale.ENGLISH).length() <= 30);
    assertTrue(item.title(Locale.GERMAN).length() <= 30);
  }

  @Test
  void a_chat_begins_with_an_intent() {
    assertEquals(Intent.GREETING, Intent.valueOf(MenuItem.GET_STARTED));
  }

  @ParameterizedTest
  @CsvSource({
    "https://parcels.example, https://parcels.example, https://parcels.example/link",
    "https://parcels.example/, https://parcels.example, https://parcels.example/link",
    "https://shop.example:8443/bell/, https://shop.example:8443,"
        + " https://shop.example:8443/bell/link",
  })
  void addresses_follow_from_where_the_server_is(URI here, String domain, String link) {
    var wanted = new PageProfile(here).wanted(Json.object());
    assertEquals(domain, wanted.at("/whitelisted_domains/0").asText());
    assertEquals(link, wanted.path("account_linking_url").asText());
  }
}
