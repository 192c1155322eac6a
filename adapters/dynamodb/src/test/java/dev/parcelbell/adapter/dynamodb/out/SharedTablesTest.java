package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.application.testkit.CustomerSamples.ANA;
import static dev.parcelbell.application.testkit.DeliverySamples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromNul;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromSs;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.adapter.dynamodb.wire.DeliveryKeys;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.application.port.out.Archive.RawItem;
import dev.parcelbell.application.port.out.Conversations.Answered;
import dev.parcelbell.application.port.out.Customers.Saving;
import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.Parcels.Awaited;
import dev.parcelbell.application.port.out.Parcels.Recording;
import dev.parcelbell.application.port.out.SentMessages.Sent;
import dev.parcelbell.application.port.out.UnreadableDelivery;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.application.testkit.CustomerSamples;
import dev.parcelbell.application.testkit.DeliverySamples;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is in the tables besides what this version wrote: by other programs, versions, times. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedTablesTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final DynamoDbStores stores = LocalTables.fresh(now::get);

  private void put(String table, Map<String, AttributeValue> item) {
    stores.dynamo().putItem(put -> put.tableName(table).item(item));
  }

  private Map<String, AttributeValue> raw(String table, String key, String value) {
    return stores
        .dynamo()
        .getItem(get -> get.tableName(table).key(Map.of(key, fromS(value))))
        .item();
  }

  @Test
  void what_we_do_not_know_of_a_parcel_survives() {
    var table = stores.names().parcels();
    put(
        table,
        Map.of(
            "parcel_id", fromS("p1"),
            "customer_id", fromS("ana.1"),
            "status", fromS("RECEIVED"),
            "weight", fromN("3.5"),
            "tags", fromSs(List.of("fragile", "blue"))));
    var seen = stores.parcels().find(new TrackingNumber("p1")).orElseThrow();
    assertEquals(0, seen.version());
    assertEquals(
        Write.DONE,
        stores.parcels().save(seen.value().correct(ParcelDetails.NONE), seen.version()));
    var item = raw(table, "parcel_id", "p1");
    assertEquals(fromN("3.5"), item.get("weight"));
    assertEquals(Set.of("fragile", "blue"), tags(item));
    assertEquals(fromN("1"), item.get("version"));
  }

  private static Set<String> tags(Map<String, AttributeValue> item) {
    return Optional.ofNullable(item.get("tags")).map(set -> Set.copyOf(set.ss())).orElse(Set.of());
  }

  @Test
  void a_version_that_is_spelled_out_as_none_is_none() {
    var table = stores.names().parcels();
    for (var none : List.of(fromN("0"), fromNul(true))) {
      put(
          table,
          Map.of(
              "parcel_id", fromS("p1"),
              "customer_id", fromS("ana.1"),
              "status", fromS("RECEIVED"),
              "version", none));
      var seen = stores.parcels().find(new TrackingNumber("p1")).orElseThrow();
      assertEquals(Versioned.NEVER_WRITTEN, seen.version());
      assertEquals(Write.DONE, stores.parcels().save(seen.value(), seen.version()));
      assertEquals(fromN("1"), raw(table, "parcel_id", "p1").get("version"));
      assertEquals(Write.OUTDATED, stores.parcels().save(seen.value(), seen.version()));
    }
  }

  @Test
  void a_parcel_never_changes_hands() {
    var id = new TrackingNumber("p1");
    put(
        stores.names().parcels(),
        Map.of(
            "parcel_id", fromS("p1"), "customer_id", fromS("ben_2"), "status", fromS("RECEIVED")));
    var ours = Parcel.register(id, ANA, ParcelDetails.NONE);
    assertEquals(Write.OUTDATED, stores.parcels().save(ours, Versioned.NEVER_WRITTEN));
    var now = stores.parcels().find(id).orElseThrow().value();
    assertEquals(new CustomerId("ben_2"), now.customer());
  }

  private void setSchema(DeliveryId id, int to) {
    stores
        .dynamo()
        .updateItem(
            update ->
                update
                    .tableName(stores.names().deliveries())
                    .key(DeliveryKeys.key(id))
                    .updateExpression("SET #schema = :number")
                    .expressionAttributeNames(Map.of("#schema", "schema"))
                    .expressionAttributeValues(Map.of(":number", fromN(Integer.toString(to)))));
  }

  @Test
  void a_delivery_of_the_version_before_can_be_read_and_one_of_the_next_cannot() {
    var delivery = DeliverySamples.running(ANA, 1, NOON);
    var other = DeliverySamples.running(ANA, 2, NOON);
    stores.deliveries().create(delivery, Optional.empty());
    stores.deliveries().create(other, Optional.empty());
    setSchema(delivery.id(), Schema.CURRENT - 1);
    assertTrue(stores.deliveries().load(delivery.id()).isPresent());
    setSchema(delivery.id(), Schema.CURRENT + 1);
    assertThrows(UnreadableDelivery.class, () -> stores.deliveries().load(delivery.id()));
    // In a list it costs its neighbours nothing.
    assertEquals(List.of(other), stores.deliveries().of(ANA, Optional.empty(), 10).items());
  }

  @Test
  void every_item_carries_the_number_of_its_form() {
    var user = new Address.Messenger(CustomerSamples.PSID);
    assertEquals(Saving.DONE, stores.customers().save(CustomerSamples.full(ANA), 0));
    var parcel = Parcel.register(DeliverySamples.PARCEL, ANA, ParcelDetails.NONE);
    var delivery = DeliverySamples.running(ANA, 1, NOON);
    var promise = new Awaited(delivery.id(), ANA, parcel.id(), ParcelStatus.LOST, NOON);
    var claim =
        new Idempotency.Claim(
            new Idempotency.Key("s", "k"), new Idempotency.Answer("h", "a"), NOON, NOON);
    stores.parcels().record(parcel, 0, promise, Optional.of(claim));
    var fence = DeliverySamples.fence(DeliverySamples.SEQUENCE, NOON);
    stores.deliveries().create(delivery, Optional.of(fence));
    stores.windows().extend(user, NOON);
    var other = new Address.Messenger(new Psid("2"));
    stores.conversations().commit(other, Conversation.NEW, 0, new Answered("e", NOON, NOON));
    stores.replyClaims().claim(new ReplyId("e", 0), "c", NOON, NOON);
    stores.channelStates().pause(Channel.SMS, Reason.REFUSED, NOON);
    var attempt = new AttemptId(delivery.id(), 0, "c");
    var sent = new Sent("m", Optional.of(attempt), NOON, ReceiptStatus.SENT);
    stores.sentMessages().remember(CustomerSamples.PSID, sent, NOON);
    var noise = new byte[400_000];
    new Random(1).nextBytes(noise);
    stores.archive().keep(new RawItem("k", "k", "", Optional.empty(), NOON, new RawInput(noise)));

    int items = 0;
    for (var plan : TablePlan.all(stores.names())) {
      for (var item : stores.dynamo().scan(scan -> scan.tableName(plan.name())).items()) {
        assertEquals(Schema.NUMBER, item.get(Schema.SCHEMA), () -> plan.name() + item.keySet());
        items++;
      }
    }
    assertEquals(1 + 4 + 1 + 2 + 2 + 1 + 2 + 1 + 1 + 1 + 2, items);
  }

  @Test
  void an_archived_item_is_gone_after_its_time_though_it_is_still_there() {
    var archive = stores.archive(Duration.ofDays(1));
    var body = new RawInput(new byte[] {1});
    archive.keep(new RawItem("k", "UNKNOWN", "", Optional.of("person"), NOON, body));
    now.set(NOON.plus(Duration.ofDays(1)).minusNanos(1));
    assertEquals(Optional.of(body), archive.find("k", NOON));
    now.set(NOON.plus(Duration.ofDays(1)));
    assertEquals(Optional.empty(), archive.find("k", NOON));
  }

  @Test
  void a_promise_is_shown_for_a_month() {
    var id = DeliverySamples.running(ANA, 1, NOON).id();
    var parcel = Parcel.register(DeliverySamples.PARCEL, ANA, ParcelDetails.NONE);
    var promise = new Awaited(id, ANA, parcel.id(), ParcelStatus.LOST, NOON);
    assertEquals(Recording.DONE, stores.parcels().record(parcel, 0, promise, Optional.empty()));
    assertEquals(Optional.of(promise), stores.parcels().awaited(id));
    now.set(NOON.plus(Duration.ofDays(30)));
    assertEquals(Optional.empty(), stores.parcels().awaited(id));
  }

  @Test
  void addresses_are_in_the_references_as_fingerprints_only() {
    assertEquals(Saving.DONE, stores.customers().save(CustomerSamples.full(ANA), 0));
    var all = stores.dynamo().scan(scan -> scan.tableName(stores.names().references()));
    assertEquals(4, all.count());
    var printed = all.items().toString();
    assertEquals(false, printed.contains("example.com"));
    assertEquals(false, printed.contains(CustomerSamples.PHONE.e164()));
  }
}
