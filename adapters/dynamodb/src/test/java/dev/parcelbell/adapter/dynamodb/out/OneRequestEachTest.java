package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.adapter.dynamodb.out.OneRequestEachTest.Step.step;
import static dev.parcelbell.application.testkit.CustomerSamples.ANA;
import static dev.parcelbell.application.testkit.DeliverySamples.NOON;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.application.port.out.Archive.RawItem;
import dev.parcelbell.application.port.out.Conversations.Answered;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.application.testkit.CustomerSamples;
import dev.parcelbell.application.testkit.DeliverySamples;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.customer.Customer;
import dev.parcelbell.domain.customer.Wish;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Requests cost money and time; what each operation makes of them is a promise, too. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OneRequestEachTest {
  private static final Instant LATER = NOON.plusSeconds(60);

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
      var raw = new RawItem("k", "UNKNOWN", "", Optional.of("p"), NOON, body);
      var talk = Conversation.NEW;
      var answered = new Answered("e", NOON, LATER);
      var reply = new ReplyId("e", 0);
      var accepted = new SendOutcome.Accepted("m");
      var wish = new Rerouting("w", Optional.empty(), Optional.empty(), Optional.empty(), NOON);
      var parcels = parcelsOfAna(stores, 5);
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
              step("conversation", 1, () -> stores.conversations().find(user)),
              step("answered?", 1, () -> stores.conversations().isAnswered("e", NOON)),
              step("commit", 1, () -> stores.conversations().commit(user, talk, 0, answered)),
              step("claim a reply", 1, () -> stores.replyClaims().claim(reply, "c", NOON, LATER)),
              step("ask in vain", 2, () -> stores.replyClaims().claim(reply, "d", NOON, LATER)),
              step("end it", 1, () -> stores.replyClaims().end(reply, "c", accepted, NOON)),
              step("confirm it", 1, () -> stores.replyClaims().confirm(reply, "m", NOON)),
              step("wish", 1, () -> stores.reroutings().record(parcels.getFirst(), ANA, wish)),
              step("3 of 5 parcels", 1, () -> stores.parcelsOfCustomer().of(ANA, 3)),
              step("all 5 parcels", 1, () -> stores.parcelsOfCustomer().of(ANA, 100)),
              step("empty trace", 1, () -> stores.traces().of("p", Optional.empty(), 100)),
              step("channel states", 1, () -> channels.paused(NOON)),
              step("channel states again", 0, () -> channels.paused(NOON.plusSeconds(1))),
              step("archive", 1, () -> stores.archive().keep(raw)),
              step("trace", 2, () -> stores.traces().of("p", Optional.empty(), 100)));
      assertAll(steps.stream().map(step -> counting(network, step)));
    }
  }

  private static List<TrackingNumber> parcelsOfAna(DynamoDbStores stores, int count) {
    var numbers = IntStream.range(0, count).mapToObj(i -> new TrackingNumber("p" + i)).toList();
    for (var number : numbers) {
      var parcel = Parcel.register(number, ANA, ParcelDetails.NONE);
      assertEquals(Write.DONE, stores.parcels().save(parcel, 0));
    }
    return numbers;
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
