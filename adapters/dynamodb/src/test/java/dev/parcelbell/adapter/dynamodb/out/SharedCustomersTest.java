package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.application.testkit.CustomerSamples.ANA;
import static dev.parcelbell.application.testkit.CustomerSamples.BEN;
import static dev.parcelbell.application.testkit.DeliverySamples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.References;
import dev.parcelbell.application.port.out.Customers.Saving;
import dev.parcelbell.application.port.out.Deliveries.Claiming;
import dev.parcelbell.application.port.out.Deliveries.Creation;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.testkit.CustomerSamples;
import dev.parcelbell.application.testkit.DeliverySamples;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.customer.Wish;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Customers whose items other programs and other versions write too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SharedCustomersTest {
  private final DynamoDbStores stores = LocalTables.fresh(InstantSource.fixed(NOON));

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
  void what_we_do_not_know_of_a_customer_survives() {
    var table = stores.names().customers();
    var full = CustomerSamples.full(ANA);
    assertEquals(Saving.DONE, stores.customers().save(full, 0));
    stores
        .dynamo()
        .updateItem(
            update ->
                update
                    .tableName(table)
                    .key(CustomerItem.key(ANA))
                    .updateExpression("SET loyalty = :gold")
                    .expressionAttributeValues(Map.of(":gold", fromS("gold"))));
    assertEquals(
        Saving.DONE, stores.customers().save(full.hear(Channel.EMAIL, new Wish.Stop(NOON)), 1));
    assertEquals(fromS("gold"), raw(table, "customer_id", "ana.1").get("loyalty"));
  }

  /** Another program puts a whole item of its own over ours: no version, other addresses. */
  private void overwriteAna(Optional<String> email) {
    var item = new HashMap<String, AttributeValue>();
    item.put("customer_id", fromS("ana.1"));
    item.put("name", fromS("Ana"));
    item.put("locale", fromS("de"));
    item.put("time_zone", fromS("Europe/Berlin"));
    email.ifPresent(address -> item.put("email", fromS(address)));
    put(stores.names().customers(), item);
  }

  private Saving save(Customer next) {
    var seen = stores.customers().find(next.id()).map(Versioned::version);
    return stores.customers().save(next, seen.orElse(Versioned.NEVER_WRITTEN));
  }

  @Test
  void what_a_customer_held_is_free_again_though_another_program_wrote_over_the_item() {
    assertEquals(Saving.DONE, save(CustomerSamples.full(ANA)));
    overwriteAna(Optional.of("other@example.com"));
    assertEquals(Saving.DONE, save(CustomerSamples.bare(ANA)));

    assertEquals(Optional.empty(), stores.customers().withMessenger(CustomerSamples.PSID));
    assertEquals(
        List.of(),
        stores.customers().withPhone(CustomerSamples.PHONE, Optional.empty(), 10).items());
    assertEquals(Saving.DONE, save(CustomerSamples.full(BEN)));
  }

  @Test
  void what_was_held_before_holdings_were_noted_is_given_up_too() {
    assertEquals(Saving.DONE, save(CustomerSamples.full(ANA)));
    forgetHoldings();
    overwriteAna(Optional.of(CustomerSamples.EMAIL.value()));
    assertEquals(Saving.DONE, save(CustomerSamples.bare(ANA)));

    var ben = CustomerSamples.with(BEN, Optional.of(CustomerSamples.EMAIL), Optional.empty());
    assertEquals(Saving.DONE, save(ben));
  }

  @Test
  void what_somebody_else_holds_is_not_given_up_for_them() {
    var bens = CustomerSamples.with(BEN, Optional.of(CustomerSamples.EMAIL), Optional.empty());
    assertEquals(Saving.DONE, save(bens));
    overwriteAna(Optional.of(CustomerSamples.EMAIL.value()));
    assertEquals(Saving.DONE, save(CustomerSamples.bare(ANA)));

    var third =
        CustomerSamples.with(
            new CustomerId("third"), Optional.of(CustomerSamples.EMAIL), Optional.empty());
    assertEquals(Saving.EMAIL_TAKEN, save(third));
  }

  /** A version that notes nothing down has given an address of Ana's up, and Ben has it now. */
  @Test
  void holdings_that_are_out_of_date_take_nothing_from_anybody() {
    var hers = CustomerSamples.with(ANA, Optional.of(CustomerSamples.EMAIL), Optional.empty());
    assertEquals(Saving.DONE, save(hers));
    var outOfDate =
        stores.dynamo().getItem(get -> get.tableName(references()).key(holdings())).item();
    assertEquals(Saving.DONE, save(CustomerSamples.bare(ANA)));
    var bens = CustomerSamples.with(BEN, Optional.of(CustomerSamples.EMAIL), Optional.empty());
    assertEquals(Saving.DONE, save(bens));
    put(references(), outOfDate);

    assertEquals(Saving.DONE, save(CustomerSamples.bare(ANA).link(CustomerSamples.PSID)));
    assertEquals(Saving.EMAIL_TAKEN, save(hers));
  }

  /** As a version wrote that did not note them down. */
  private void forgetHoldings() {
    stores.dynamo().deleteItem(delete -> delete.tableName(references()).key(holdings()));
  }

  private String references() {
    return stores.names().references();
  }

  private static Map<String, AttributeValue> holdings() {
    return References.holdings(ANA).key();
  }

  @Test
  void a_customer_without_a_consent_counter_has_counted_nothing() {
    put(
        stores.names().customers(),
        Map.of(
            "customer_id", fromS("ana.1"),
            "name", fromS("Ana"),
            "locale", fromS("de"),
            "time_zone", fromS("Europe/Berlin")));
    assertEquals(0, stores.customers().find(ANA).orElseThrow().value().consent());
    var delivery = DeliverySamples.running(ANA, 1, NOON);
    assertEquals(Creation.DONE, stores.deliveries().create(delivery, Optional.empty()));
    var seen = stores.deliveries().load(delivery.id()).orElseThrow();
    assertEquals(Claiming.DONE, stores.deliveries().claim(seen, delivery, 0));
  }

  /** As the version before wrote it, and as others may: a list, and no times. */
  @Test
  void an_opt_out_without_a_time_holds_until_anything_is_said() {
    put(
        stores.names().customers(),
        Map.of(
            "customer_id", fromS("ana.1"),
            "name", fromS("Ana"),
            "locale", fromS("de"),
            "time_zone", fromS("Europe/Berlin"),
            "opt_outs", fromL(List.of(fromS("SMS"), fromS("EMAIL")))));
    var ana = stores.customers().find(ANA).orElseThrow();
    assertEquals(Set.of(Channel.SMS, Channel.EMAIL), ana.value().optOuts());

    var resumed = ana.value().hear(Channel.SMS, new Wish.Start(NOON));
    assertEquals(Saving.DONE, stores.customers().save(resumed, ana.version()));

    assertEquals(resumed, stores.customers().find(ANA).orElseThrow().value());
    var item = raw(stores.names().customers(), "customer_id", "ana.1");
    assertEquals(fromL(List.of(fromS("EMAIL"))), item.get("opt_outs"));
  }

  @Test
  void an_opt_out_that_another_program_changes_counts_as_said_when_last_heard() {
    var stop = new Wish.Stop(NOON);
    var known = CustomerSamples.bare(ANA).hear(Channel.SMS, stop);
    assertEquals(Saving.DONE, stores.customers().save(known, 0));
    setOptOuts(fromL(List.of(fromS("EMAIL"))));
    assertEquals(
        Map.of(Channel.SMS, new Wish.Start(NOON), Channel.EMAIL, new Wish.Stop(Instant.EPOCH)),
        stores.customers().find(ANA).orElseThrow().value().wishes());
    for (var broken :
        List.of(fromS("SMS"), fromL(List.of(fromN("7"))), fromL(List.of(fromS("FAX"))))) {
      setOptOuts(broken);
      assertThrows(Unreadable.class, () -> stores.customers().find(ANA), broken::toString);
    }
  }

  private void setOptOuts(AttributeValue to) {
    stores
        .dynamo()
        .updateItem(
            update ->
                update
                    .tableName(stores.names().customers())
                    .key(CustomerItem.key(ANA))
                    .updateExpression("SET opt_outs = :these")
                    .expressionAttributeValues(Map.of(":these", to)));
  }

  @Test
  void a_customer_that_cannot_be_read_is_neither_an_outage_nor_a_guess() {
    put(stores.names().customers(), Map.of("customer_id", fromS("ana.1"), "name", fromN("7")));
    assertThrows(Unreadable.class, () -> stores.customers().find(ANA));
  }
}
