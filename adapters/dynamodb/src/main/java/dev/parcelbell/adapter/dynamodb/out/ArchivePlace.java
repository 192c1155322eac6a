package dev.parcelbell.adapter.dynamodb.out;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.parcelbell.adapter.dynamodb.wire.Hashes;
import dev.parcelbell.adapter.dynamodb.wire.References;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an archived item lies: under its day and a shard of its key, by its moment. */
record ArchivePlace(String key, Instant at) {
  static final String DAY_SHARD = "day_shard";
  static final String ITEM = "item";
  static final String PERSON = "person";
  static final String AT = "at";
  static final String BY_PERSON = "person-index";
  static final String EXPIRES_AT = References.EXPIRES_AT;
  static final String VALID_UNTIL = References.VALID_UNTIL;

  /** Keeps the sort key within DynamoDB's 1024 bytes, whatever the alphabet. */
  static final int KEY_MAX = 200;

  /** Spreads a day's input, which all comes at the same end of time, over partitions. */
  private static final int SHARDS = 8;

  Map<String, AttributeValue> head() {
    return at("h/" + at + "/" + Hashes.bounded(key, KEY_MAX));
  }

  Map<String, AttributeValue> chunk(String fingerprint, int number) {
    return at("c/" + fingerprint + "/" + number);
  }

  private Map<String, AttributeValue> at(String item) {
    var day = at.atZone(ZoneOffset.UTC).toLocalDate();
    int shard = Math.floorMod(key.hashCode(), SHARDS);
    return Map.of(DAY_SHARD, fromS(day + "/" + shard), ITEM, fromS(item));
  }
}
