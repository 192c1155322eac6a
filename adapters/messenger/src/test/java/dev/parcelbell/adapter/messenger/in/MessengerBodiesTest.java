package dev.parcelbell.adapter.messenger.in;

import static dev.parcelbell.adapter.messenger.in.Items.ANA;
import static dev.parcelbell.adapter.messenger.in.Items.AT;
import static dev.parcelbell.adapter.messenger.in.Items.RECEIVED;
import static dev.parcelbell.adapter.messenger.in.Items.body;
import static dev.parcelbell.adapter.messenger.in.Items.entries;
import static dev.parcelbell.adapter.messenger.in.Items.entry;
import static dev.parcelbell.adapter.messenger.in.Items.fromPerson;
import static dev.parcelbell.adapter.messenger.in.Items.message;
import static dev.parcelbell.adapter.messenger.in.Items.only;
import static dev.parcelbell.adapter.messenger.in.Items.raw;
import static dev.parcelbell.adapter.messenger.in.Items.split;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.UserAction;
import dev.parcelbell.domain.conversation.Conversation.Turn;
import dev.parcelbell.domain.conversation.InboundItem;
import dev.parcelbell.domain.conversation.InboundItem.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessengerBodiesTest {
  @Nested
  class What_a_person_does {
    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "message; MESSAGE; \"message\":{\"mid\":\"m_1\",\"text\":\"hi\"}",
          "message; MESSAGE;"
              + " \"message\":{\"mid\":\"m_1\",\"text\":\"x\",\"reply_to\":{\"mid\":\"m_0\"}}",
          "message; MESSAGE; \"message\":{\"mid\":\"m_1\",\"is_echo\":false}",
          "quick_reply; MESSAGE; \"message\":{\"mid\":\"m_1\",\"quick_reply\":{\"payload\":\"P\"}}",
          "attachments; MESSAGE;"
              + " \"message\":{\"mid\":\"m_1\",\"attachments\":[{\"type\":\"image\"}]}",
          "postback; POSTBACK; \"postback\":{\"mid\":\"m_1\",\"title\":\"T\",\"payload\":\"P\"}",
          "postback; POSTBACK; \"postback\":{\"title\":\"T\"}",
          "reaction; REACTION;"
              + " \"reaction\":{\"reaction\":\"love\",\"action\":\"react\",\"mid\":\"m_4\"}",
          "optin; OPTIN; \"optin\":{\"type\":\"notification_messages\",\"payload\":\"P\"}",
          "referral; REFERRAL; \"referral\":{\"ref\":\"poster7\",\"source\":\"ADS\"}",
          "account_linking; ACCOUNT_LINKING; \"account_linking\":{\"status\":\"unlinked\"}"
        })
    void opens_the_window(String kind, UserAction action, String members) {
      var item = only(body(fromPerson(members)));

      assertEquals(kind, item.kind());
      var acted = assertInstanceOf(Content.Acted.class, item.content());
      assertEquals(new Address.Messenger(new Psid(ANA)), acted.person());
      assertEquals(action, acted.action());
      assertEquals(AT, item.at());
      assertEquals("corr-1", item.correlationId());
      assertEquals(raw(fromPerson(members)), item.raw());
    }

    @Test
    void without_being_anybody_we_know_is_kept() {
      var event =
          """
          {"sender":{"user_ref":"abc"},"recipient":{"id":"1"},"timestamp":1763600000001,
          "optin":{"ref":"x","user_ref":"abc"}}\
          """;

      assertEquals(
          new Content.Other(Optional.empty(), "nobody whom we know did it"),
          only(body(event)).content());
    }

    @Test
    void with_an_id_that_cannot_be_one_is_kept() {
      var event = message("m_1").replace(ANA, "<script>");

      assertInstanceOf(Content.Other.class, only(body(event)).content());
    }

    @Test
    void is_never_what_the_page_does_even_when_nothing_says_echo() {
      var event = Items.fromPage("\"message\":{\"mid\":\"m_1\",\"text\":\"hi\"}");

      assertInstanceOf(Content.Other.class, only(body(event)).content());
    }
  }

  @Nested
  class What_tells_of_a_message {
    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "delivery; \"delivery\":{\"mids\":[\"m_4\"],\"watermark\":1763600002000}",
          "delivery; \"delivery\":{\"watermark\":1}",
          "read; \"read\":{\"watermark\":1763600003000}",
          "delivery; \"delivery\":{},\"message\":{\"mid\":\"m_1\",\"text\":\"hi\"}",
          "read; \"message\":{\"mid\":\"m_1\",\"text\":\"hi\"},\"read\":{}"
        })
    void is_never_taken_for_what_a_person_does(String kind, String members) {
      var item = only(body(fromPerson(members)));

      assertEquals(kind, item.kind());
      assertEquals(new Content.AboutMessage(Optional.of(ANA)), item.content());
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "\"true\"", "1"})
    void may_come_from_the_page_itself(String yes) {
      var echo =
          Items.fromPage(
              "\"message\":{\"is_echo\":"
                  + yes
                  + ",\"mid\":\"m_4\",\"text\":\"hi\","
                  + "\"attachments\":[{\"type\":\"template\"}]}");
      var item = only(body(echo));

      assertEquals("echo", item.kind());
      assertEquals(new Content.AboutMessage(Optional.of(ANA)), item.content());
    }

    @Test
    void counts_in_standby_too() {
      var read = fromPerson("\"read\":{\"watermark\":1763600003000}");
      var item = only(entries(entry("standby", read)));

      assertEquals("standby.read", item.kind());
      assertInstanceOf(Content.AboutMessage.class, item.content());
    }
  }

  @Nested
  class Everything_else {
    @ParameterizedTest
    @CsvSource(
        delimiter = ';',
        value = {
          "message_edit; \"message_edit\":{\"mid\":\"m_1\",\"text\":\"Yes\",\"num_edit\":1}",
          "deleted; \"message\":{\"mid\":\"m_1\",\"is_deleted\":true}",
          "unreaction; \"reaction\":{\"action\":\"unreact\",\"mid\":\"m_4\"}",
          "app_roles; \"app_roles\":{\"1517776481860111\":[\"primary_receiver\"]}",
          "request_thread_control; \"request_thread_control\":{\"requested_owner_app_id\":\"2\"}",
          "UNKNOWN; \"messaging_game_plays\":{}",
          "UNKNOWN; \"message\":\"hi\"",
          "UNKNOWN; \"message\":null"
        })
    void is_kept_with_its_kind(String kind, String members) {
      var item = only(body(fromPerson(members)));

      assertEquals(kind, item.kind());
      assertEquals(
          new Content.Other(Optional.of(ANA), "nothing that a person did"), item.content());
      assertEquals(raw(fromPerson(members)), item.raw());
    }

    @ParameterizedTest
    @CsvSource({
      "pass, 2, OURS",
      "pass, 263902037430900, SOMEBODY_ELSES",
      "take, 2, SOMEBODY_ELSES",
      "take, 263902037430900, SOMEBODY_ELSES"
    })
    void may_say_whose_turn_it_is(String verb, String owner, Turn turn) {
      var members = "\"" + verb + "_thread_control\":{\"new_owner_app_id\":\"" + owner + "\"}";
      var item = only(body(fromPerson(members)));

      assertEquals(verb + "_thread_control", item.kind());
      assertEquals(new Content.Turned(new Address.Messenger(new Psid(ANA)), turn), item.content());
    }

    @Test
    void may_have_no_sender() {
      var event =
          """
          {"recipient":{"id":"1"},"timestamp":1763600009000,
          "policy_enforcement":{"action":"block","reason":"x"}}\
          """;
      var item = only(body(event));

      assertEquals("policy_enforcement", item.kind());
      assertEquals(
          new Content.Other(Optional.empty(), "nothing that a person did"), item.content());
    }

    @Test
    void includes_what_people_say_to_another_app() {
      var item = only(entries(entry("standby", message("m_1"))));

      assertEquals("standby.message", item.kind());
      assertEquals(
          new Content.Other(Optional.of(ANA), "another app has the conversation"), item.content());
    }

    @Test
    void includes_changes_that_are_about_no_conversation() {
      var item = only(entries(entry("changes", "{\"field\":\"feed\",\"value\":{}}")));

      assertEquals("changes", item.kind());
      assertEquals(new Content.Other(Optional.empty(), "not about a conversation"), item.content());
    }
  }

  @Nested
  class Of_many_items {
    @Test
    void none_is_lost_and_none_comes_twice() {
      var body =
          entries(
              entry("messaging", message("m_1"), message("m_2")),
              entry("messaging", message("m_3")),
              entry("standby", message("m_4")),
              entry("changes", "{}", "{\"a\":1}"));

      assertEquals(
          List.of("message", "message", "message", "standby.message", "changes", "changes"),
          split(body).stream().map(InboundItem::kind).toList());
      assertEquals(6, split(body).stream().map(InboundItem::key).distinct().count());
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "null",
          "7",
          "\"x\"",
          "[]",
          "{}",
          "{\"sender\":7,\"message\":{\"text\":[]}}",
          "{\"message\":{\"mid\":\"\\ud800\"}}",
          "{\"message\":{\"mid\":\"\\x\"}}",
          "{\"timestamp\":99999999999999999999999999999999,\"message\":{}}",
          "{\"timestamp\":-1e999}"
        })
    void a_bad_one_does_not_cost_its_neighbours(String bad) {
      var items = split(body(message("m_1"), bad, message("m_2")));

      assertEquals(3, items.size());
      assertInstanceOf(Content.Acted.class, items.getFirst().content());
      assertInstanceOf(Content.Other.class, items.get(1).content());
      assertInstanceOf(Content.Acted.class, items.getLast().content());
      assertEquals(raw(bad), items.get(1).raw());
    }

    @Test
    void one_that_is_too_deep_to_be_read_does_not_cost_its_neighbours() {
      String deep = "{\"message\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}";
      var items = split(body(message("m_1"), deep, message("m_2")));

      assertEquals(
          List.of("message", "UNKNOWN", "message"), items.stream().map(InboundItem::kind).toList());
    }

    @Test
    void one_that_cannot_be_brought_anywhere_keeps_no_other_waiting() {
      var brought = new ArrayList<String>();
      var down = new IllegalStateException("down");
      var bodies =
          new MessengerBodies(
              item -> {
                if (item.raw().equals(raw(message("m_2")))) {
                  throw down;
                }
                brought.add(item.kind());
              });
      var body = raw(body(message("m_1"), message("m_2"), message("m_3")));

      assertEquals(
          down,
          assertThrows(IllegalStateException.class, () -> bodies.take("corr-1", RECEIVED, body)));
      assertEquals(List.of("message", "message"), brought);
    }

    @Test
    void each_is_brought_once() {
      var brought = new ArrayList<InboundItem>();

      assertEquals(
          2,
          new MessengerBodies(brought::add)
              .take("corr-1", RECEIVED, raw(body(message("m_1"), message("m_2")))));
      assertEquals(2, brought.size());
    }
  }

  @Nested
  class A_body_of_another_shape {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "not json",
          "[]",
          "{}",
          "{\"object\":\"page\"}",
          "{\"object\":\"page\",\"entry\":[]}",
          "{\"object\":\"page\",\"entry\":7}",
          "{\"object\":\"page\",\"entry\":[{\"messaging\":[]}"
        })
    void is_one_unknown_item(String body) {
      var item = only(body);

      assertEquals("UNKNOWN", item.kind());
      assertEquals(RECEIVED, item.at());
      assertEquals(raw(body), item.raw());
      assertInstanceOf(Content.Other.class, item.content());
    }

    @Test
    void may_be_an_entry_among_good_ones() {
      var items =
          split(
              entries(
                  "7",
                  "{\"id\":\"1\",\"time\":1763600000123}",
                  entry("messaging"),
                  entry("messaging", message("m_1"))));

      assertEquals(
          List.of("UNKNOWN", "UNKNOWN", "UNKNOWN", "message"),
          items.stream().map(InboundItem::kind).toList());
    }

    @Test
    void may_be_a_new_list_beside_the_known_one() {
      var entry =
          entry("messaging", message("m_1")).replace("\"time\"", "\"news\":[{\"a\":1}],\"time\"");
      var items = split(entries(entry));

      assertEquals(List.of("UNKNOWN", "message"), items.stream().map(InboundItem::kind).toList());
      assertEquals(raw("{\"a\":1}"), items.getFirst().raw());
    }
  }

  @Nested
  class The_time_of_an_item {
    @ParameterizedTest
    @CsvSource({
      "1763600000001, 2025-11-20T00:53:20.001Z",
      "'\"1763600000001\"', 2025-11-20T00:53:20.001Z",
      "1763600000, 2025-11-20T00:53:20Z",
      "'\"1763600000\"', 2025-11-20T00:53:20Z"
    })
    void is_read_in_every_way_it_is_written(String written, Instant at) {
      assertEquals(at, only(body(at(written))).at());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "\"soon\"", "0", "-5", "1.5e12", "{}", "99999999999999999"})
    void is_that_of_the_entry_when_it_cannot_be_read(String written) {
      assertEquals(Instant.ofEpochMilli(1_763_600_000_123L), only(body(at(written))).at());
    }

    @Test
    void is_ours_when_it_is_far_ahead() {
      assertEquals(RECEIVED, only(body(at("1763700000000"))).at());
      assertEquals(Instant.ofEpochMilli(1_763_600_200_000L), only(body(at("1763600200000"))).at());
    }

    private static String at(String written) {
      return message("m_1").replace("\"timestamp\":1763600000001", "\"timestamp\":" + written);
    }
  }
}
