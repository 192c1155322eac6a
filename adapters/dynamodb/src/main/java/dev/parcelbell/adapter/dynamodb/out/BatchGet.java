package dev.parcelbell.adapter.dynamodb.out;

import dev.parcelbell.application.port.out.PortUnavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many items of a table. DynamoDB may leave some over, which are asked for again. */
final class BatchGet {
  /** DynamoDB takes no more keys at once. */
  static final int KEYS_MAX = 100;

  private BatchGet() {}

  /**
   * The items that are there, in any order.
   *
   * @param keys at most {@value #KEYS_MAX}, none twice
   * @param how what to read of each, and how consistently
   */
  static List<Map<String, AttributeValue>> items(
      Door door,
      String table,
      List<Map<String, AttributeValue>> keys,
      Consumer<KeysAndAttributes.Builder> how) {
    if (keys.isEmpty()) {
      return List.of();
    }
    var first = KeysAndAttributes.builder().keys(keys).applyMutation(how).build();
    var items = new ArrayList<Map<String, AttributeValue>>();
    var wanted = Map.of(table, first);
    var backoff = new Backoff();
    while (true) {
      var asked = wanted;
      var answer = door.call(() -> door.dynamo().batchGetItem(get -> get.requestItems(asked)));
      items.addAll(answer.responses().getOrDefault(table, List.of()));
      wanted = answer.unprocessedKeys();
      if (wanted.isEmpty()) {
        return items;
      }
      if (!backoff.mayRetry()) {
        throw new PortUnavailable(door.port(), new IllegalStateException("keys left over"));
      }
      backoff.await(door.port());
    }
  }
}
