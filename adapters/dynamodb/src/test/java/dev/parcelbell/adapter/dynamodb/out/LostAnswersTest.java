package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.application.port.out.Versioned.NEVER_WRITTEN;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.parcelbell.adapter.dynamodb.local.LocalTables;
import dev.parcelbell.application.port.out.Conversations.Answered;
import dev.parcelbell.application.port.out.Conversations.Commit;
import dev.parcelbell.application.port.out.Customers.Saving;
import dev.parcelbell.application.port.out.Deliveries.Claiming;
import dev.parcelbell.application.port.out.Deliveries.Creation;
import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.Parcels.Recording;
import dev.parcelbell.application.port.out.ReplyClaims;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.port.out.Write;
import dev.parcelbell.application.testkit.CustomerSamples;
import dev.parcelbell.application.testkit.DeliverySamples;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.parcel.Parcel;
import dev.parcelbell.domain.parcel.ParcelDetails;
import dev.parcelbell.domain.parcel.ParcelStatus;
import dev.parcelbell.domain.parcel.ParcelUpdate;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import dev.parcelbell.domain.parcel.UpdateId;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A write whose answer got lost is sent again by the SDK. It must not be told that somebody else
 * was faster, because that somebody was itself.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LostAnswersTest {
  private final LosesAnswers network = new LosesAnswers();
  private final DynamoDbClient client = network.client();
  private final DynamoDbStores stores = overThatNetwork();
  private final Delivery.Running delivery =
      DeliverySamples.running(CustomerSamples.ANA, 1, DeliverySamples.SEQUENCE);

  private DynamoDbStores overThatNetwork() {
    var made = LocalTables.fresh(InstantSource.system());
    return new DynamoDbStores(client, made.names(), InstantSource.system());
  }

  @AfterEach
  void close() {
    client.close();
    network.close();
  }

  private Versioned<Delivery> created() {
    var fence = DeliverySamples.fence(DeliverySamples.SEQUENCE, DeliverySamples.NOON);
    assertEquals(Creation.DONE, stores.deliveries().create(delivery, Optional.of(fence)));
    return stores.deliveries().load(delivery.id()).orElseThrow();
  }

  private void losing(int answers) {
    network.requests();
    network.loseNext(answers);
  }

  @Test
  void creating_a_delivery_is_done_once_and_said_to_be_done() {
    losing(2);
    assertEquals(1, created().version());
  }

  @Test
  void storing_a_delivery_is_done_once_and_said_to_be_done() {
    var seen = created();
    losing(2);
    assertEquals(Write.DONE, stores.deliveries().store(seen, delivery.woken()));
    assertEquals(3, network.requests());
    var now = stores.deliveries().load(delivery.id()).orElseThrow();
    assertEquals(seen.version() + 1, now.version());
  }

  @Test
  void storing_over_what_another_one_wrote_is_outdated_all_the_same() {
    var seen = created();
    assertEquals(Write.DONE, stores.deliveries().store(seen, delivery.woken()));
    losing(1);
    assertEquals(Write.OUTDATED, stores.deliveries().store(seen, delivery.woken()));
  }

  @Test
  void claiming_is_done_once_and_said_to_be_done() {
    var saved = stores.customers().save(CustomerSamples.bare(CustomerSamples.ANA), NEVER_WRITTEN);
    assertEquals(Saving.DONE, saved);
    var seen = created();
    losing(2);
    assertEquals(Claiming.DONE, stores.deliveries().claim(seen, delivery.woken(), 0));
    assertEquals(3, network.requests());
  }

  @Test
  void saving_a_customer_is_done_once_and_said_to_be_done() {
    losing(2);
    var full = CustomerSamples.full(CustomerSamples.ANA);
    assertEquals(Saving.DONE, stores.customers().save(full, NEVER_WRITTEN));
  }

  @Test
  void committing_a_conversation_is_done_once_and_said_to_be_done() {
    var ana = new Address.Messenger(CustomerSamples.PSID);
    var answered = new Answered("e", DeliverySamples.NOON, DeliverySamples.NOON.plusSeconds(60));
    losing(2);
    assertEquals(
        Commit.DONE, stores.conversations().commit(ana, Conversation.NEW, NEVER_WRITTEN, answered));
    assertEquals(3, network.requests());
    assertEquals(1, stores.conversations().find(ana).version());
  }

  @Test
  void claiming_a_reply_is_granted_and_said_to_be_granted() {
    var reply = new ReplyId("e", 0);
    var until = DeliverySamples.NOON.plusSeconds(60);
    for (var claim : List.of("first", "after it was not sent")) {
      losing(2);
      assertEquals(
          new ReplyClaims.Claiming.Granted(),
          stores.replyClaims().claim(reply, claim, DeliverySamples.NOON, until));
      losing(2);
      stores.replyClaims().end(reply, claim, new SendOutcome.NotSent("down"), DeliverySamples.NOON);
    }
  }

  @Test
  void recording_a_wish_is_done_once_and_said_to_be_done() {
    var number = new TrackingNumber("12345678");
    var parcel = Parcel.register(number, CustomerSamples.ANA, ParcelDetails.NONE);
    assertEquals(Write.DONE, stores.parcels().save(parcel, NEVER_WRITTEN));
    var wish =
        new Rerouting(
            "w", Optional.empty(), Optional.empty(), Optional.empty(), DeliverySamples.NOON);
    losing(2);
    assertTrue(stores.reroutings().record(number, CustomerSamples.ANA, wish));
    assertEquals(Optional.of(wish), stores.reroutings().of(number));
  }

  @Test
  void recording_an_update_is_done_once_and_said_to_be_done() {
    var number = new TrackingNumber("12345678");
    var parcel = Parcel.register(number, CustomerSamples.ANA, ParcelDetails.NONE);
    losing(1);
    assertEquals(Write.DONE, stores.parcels().save(parcel, NEVER_WRITTEN));
    var update =
        new ParcelUpdate(
            new UpdateId("u1"), ParcelStatus.RECEIVED, DeliverySamples.NOON, ParcelDetails.NONE);
    var awaited =
        new Parcels.Awaited(
            delivery.id(), CustomerSamples.ANA, number, update.status(), DeliverySamples.NOON);
    var claim =
        new Idempotency.Claim(
            new Idempotency.Key("shop", "k"),
            new Idempotency.Answer("hash", "u1"),
            DeliverySamples.NOON,
            DeliverySamples.NOON.plusSeconds(60));
    losing(2);
    assertEquals(
        Recording.DONE,
        stores
            .parcels()
            .record(parcel.apply(update, DeliverySamples.NOON), 1, awaited, Optional.of(claim)));
  }
}
