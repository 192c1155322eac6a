package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.adapter.dynamodb.out.OneRequestEachTest.Step.step;
import static dev.parcelbell.application.testkit.CustomerSamples.ANA;
import static dev.parcelbell.application.testkit.DeliverySamples.NOON;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.application.port.out.Archive.RawItem;
import dev.parcelbell.application.testkit.CustomerSamples;
import dev.parcelbell.application.testkit.DeliverySamples;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.Wish;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Requests cost money and time; what each operation makes of them is a promise, too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OneRequestEachTest {
  record Step(String name, int requests, Runnable action) {
    static Step step(String name, int requests, Runnable action) {
      return new Step(name, requests, action);
    }
  }

  @Test
  void what_a_delivery_needs_is_one_request_each() {
    var network = new LosesAnswers();
    try (var client = network.client()) {
      var names = LocalTables.fresh(InstantSource.system()).names();
      var stores = new DynamoDbStores(client, names, InstantSource.system());
      var customers = stores.customers();
      var deliveries = stores.deliveries();
      var channels = stores.channelStates();
      var delivery = DeliverySamples.running(ANA, 1, DeliverySamples.SEQUENCE);
      var fence = DeliverySamples.fence(DeliverySamples.SEQUENCE, NOON);
      var user = new Address.Messenger(CustomerSamples.PSID);
      var body = new RawInput(new byte[1000]);
      var raw = new RawItem("k", "UNKNOWN", "", Optional.empty(), NOON, body);
      var steps =
          List.of(
              step("create a customer", 3, () -> customers.save(CustomerSamples.full(ANA), 0)),
              step("find a customer", 1, () -> customers.find(ANA)),
              step("change a customer", 3, () -> customers.save(opted(), 1)),
              step("give up 3 addresses", 6, () -> customers.save(CustomerSamples.bare(ANA), 2)),
              step("find a parcel", 1, () -> stores.parcels().find(new TrackingNumber("1"))),
              step("create", 1, () -> deliveries.create(delivery, Optional.of(fence))),
              step("load", 1, () -> deliveries.load(delivery.id())),
              step(
                  "claim",
                  2,
                  () ->
                      deliveries.claim(deliveries.load(delivery.id()).orElseThrow(), delivery, 0)),
              step(
                  "store",
                  2,
                  () -> deliveries.store(deliveries.load(delivery.id()).orElseThrow(), delivery)),
              step("due", 1, () -> deliveries.due(0, NOON, 100)),
              step("list", 2, () -> deliveries.of(ANA, Optional.empty(), 50)),
              step("window", 1, () -> stores.windows().of(user)),
              step("extend", 1, () -> stores.windows().extend(user, NOON)),
              step("channel states", 1, () -> channels.paused(NOON)),
              step("channel states again", 0, () -> channels.paused(NOON.plusSeconds(1))),
              step("archive", 1, () -> stores.archive().keep(raw)));
      assertAll(steps.stream().map(step -> counting(network, step)));
    }
  }

  private static Customer opted() {
    return CustomerSamples.full(ANA).hear(Channel.WHATSAPP, new Wish.Stop(NOON));
  }

  private static Executable counting(LosesAnswers network, Step step) {
    return () -> {
      network.requests();
      step.action().run();
      assertEquals(step.requests(), network.requests(), step.name());
    };
  }
}
