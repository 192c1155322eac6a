package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Attributes;
import dev.parcelbell.adapter.dynamodb.wire.Attributes.Unreadable;
import dev.parcelbell.adapter.dynamodb.wire.Hashes;
import dev.parcelbell.adapter.dynamodb.wire.Schema;
import dev.parcelbell.adapter.dynamodb.wire.TableNames;
import dev.parcelbell.application.port.out.Archive;
import dev.parcelbell.domain.channel.RawInput;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * Raw input, packed and cut into chunks of at most 300 KB (an item takes 400). The head of an item
 * carries the first chunk and their number, and is written last; the other chunks go by the
 * fingerprint of the packed body, so that chunks of two bodies can never mix.
 */
public final class DynamoDbArchive implements Archive {
  static final int CHUNK_MAX = 300_000;
  static final String BODY = "body";
  private static final int KIND_MAX = 60;
  private static final int REASON_MAX = 500;
  static final String KIND = "kind";
  static final String REASON = "reason";
  static final String ITEM_KEY = "item_key";
  static final String CORRELATION_ID = "correlation_id";
  private static final String CHUNKS = "chunks";
  private static final String FINGERPRINT = "sha256";

  private final Door door;
  private final String table;
  private final Duration kept;
  private final InstantSource clock;

  /**
   * @param kept how long an item is kept, from the moment it is put here
   */
  public DynamoDbArchive(
      DynamoDbClient dynamo, TableNames names, Duration kept, InstantSource clock) {
    this.door = new Door("archive", dynamo);
    this.table = names.archive();
    this.kept = kept;
    this.clock = clock;
  }

  @Override
  public void keep(RawItem item) {
    var place = new ArchivePlace(item.key(), item.at());
    var packed = Packing.pack(item.body().bytes());
    var fingerprint = Hashes.sha256(packed);
    var chunks = Packing.cut(packed, CHUNK_MAX);
    var end = clock.instant().plus(kept);
    for (int i = 1; i < chunks.size(); i++) {
      var chunk = new HashMap<>(place.chunk(fingerprint, i));
      chunk.put(Schema.SCHEMA, Schema.NUMBER);
      chunk.put(BODY, bytes(chunks.get(i)));
      chunk.put(ArchivePlace.EXPIRES_AT, Attributes.timeToLive(end));
      door.call(() -> door.dynamo().putItem(put -> put.tableName(table).item(chunk)));
    }
    var head = new HashMap<>(place.head());
    head.put(Schema.SCHEMA, Schema.NUMBER);
    head.put(ITEM_KEY, fromS(Hashes.bounded(item.key(), ArchivePlace.KEY_MAX)));
    head.put(KIND, fromS(Packing.cut(item.kind(), KIND_MAX)));
    head.put(REASON, fromS(Packing.cut(item.reason(), REASON_MAX)));
    item.person()
        .filter(person -> !person.isEmpty())
        .map(person -> fromS(Hashes.bounded(person, ArchivePlace.KEY_MAX)))
        .ifPresent(person -> head.put(ArchivePlace.PERSON, person));
    item.correlationId()
        .map(id -> fromS(Hashes.bounded(id, ArchivePlace.KEY_MAX)))
        .ifPresent(id -> head.put(CORRELATION_ID, id));
    head.put(ArchivePlace.AT, Attributes.moment(item.at()));
    head.put(CHUNKS, Attributes.number(chunks.size()));
    head.put(FINGERPRINT, fromS(fingerprint));
    head.put(BODY, bytes(chunks.getFirst()));
    head.put(ArchivePlace.VALID_UNTIL, Attributes.moment(end));
    head.put(ArchivePlace.EXPIRES_AT, Attributes.timeToLive(end));
    putHead(head);
  }

  /** Refused means that the key of the moment is kept already. */
  private void putHead(Map<String, AttributeValue> head) {
    var expression = new Expression().name(ArchivePlace.ITEM);
    door.put(
        PutItemRequest.builder()
            .tableName(table)
            .conditionExpression("attribute_not_exists(#item)")
            .expressionAttributeNames(expression.names()),
        head);
  }

  @Override
  public Optional<RawInput> find(String key, Instant at) {
    var place = new ArchivePlace(key, at);
    return door.get(table, place.head()).flatMap(head -> door.call(() -> body(place, head)));
  }

  private Optional<RawInput> body(ArchivePlace place, Map<String, AttributeValue> head) {
    if (!clock
        .instant()
        .isBefore(Attributes.moment(Schema.checked(head), ArchivePlace.VALID_UNTIL))) {
      return Optional.empty();
    }
    var packed = new Packing();
    packed.add(chunk(head));
    var fingerprint = Attributes.text(head, FINGERPRINT);
    long chunks = Attributes.number(head, CHUNKS);
    for (int i = 1; i < chunks; i++) {
      packed.add(
          door.get(table, place.chunk(fingerprint, i))
              .map(DynamoDbArchive::chunk)
              .orElseThrow(() -> new Unreadable(BODY)));
    }
    if (!Hashes.sha256(packed.bytes()).equals(fingerprint)) {
      throw new Unreadable(FINGERPRINT);
    }
    return Optional.of(new RawInput(Packing.unpack(packed.bytes())));
  }

  private static byte[] chunk(Map<String, AttributeValue> item) {
    var body = item.get(BODY);
    if (body == null || body.b() == null) {
      throw new Unreadable(BODY);
    }
    return body.b().asByteArrayUnsafe();
  }

  private static AttributeValue bytes(byte[] bytes) {
    return fromB(SdkBytes.fromByteArrayUnsafe(bytes));
  }
}
