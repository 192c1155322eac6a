package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.application.testkit.CustomerSamples.ANA;
import static dev.parcelbell.application.testkit.DeliverySamples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.ParcelItem;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.application.port.out.Archive.RawItem;
import dev.parcelbell.application.port.out.Conversations.Answered;
import dev.parcelbell.application.port.out.Conversations.Commit;
import dev.parcelbell.application.port.out.UnusableParcel;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.MessagingWindow;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.conversation.TraceStep;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What chats share tables with: windows, other programs, other versions, time. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedChatTablesTest {
  private static final Address BEN = new Address.Messenger(new Psid("42"));
  private static final Conversation GERMAN = Conversation.NEW.speaking(Locale.GERMAN);
  private static final ReplyId REPLY = new ReplyId("e", 0);
  private static final TrackingNumber P1 = new TrackingNumber("p1");
  private static final Rerouting WISH =
      new Rerouting("w", Optional.of("DEPOT"), Optional.empty(), Optional.empty(), NOON);

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final DynamoDbStores stores = LocalTables.fresh(now::get);

  private void put(String table, Map<String, AttributeValue> item) {
    stores.dynamo().putItem(put -> put.tableName(table).item(item));
  }

  private Map<String, AttributeValue> raw(String table, Map<String, AttributeValue> key) {
    return stores.dynamo().getItem(get -> get.tableName(table).key(key)).item();
  }

  private Commit commit(Conversation next, long seenVersion, String event) {
    var answered = new Answered(event, NOON, NOON.plus(Duration.ofDays(2)));
    return stores.conversations().commit(BEN, next, seenVersion, answered);
  }

  private void putParcel(Map<String, AttributeValue> more) {
    var item =
        new HashMap<>(
            Map.of(
                "parcel_id", fromS(P1.value()),
                "customer_id", fromS(ANA.value()),
                "status", fromS("RECEIVED")));
    item.putAll(more);
    put(stores.names().parcels(), item);
  }

  @Test
  void a_window_and_a_conversation_of_one_person_do_not_disturb_each_other() {
    stores.windows().extend(BEN, NOON);
    assertEquals(Conversation.NEW, stores.conversations().find(BEN).value());
    assertEquals(Commit.DONE, commit(GERMAN, 0, "e1"));
    stores.windows().extend(BEN, NOON.plusSeconds(1));
    var seen = stores.conversations().find(BEN);
    assertEquals(GERMAN, seen.value());
    assertEquals(Commit.DONE, commit(Conversation.NEW, seen.version(), "e2"));
    assertEquals(new MessagingWindow(NOON.plusSeconds(1)), stores.windows().of(BEN));

    var other = new Address.Messenger(new Psid("43"));
    assertEquals(
        Commit.DONE,
        stores.conversations().commit(other, GERMAN, 0, new Answered("e3", NOON, NOON)));
    assertEquals(MessagingWindow.NEVER_OPENED, stores.windows().of(other));
  }

  @Test
  void a_conversation_or_claim_of_the_next_version_cannot_be_read() {
    assertEquals(Commit.DONE, commit(GERMAN, 0, "e1"));
    stores.replyClaims().claim(REPLY, "c", NOON, NOON.plusSeconds(1));
    var person = raw(stores.names().people(), PersonKey.of(BEN));
    var claim = raw(stores.names().references(), References.reply(REPLY).key());
    put(stores.names().people(), ofSchema(Schema.CURRENT - 1, person));
    put(stores.names().references(), ofSchema(Schema.CURRENT - 1, claim));
    assertEquals(GERMAN, stores.conversations().find(BEN).value());
    stores.replyClaims().claim(REPLY, "d", NOON, NOON.plusSeconds(1));
    put(stores.names().people(), ofSchema(Schema.CURRENT + 1, person));
    put(stores.names().references(), ofSchema(Schema.CURRENT + 1, claim));
    assertThrows(Unreadable.class, () -> stores.conversations().find(BEN));
    assertThrows(Unreadable.class, () -> stores.replyClaims().claim(REPLY, "d", NOON, NOON));
  }

  private static Map<String, AttributeValue> ofSchema(
      int number, Map<String, AttributeValue> item) {
    var other = new HashMap<>(item);
    other.put(Schema.SCHEMA, fromN(Integer.toString(number)));
    return other;
  }

  @Test
  void rows_of_answers_and_claims_go_when_nobody_needs_them_any_more() {
    assertEquals(Commit.DONE, commit(GERMAN, 0, "e1"));
    stores.replyClaims().claim(REPLY, "c", NOON, NOON.plusSeconds(1));
    var answer = raw(stores.names().references(), References.event("e1").key());
    var claim = raw(stores.names().references(), References.reply(REPLY).key());
    long noon = NOON.getEpochSecond() + 1;
    assertEquals(fromN(Long.toString(noon + 2 * 86_400)), answer.get(References.EXPIRES_AT));
    assertEquals(fromN(Long.toString(noon + 30 * 86_400)), claim.get(References.EXPIRES_AT));
  }

  @Test
  void a_step_is_not_told_after_its_time_though_it_is_still_there() {
    var archive = stores.archive(Duration.ofDays(1));
    archive.keep(new RawItem("k", "message", "", Optional.of("p"), NOON, body()));
    now.set(NOON.plus(Duration.ofDays(1)).minusNanos(1));
    assertEquals(1, stores.traces().of("p", Optional.empty(), 10).items().size());
    now.set(NOON.plus(Duration.ofDays(1)));
    assertEquals(List.of(), stores.traces().of("p", Optional.empty(), 10).items());
  }

  @Test
  void a_step_that_cannot_be_read_costs_the_others_nothing() {
    for (var key : List.of("k1", "k2")) {
      stores.archive().keep(new RawItem(key, "message", "", Optional.of("p"), NOON, body()));
    }
    var place = new ArchivePlace("k1", NOON);
    var table = stores.names().archive();
    put(table, ofSchema(Schema.CURRENT + 1, raw(table, place.head())));
    var told = stores.traces().of("p", Optional.empty(), 10).items();
    assertEquals(List.of("k2"), told.stream().map(TraceStep::key).toList());
  }

  private static RawInput body() {
    return new RawInput(new byte[] {1});
  }

  @Test
  void what_another_program_keeps_in_place_of_a_wish_gives_way_to_one() {
    for (var junk :
        List.of(
            fromS("to the moon"),
            fromNul(true),
            fromM(Map.of()),
            fromM(Map.of("wished_at", fromS("9999-12-31"))))) {
      putParcel(Map.of("rerouting", junk));
      assertTrue(stores.reroutings().record(P1, ANA, WISH));
      assertEquals(Optional.of(WISH), stores.reroutings().of(P1));
    }
  }

  @Test
  void what_is_no_wish_is_not_taken_for_none() {
    for (var junk : List.of(fromS("to the moon"), fromM(Map.of()))) {
      putParcel(Map.of("rerouting", junk));
      assertThrows(UnusableParcel.class, () -> stores.reroutings().of(P1));
    }
    putParcel(Map.of("rerouting", fromNul(true)));
    assertEquals(Optional.empty(), stores.reroutings().of(P1));
  }

  @Test
  void a_parcel_without_room_takes_no_wish_and_says_so() {
    putParcel(Map.of("blob", fromS("x".repeat(409_500))));
    var full = assertThrows(UnusableParcel.class, () -> stores.reroutings().record(P1, ANA, WISH));
    assertEquals("size", full.part());
    var item = raw(stores.names().parcels(), ParcelItem.key(P1));
    assertFalse(item.containsKey("rerouting"));
  }

  @Test
  void a_list_of_parcels_is_read_on_when_large_items_fill_a_page() {
    for (int i = 0; i < 5; i++) {
      putParcel(Map.of("parcel_id", fromS("large" + i), "blob", fromS("x".repeat(390_000))));
    }
    assertEquals(5, stores.parcelsOfCustomer().of(ANA, 100).size());
  }
}
