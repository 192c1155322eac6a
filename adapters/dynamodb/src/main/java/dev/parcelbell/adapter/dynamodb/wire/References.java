package dev.parcelbell.adapter.dynamodb.wire;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.domain.channel.EmailAddress;
import dev.parcelbell.domain.channel.PhoneNumber;
import dev.parcelbell.domain.channel.Psid;
import dev.parcelbell.domain.conversation.ReplyId;
import dev.parcelbell.domain.customer.CustomerId;
import dev.parcelbell.domain.delivery.DeliveryId;
import dev.parcelbell.domain.parcel.TrackingNumber;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The keys of the reference table. Addresses are in it as fingerprints only. */
public final class References {
  public static final String REFERENCE = "reference";
  public static final String SORT = "sort";

  /** The attribute after which DynamoDB may delete a row; readers check for themselves. */
  public static final String EXPIRES_AT = "expires_at";

  /** The exact moment from which a row does not count any more. */
  public static final String VALID_UNTIL = "valid_until";

  private static final String ONLY = "-";
  private static final int MID_LENGTH_MAX = 600;

  private References() {}

  /** A row's place. */
  public record Place(String reference, String sort) {
    public Map<String, AttributeValue> key() {
      return Map.of(REFERENCE, fromS(reference), SORT, fromS(sort));
    }
  }

  /** Whose an address is. Mail boxes that differ only in case are one. */
  public static Place email(EmailAddress address) {
    return new Place("email/" + Hashes.sha256(address.value().toLowerCase(Locale.ROOT)), ONLY);
  }

  /** Whose a Messenger user is. */
  public static Place psid(Psid psid) {
    return new Place("psid/" + psid.value(), ONLY);
  }

  /** One of those who share a telephone. */
  public static Place phone(PhoneNumber number, CustomerId customer) {
    return new Place(phones(number), customer.value());
  }

  public static String phones(PhoneNumber number) {
    return "phone/" + Hashes.sha256(number.e164());
  }

  /** Which of the rows above a customer holds. */
  public static Place holdings(CustomerId customer) {
    return new Place("customer/" + customer.value(), "holdings");
  }

  /** The newest change of a parcel that was announced. */
  public static Place fence(TrackingNumber parcel) {
    return new Place("parcel/" + parcel.value(), "fence");
  }

  /** A delivery that was promised and is not made yet. */
  public static Place awaited(DeliveryId delivery) {
    return new Place("delivery/" + delivery.value(), "awaited");
  }

  /** An answered call. The scope's length keeps two pairs from looking alike. */
  public static Place idempotency(String scope, String key) {
    return new Place("idempotency/" + Hashes.sha256(scope.length() + ":" + scope + key), ONLY);
  }

  /** An event in a chat that has been answered. */
  public static Place event(String event) {
    return new Place("event/" + event, ONLY);
  }

  /** Who may send a reply, and what came of it. */
  public static Place reply(ReplyId reply) {
    return new Place("reply/" + reply.wire(), ONLY);
  }

  /** A message to a Messenger user. */
  public static Place sent(Psid person, String mid) {
    return new Place(sentTo(person), "mid/" + Hashes.bounded(mid, MID_LENGTH_MAX));
  }

  public static String sentTo(Psid person) {
    return "psid-sent/" + person.value();
  }

  /** A channel that is out of service. */
  public static Place channel(String name) {
    return new Place(CHANNELS, name);
  }

  public static final String CHANNELS = "channels";

  /** Who reads the stream of a table. */
  public static Place streamLease(String table) {
    return new Place(stream(table), "lease");
  }

  /** That the stream lost records that nobody had read. */
  public static Place streamLoss(String table) {
    return new Place(stream(table), "loss");
  }

  /** How far a shard has been read. */
  public static Place checkpoint(String table, String shard) {
    return new Place(stream(table), CHECKPOINT_PREFIX + shard);
  }

  public static final String CHECKPOINT_PREFIX = "shard/";

  public static String stream(String table) {
    return "stream/" + table;
  }
}
