package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.application.port.out.ChannelStates;
import dev.parcelbell.application.port.out.Conversations;
import dev.parcelbell.application.port.out.Customers;
import dev.parcelbell.application.port.out.Deliveries;
import dev.parcelbell.application.port.out.Idempotency;
import dev.parcelbell.application.port.out.Parcels;
import dev.parcelbell.application.port.out.ParcelsOfCustomer;
import dev.parcelbell.application.port.out.ReplyClaims;
import dev.parcelbell.application.port.out.Reroutings;
import dev.parcelbell.application.port.out.SentMessages;
import dev.parcelbell.application.port.out.Traces;
import dev.parcelbell.application.port.out.Windows;
import java.time.Duration;
import java.time.InstantSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Every store behind one client: a method per port, with the usual settings.
 *
 * @param clock tells when archived items and promises are too old; the application's
 */
public record DynamoDbStores(DynamoDbClient dynamo, TableNames names, InstantSource clock) {
  /** How long a process may go on with a channel that another one has paused. */
  private static final Duration CHANNELS_BELIEVED = Duration.ofSeconds(3);

  /** How long raw input is kept unless a setting says otherwise. */
  private static final Duration ARCHIVE_KEPT = Duration.ofDays(30);

  public Tables tables() {
    return new Tables(dynamo, names);
  }

  public Customers customers() {
    return new DynamoDbCustomers(dynamo, names);
  }

  public Parcels parcels() {
    return new DynamoDbParcels(dynamo, names, clock);
  }

  public Idempotency idempotency() {
    return new DynamoDbIdempotency(dynamo, names);
  }

  public Deliveries deliveries() {
    return new DynamoDbDeliveries(dynamo, names);
  }

  public Windows windows() {
    return new DynamoDbWindows(dynamo, names);
  }

  public Conversations conversations() {
    return new DynamoDbConversations(dynamo, names);
  }

  public ReplyClaims replyClaims() {
    return new DynamoDbReplyClaims(dynamo, names);
  }

  public Reroutings reroutings() {
    return new DynamoDbReroutings(dynamo, names);
  }

  public ParcelsOfCustomer parcelsOfCustomer() {
    return new DynamoDbParcelsOfCustomer(dynamo, names);
  }

  public Traces traces() {
    return new DynamoDbTraces(dynamo, names, clock);
  }

  public SentMessages sentMessages() {
    return new DynamoDbSentMessages(dynamo, names);
  }

  public ChannelStates channelStates() {
    return new DynamoDbChannelStates(dynamo, names, CHANNELS_BELIEVED);
  }

  public Archive archive() {
    return archive(ARCHIVE_KEPT);
  }

  public Archive archive(Duration kept) {
    return new DynamoDbArchive(dynamo, names, kept, clock);
  }
}
