package dev.parcelbell.adapter.messenger.in;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RawJsonTest {
  @Test
  void elements_are_cut_out_without_a_change() {
    assertEquals(
        Optional.of(
            List.of(
                "{ \"a\" : [ 1 , {} ] }",
                "\"x\\u00e4, ]}\"",
                "-1.50e3",
                "null",
                "[]",
                "true",
                "\"\"",
                "\"äö📦\"",
                "12345678901234567890")),
        elements(
            " [ { \"a\" : [ 1 , {} ] } , \"x\\u00e4, ]}\",-1.50e3 ,null,[],true, \"\","
                + " \"äö📦\",12345678901234567890 ] "));
    assertEquals(Optional.of(List.of()), elements("[]"));
  }

  @Test
  void members_come_in_their_order_with_repeated_names() {
    assertEquals(
        List.of("a=1", "b={\"a\":2}", "ä=\"x\"", "a=3"),
        raw("{\"a\":1,\"b\":{\"a\":2},\"\\u00e4\" : \"x\" ,\"a\":3}")
            .members()
            .orElseThrow()
            .stream()
            .map(member -> member.name() + "=" + text(member.value()))
            .toList());
  }

  @Test
  void long_bodies_are_cut_at_the_right_places() {
    String element = "{\"t\":\"" + "ä📦\\\"".repeat(5_000) + "\"}";

    assertEquals(
        Optional.of(List.of(element, "1", element, "2")),
        elements("[" + element + ",1," + element + ",2]"));
  }

  @Test
  void what_is_wrong_inside_an_element_costs_its_neighbours_nothing() {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);
    String longNumber = "9".repeat(5_000);
    String badEscape = "\"\\x\"";
    String control = "\"\u0001\n\"";

    assertEquals(
        Optional.of(List.of("1", deep, longNumber, badEscape, control, "2")),
        elements("[1," + String.join(",", deep, longNumber, badEscape, control) + ",2]"));
  }

  @Test
  void bytes_that_are_no_utf_8_are_carried_along() {
    byte[] bytes = {'[', '"', (byte) 0xff, (byte) 0xc3, '"', ',', '1', ']'};
    var elements = RawJson.of(bytes).elements().orElseThrow();

    assertEquals(4, elements.getFirst().bytes().length);
    assertEquals("1", text(elements.getLast()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "{}", "7", "[1,", "[1 2]", "[1]]", "[1] x", "[}", "{]", "[1,]"})
  void what_is_no_array_has_no_elements(String text) {
    assertEquals(Optional.empty(), elements(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1", "{\"a\":1}}"})
  void what_is_no_object_has_no_members(String text) {
    assertEquals(Optional.empty(), raw(text).members());
  }

  @Test
  void a_body_of_nothing_but_brackets_is_survived() {
    assertEquals(Optional.empty(), elements("[".repeat(1 << 20)));
  }

  @Test
  void it_is_not_printed() {
    assertEquals("RawJson[6 bytes]", raw("[\"hi\"]").toString());
  }

  private static RawJson raw(String text) {
    return RawJson.of(text.getBytes(UTF_8));
  }

  private static Optional<List<String>> elements(String array) {
    return raw(array).elements().map(list -> list.stream().map(RawJsonTest::text).toList());
  }

  private static String text(RawJson raw) {
    return new String(raw.bytes(), UTF_8);
  }
}
