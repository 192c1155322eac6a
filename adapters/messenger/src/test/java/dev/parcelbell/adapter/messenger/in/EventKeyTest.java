package dev.parcelbell.adapter.messenger.in;

import static dev.parcelbell.adapter.messenger.in.Items.ANA;
import static dev.parcelbell.adapter.messenger.in.Items.PAGE;
import static dev.parcelbell.adapter.messenger.in.Items.body;
import static dev.parcelbell.adapter.messenger.in.Items.fromPerson;
import static dev.parcelbell.adapter.messenger.in.Items.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same item has the same key however often it comes, and another item has another. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventKeyTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"message\":{\"mid\":\"m_1\",\"text\":\"a\"};"
            + " \"message\":{\"text\":\"b\",\"mid\":\"m_1\"}",
        "\"postback\":{\"mid\":\"m_1\",\"title\":\"a\"}; \"postback\":{\"mid\":\"m_1\"}",
        "\"message_edit\":{\"mid\":\"m_1\",\"num_edit\":1,\"text\":\"a\"};"
            + " \"message_edit\":{\"mid\":\"m_1\",\"num_edit\":1}",
        "\"read\":{\"watermark\":17}; \"read\":{\"watermark\":17,\"seq\":1}",
        "\"delivery\":{\"watermark\":17}; \"delivery\":{\"watermark\":17,\"seq\":1}",
        "\"account_linking\":{\"status\":\"linked\",\"authorization_code\":\"c\"};"
            + " \"account_linking\":{\"authorization_code\":\"c\",\"status\":\"linked\"}",
        "\"reaction\":{\"mid\":\"m_1\",\"action\":\"react\"};"
            + " \"reaction\":{\"mid\":\"m_1\",\"action\":\"react\",\"emoji\":\"x\"}"
      })
  void is_the_same_for_the_same(String one, String other) {
    assertEquals(key(fromPerson(one)), key(fromPerson(other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"message\":{\"mid\":\"m_1\"}; \"message\":{\"mid\":\"m_2\"}",
        "\"message\":{\"mid\":\"m_1\"}; \"message_edit\":{\"mid\":\"m_1\",\"num_edit\":1}",
        "\"message_edit\":{\"mid\":\"m_1\",\"num_edit\":1};"
            + " \"message_edit\":{\"mid\":\"m_1\",\"num_edit\":2}",
        "\"read\":{\"watermark\":17}; \"read\":{\"watermark\":18}",
        "\"read\":{\"watermark\":17}; \"delivery\":{\"watermark\":17}",
        "\"delivery\":{\"watermark\":17,\"mids\":[\"m_1\"]};"
            + " \"delivery\":{\"watermark\":17,\"mids\":[\"m_2\"]}",
        "\"account_linking\":{\"status\":\"linked\",\"authorization_code\":\"c\"};"
            + " \"account_linking\":{\"status\":\"unlinked\"}",
        "\"reaction\":{\"mid\":\"m_1\",\"action\":\"react\"};"
            + " \"reaction\":{\"mid\":\"m_1\",\"action\":\"unreact\"}",
        "\"optin\":{\"ref\":\"a\"}; \"optin\":{\"ref\":\"b\"}",
        "\"postback\":{\"payload\":\"a\"}; \"postback\":{\"payload\":\"b\"}",
        "\"news\":1; \"news\":2"
      })
  void is_another_for_another(String one, String other) {
    assertNotEquals(key(fromPerson(one)), key(fromPerson(other)));
  }

  @Test
  void tells_people_and_pages_apart() {
    var read = fromPerson("\"read\":{\"watermark\":17}");
    assertNotEquals(key(read), key(read.replace(ANA, "7100000000000002")));

    var message = body(Items.message("m_1"));
    assertNotEquals(
        only(message).key(),
        only(message.replace("\"id\":\"" + PAGE + "\",", "\"id\":\"2\",")).key());
  }

  @Test
  void is_short_and_tells_nothing() {
    var key =
        key(
            fromPerson(
                "\"account_linking\":{\"status\":\"linked\",\"authorization_code\":\"c0de\"}"));

    assertTrue(key.startsWith("messenger/account_linking/"), key);
    assertFalse(key.contains("c0de") || key.contains(ANA), key);
    assertTrue(
        key(fromPerson("\"message\":{\"mid\":\"" + "m".repeat(9_000) + "\"}")).length() < 100);
  }

  private static String key(String event) {
    return only(body(event)).key();
  }
}
