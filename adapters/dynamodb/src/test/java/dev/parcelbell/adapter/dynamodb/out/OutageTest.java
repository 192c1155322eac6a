package dev.parcelbell.adapter.dynamodb.out;

import static dev.parcelbell.application.testkit.CustomerSamples.ANA;
import static dev.parcelbell.application.testkit.DeliverySamples.NOON;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.Archive.RawItem;
import dev.parcelbell.application.port.out.Conversations.Answered;
import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.PortUnavailable;
import dev.parcelbell.application.port.out.SentMessages.Sent;
import dev.parcelbell.application.port.out.Versioned;
import dev.parcelbell.application.testkit.CustomerSamples;
import dev.parcelbell.application.testkit.DeliverySamples;
import dev.parcelbell.domain.channel.Address;
import dev.parcelbell.domain.channel.Channel;
import dev.parcelbell.domain.channel.RawInput;
import dev.parcelbell.domain.channel.Reason;
import dev.parcelbell.domain.channel.ReceiptStatus;
import dev.parcelbell.domain.channel.SendOutcome;
import dev.parcelbell.domain.conversation.Conversation;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.delivery.AttemptId;
import dev.parcelbell.domain.delivery.Delivery;
import dev.parcelbell.domain.parcel.Rerouting;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OutageTest {
  /** A client of a port where nobody listens. */
  private static DynamoDbClient nobody() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var at = URI.create("http://localhost:" + probe.getLocalPort());
      var usual = DynamoSettings.in("eu-central-1");
      var settings =
          new DynamoSettings(
              Optional.of(at),
              usual.region(),
              Optional.of(new DynamoSettings.Credentials("test", "test")),
              Duration.ofSeconds(1),
              Duration.ofSeconds(1),
              1,
              usual.connections());
      return DynamoClients.tables(settings, ClientOverrideConfiguration.builder());
    }
  }

  @Test
  void every_operation_says_that_its_port_is_unavailable() throws IOException {
    try (var client = nobody()) {
      var stores = new DynamoDbStores(client, TableNames.DEFAULT, InstantSource.fixed(NOON));
      var delivery = DeliverySamples.running(ANA, 1, NOON);
      var seen = new Versioned<Delivery>(delivery, 1);
      var user = new Address.Messenger(CustomerSamples.PSID);
      var sent =
          new Sent(
              "m", Optional.of(new AttemptId(delivery.id(), 0, "c")), NOON, ReceiptStatus.ACCEPTED);
      var raw =
          new RawItem("k", "k", "", Optional.empty(), NOON, new RawInput(new byte[1_000_000]));
      var parcel = new TrackingNumber("1");
      var key = new Idempotency.Key("s", "k");
      var answered = new Answered("e", NOON, NOON);
      var reply = new ReplyId("e", 0);
      var wish = new Rerouting("w", Optional.empty(), Optional.empty(), Optional.empty(), NOON);
      Stream<Executable> operations =
          Stream.of(
              () -> stores.customers().find(ANA),
              () -> stores.customers().save(CustomerSamples.full(ANA), 0),
              () -> stores.customers().withPhone(CustomerSamples.PHONE, Optional.empty(), 1),
              () -> stores.customers().withMessenger(CustomerSamples.PSID),
              () -> stores.parcels().find(parcel),
              () -> stores.parcels().awaited(delivery.id()),
              () -> stores.idempotency().find(key, NOON),
              () -> stores.deliveries().load(delivery.id()),
              () -> stores.deliveries().create(delivery, Optional.empty()),
              () -> stores.deliveries().store(seen, delivery),
              () -> stores.deliveries().claim(seen, delivery, 0),
              () -> stores.deliveries().due(0, NOON, 1),
              () -> stores.deliveries().hide(delivery.id()),
              () -> stores.deliveries().postpone(delivery.id(), NOON),
              () -> stores.deliveries().of(ANA, Optional.empty(), 1),
              () -> stores.windows().of(user),
              () -> stores.windows().extend(user, NOON),
              () -> stores.sentMessages().remember(CustomerSamples.PSID, sent, NOON),
              () -> stores.sentMessages().to(CustomerSamples.PSID, NOON),
              () -> stores.sentMessages().confirm(CustomerSamples.PSID, "m", ReceiptStatus.READ),
              () -> stores.channelStates().paused(NOON),
              () -> stores.channelStates().pause(Channel.SMS, Reason.REFUSED, NOON),
              () -> stores.channelStates().resume(Channel.SMS),
              () -> stores.archive().keep(raw),
              () -> stores.archive().find("k", NOON),
              () -> stores.conversations().find(user),
              () -> stores.conversations().isAnswered("e", NOON),
              () -> stores.conversations().commit(user, Conversation.NEW, 0, answered),
              () -> stores.replyClaims().claim(reply, "c", NOON, NOON.plusSeconds(1)),
              () -> stores.replyClaims().end(reply, "c", new SendOutcome.NotSent(""), NOON),
              () -> stores.replyClaims().confirm(reply, "m", NOON),
              () -> stores.reroutings().record(parcel, ANA, wish),
              () -> stores.reroutings().of(parcel),
              () -> stores.parcelsOfCustomer().of(ANA, 1),
              () -> stores.traces().of("person", Optional.empty(), 1),
              () -> stores.tables().create(),
              () -> stores.tables().missing());
      assertAll(operations.map(one -> () -> assertThrows(PortUnavailable.class, one)));
    }
  }
}
